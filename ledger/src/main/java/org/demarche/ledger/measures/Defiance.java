package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.model.Dyad;

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
    private static final Set<String> NEITHER = Set.of("CONSULT", "REQUEST");

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
        Map<Period, Answers> periods = new LinkedHashMap<>();
        for (DirectedEvents.Daily daily : DirectedEvents.daily(evidence, dyad)) {
            if (!NEITHER.contains(daily.type())) {
                periods.computeIfAbsent(evidence.question().period(daily.day()), any -> new Answers())
                        .add(daily);
            }
        }
        List<MeasureValue> values = new ArrayList<>();
        periods.forEach((period, answers) -> values.add(answers.value(dyad, period)));
        return values;
    }

    private final class Answers {
        private final List<String> rows = new ArrayList<>();
        private int yes;
        private int no;

        void add(DirectedEvents.Daily daily) {
            if (NO.contains(daily.type())) {
                no++;
                rows.addAll(daily.rows());
            } else {
                yes++;
            }
        }

        MeasureValue value(Dyad dyad, Period period) {
            int n = yes + no;
            double share = (double) no / n;
            return new MeasureValue(
                    name(),
                    dyad.actor(),
                    dyad.recipient(),
                    period,
                    share,
                    Wilson.interval(share, n),
                    unit(),
                    n,
                    rows,
                    no + " of " + n + " answers say no");
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
