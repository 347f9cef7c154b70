package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * How often one state answers another with a no: the part of refusal, criticism and opposition in all its answers to it.
 *
 * <p>Formula: events that say no / (events that say no + events that say yes), different (type, day) counting once. No is REJECT, ACCUSE,
 * THREATEN, PROTEST, SANCTION, and force (MOBILIZE, COERCE, ASSAULT), so that whoever goes from words to deeds does not come out as
 * obedient. Yes is AGREE, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT. CONSULT and REQUEST are neither: one meets and asks friend and foe.
 * <br>Unit: share. Range: 0 (only yes) to 1 (only no).
 * <br>Interval: Wilson, over events.
 * <br>Missing data: no value for a period without an answer.
 * <br>Rows: the noes, which are the precedents; the latest last.
 * <br>Caveats: a refusal that is not directed at the patron (no observers to a referendum it holds) is not in it; a protest is one of its
 * people, not of its government.
 * <br>Source: own; the types are those of PLOVER.
 */
public record Defiance() implements StateMeasure.OfDyad {
    private static final Set<String> NO =
            Set.of("REJECT", "ACCUSE", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT");
    private static final String ANSWERS = "type NOT IN ('CONSULT', 'REQUEST')";

    @Override
    public String name() {
        return "defiance";
    }

    @Override
    public String about() {
        return "what part of its answers to the other are refusal, criticism or opposition";
    }

    @Override
    public String unit() {
        return "share";
    }

    @Override
    public String range() {
        return "0 to 1";
    }

    @Override
    public boolean standing() {
        return false;
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        DirectedEvents.Filter filter = DirectedEvents.filter(evidence, dyad.actor(), dyad.recipient())
                .and("actor = ? AND recipient = ?", dyad.actor(), dyad.recipient())
                .and(ANSWERS);
        Map<Period, Answers> periods = new LinkedHashMap<>();
        for (@Nullable
        String[] row : evidence.rows(
                "SELECT type, day, id FROM directed_events WHERE " + filter.condition() + " ORDER BY day, id",
                filter.values())) {
            String day = String.valueOf(row[1]);
            periods.computeIfAbsent(evidence.question().period(LocalDate.parse(day)), any -> new Answers())
                    .add(String.valueOf(row[0]), day, String.valueOf(row[2]));
        }
        List<MeasureValue> values = new ArrayList<>();
        periods.forEach((period, answers) -> values.add(answers.value(evidence, dyad, period)));
        return values;
    }

    private final class Answers {
        private final Set<String> yes = new LinkedHashSet<>();
        private final Set<String> no = new LinkedHashSet<>();
        private final List<String> rows = new ArrayList<>();

        void add(String type, String day, String id) {
            (NO.contains(type) ? no : yes).add(type + day);
            if (NO.contains(type)) {
                rows.add(id);
            }
        }

        MeasureValue value(Evidence evidence, Dyad dyad, Period period) {
            int n = yes.size() + no.size();
            double share = (double) no.size() / n;
            return new MeasureValue(
                    name(),
                    dyad.actor(),
                    dyad.recipient(),
                    period,
                    share,
                    Wilson.interval(share, n),
                    unit(),
                    n,
                    evidence.named(rows),
                    no.size() + " of " + n + " answers say no");
        }
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return DirectedEvents.recipients(evidence, actor);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return DirectedEvents.actors(evidence);
    }
}
