package org.demarche.ledger.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.Period;
import org.demarche.ledger.store.ClaimEntry;
import org.demarche.ledger.store.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What was known on a day of two states: what had happened, what it added up to, and what had changed. Nothing of it was published, voted or
 * issued later. {@link DayReader} puts it together.
 *
 * @param a the one
 * @param b the other
 * @param on the day
 * @param window the days that end with it
 * @param before as many days before them
 * @param known what the ledger had by then
 * @param lines measures, each with its value before
 * @param rollCalls roll calls of the window in which both voted, by day
 * @param events events between the two in the window, those too that did not happen, by date
 * @param precedents earlier and in the window: the events in which one says no to the other, by date
 * @param claims what had been said of what would come, of both
 */
public record DayAccount(
        String a,
        String b,
        LocalDate on,
        Period window,
        Period before,
        List<Known> known,
        List<Line> lines,
        List<RollCall> rollCalls,
        List<Entry> events,
        List<Entry> precedents,
        List<ClaimEntry> claims) {

    /** A heading under which measures stand. */
    public enum Group {
        CONDUCT,
        ALIGNMENT,
        DEPENDENCE,
        FREEDOM
    }

    /**
     * What there was of a kind of record.
     *
     * @param what the kind
     * @param until up to when, or which edition; empty where there was none
     * @param rows how many rows
     */
    public record Known(String what, String until, long rows) {}

    /**
     * A measure with its value before: that of the days before the window, or of the year before for what is by year.
     *
     * @param group its heading
     * @param now the value
     * @param before null where there was none
     */
    public record Line(
            Group group, MeasureValue now, @Nullable MeasureValue before) {
        /** Whether there are two values and they differ by more than chance or bounds would have it: their intervals do not overlap. */
        public boolean moved() {
            return before != null
                    && before.interval() != null
                    && now.interval() != null
                    && (now.interval().low() > before.interval().high()
                            || now.interval().high() < before.interval().low());
        }
    }

    /**
     * A roll call.
     *
     * @param id its number
     * @param day the day
     * @param resolution as the source writes it
     * @param voteA yes, abstain or no
     * @param voteB yes, abstain or no
     */
    public record RollCall(String id, LocalDate day, String resolution, String voteA, String voteB) {}

    public DayAccount {
        known = List.copyOf(known);
        lines = List.copyOf(lines);
        rollCalls = List.copyOf(rollCalls);
        events = List.copyOf(events);
        precedents = List.copyOf(precedents);
        claims = List.copyOf(claims);
    }

    /** The line of a measure of that state, if it has one. */
    public Optional<Line> line(String measure, String state) {
        return lines.stream()
                .filter(line ->
                        line.now().measure().equals(measure) && line.now().a().equals(state))
                .findFirst();
    }
}
