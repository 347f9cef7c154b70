package org.demarche.ledger.reports;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.model.EventType;
import org.demarche.model.Stance;

/** How a report stands to the other reports of its event. */
public enum Reading {
    /** It says what most of them say. */
    AGREES,
    /** It says that it did not happen. */
    DENIES,
    /** It counts the same as another report does, and comes to another number. */
    OTHER_NUMBERS,
    /** It was coded as another category than most of them. */
    OTHER_TYPE;

    /** How the ledger writes it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reading of a label. */
    public static Reading of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    static Reading of(Report report, List<Report> group) {
        if (report.stance() == Stance.NEGATION) {
            return DENIES;
        }
        if (group.stream().anyMatch(other -> Numbers.contradict(report.numbers(), other.numbers()))) {
            return OTHER_NUMBERS;
        }
        return report.type() == mostTold(group) ? AGREES : OTHER_TYPE;
    }

    /** Of several that are told as often, the first in the order of {@link EventType}. */
    private static EventType mostTold(List<Report> group) {
        Map<EventType, Integer> told = new EnumMap<>(EventType.class);
        group.forEach(report -> told.merge(report.type(), 1, Integer::sum));
        EventType most = group.getFirst().type();
        int times = 0;
        for (Map.Entry<EventType, Integer> each : told.entrySet()) {
            if (each.getValue() > times) {
                most = each.getKey();
                times = each.getValue();
            }
        }
        return most;
    }
}
