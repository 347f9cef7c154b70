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

    /** How all reports of a telling stand to their group. */
    static Reading of(Telling telling, List<Telling> group) {
        Report report = telling.sample();
        if (report.stance() == Stance.NEGATION) {
            return DENIES;
        }
        if (group.stream()
                .anyMatch(other ->
                        Numbers.contradict(report.numbers(), other.sample().numbers()))) {
            return OTHER_NUMBERS;
        }
        return report.type() == mostTold(group) ? AGREES : OTHER_TYPE;
    }

    /** Of several that are told as often, the first in the order of {@link EventType}. */
    private static EventType mostTold(List<Telling> group) {
        Map<EventType, Integer> told = new EnumMap<>(EventType.class);
        group.forEach(
                telling -> told.merge(telling.sample().type(), telling.reports().size(), Integer::sum));
        EventType most = group.getFirst().sample().type();
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
