package org.demarche.ledger.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For which time measures are wanted, and what may be used for it.
 *
 * @param within the days that count
 * @param by into which periods they are cut. Records that are by year answer by year, whatever is asked
 * @param known only what was known on that day; null for all that is known today
 * @param source whose events count: {@code demarche} for our own coding, else the name of an import; null for the standing choice
 * @param rows whether values name the rows they rest on
 * @param composition what a composite measure is put together from
 */
public record Question(
        Period within,
        Step by,
        @Nullable LocalDate known,
        @Nullable String source,
        boolean rows,
        Composition composition) {

    /** How time is cut. */
    public enum Step {
        /** By week, from Monday to Sunday. */
        WEEK,
        /** By calendar month. */
        MONTH,
        /** By calendar year. */
        YEAR,
        /** Not at all. */
        WHOLE
    }

    /** All time by year, with rows. */
    public static Question byYear() {
        return new Question(new Period(null, null), Step.YEAR, null, null, true, Composition.standard());
    }

    public Question within(@Nullable LocalDate since, @Nullable LocalDate until) {
        return new Question(new Period(since, until), by, known, source, rows, composition);
    }

    public Question within(Period period) {
        return new Question(period, by, known, source, rows, composition);
    }

    public Question by(Step step) {
        return new Question(within, step, known, source, rows, composition);
    }

    public Question knownOn(@Nullable LocalDate day) {
        return new Question(within, by, day, source, rows, composition);
    }

    public Question from(@Nullable String eventSource) {
        return new Question(within, by, known, eventSource, rows, composition);
    }

    public Question rows(boolean wanted) {
        return new Question(within, by, known, source, wanted, composition);
    }

    public Question of(Composition own) {
        return new Question(within, by, known, source, rows, own);
    }

    /** The period that a day within counts for, cut off where {@link #within} ends. */
    Period period(LocalDate day) {
        Period whole = switch (by) {
            case WEEK -> Period.week(day);
            case MONTH -> Period.month(java.time.YearMonth.from(day));
            case YEAR -> Period.year(day.getYear());
            case WHOLE -> within;
        };
        LocalDate first = within.first() != null
                        && whole.first() != null
                        && within.first().isAfter(whole.first())
                ? within.first()
                : whole.first();
        LocalDate last =
                within.last() != null && whole.last() != null && within.last().isBefore(whole.last())
                        ? within.last()
                        : whole.last();
        return new Period(first, last);
    }
}
