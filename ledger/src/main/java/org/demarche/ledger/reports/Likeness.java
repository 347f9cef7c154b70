package org.demarche.ledger.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Whether two reports are of one event.
 *
 * <p>They cannot be where one tells of what is past and the other of what is to come, where one is cooperation and the other conflict, where
 * their times do not meet, where the acting countries differ, or where they have fewer than two countries in common though each has two.
 * What is left is weighed: same category, same words, names, place and day, each with the weight declared here. The weights were set on the
 * dossier in {@code examples/}; docs/reports.md has the figures.
 */
final class Likeness {
    /** From here on two reports are taken to be of one event. */
    static final double SAME = 2.2;

    private static final double SAME_TYPE = 1.0;
    private static final double SAME_QUAD = .5;
    private static final double WORDS = 2.5;
    private static final double SAME_MODE = .25;
    private static final double NAME = .4;
    private static final int MOST_NAMES = 2;
    private static final double SAME_PLACE = .4;
    private static final double SHARED_ACTOR = .3;
    private static final double SHARED_RECIPIENT = .4;
    private static final double OTHER_RECIPIENT = -.4;
    private static final double SHARED_TRIGGER = .4;
    private static final double SAME_STATED_DAY = .4;
    private static final double NEAR_DAY = .2;
    private static final double COARSE = -.4;
    private static final double LATE_DAY = -.2;
    private static final int PROMPT_DAYS = 2;

    private Likeness() {}

    /** Whether they may be of one event, and if so whether they are alike enough. Two events of one sentence are two: see {@link Telling}. */
    static boolean same(Report a, Report b) {
        return mayBe(a, b) && score(a, b) >= SAME;
    }

    /** Whether nothing speaks against it. */
    static boolean mayBe(Report a, Report b) {
        return timesMeet(a, b)
                && a.past() == b.past()
                && a.type().quad().cooperation() == b.type().quad().cooperation()
                && partiesMeet(a.parties(), b.parties())
                && (a.type().quad().cooperation()
                        || a.actors().isEmpty()
                        || b.actors().isEmpty()
                        || shared(a.actors(), b.actors()) > 0);
    }

    /** Stated days may be a day apart: clocks differ, and so do readings of a weekday. */
    static boolean timesMeet(Report a, Report b) {
        LocalDate first = a.first();
        LocalDate last = a.last();
        LocalDate otherFirst = b.first();
        LocalDate otherLast = b.last();
        if (first == null || last == null || otherFirst == null || otherLast == null) {
            return false;
        }
        int slack = a.stated() && b.stated() ? 1 : 0;
        return !first.isAfter(otherLast.plusDays(slack)) && !otherFirst.isAfter(last.plusDays(slack));
    }

    static boolean partiesMeet(Set<String> a, Set<String> b) {
        int shared = shared(a, b);
        return shared > 0 && (shared > 1 || a.size() < 2 || b.size() < 2);
    }

    static double score(Report a, Report b) {
        return what(a, b) + who(a, b) + when(a, b);
    }

    private static double what(Report a, Report b) {
        double score =
                a.type() == b.type() ? SAME_TYPE : a.type().quad() == b.type().quad() ? SAME_QUAD : 0;
        int words = a.words().size() + b.words().size();
        score += words == 0 ? 0 : WORDS * 2 * shared(a.words(), b.words()) / words;
        if (a.mode() != null && a.mode().equals(b.mode())) {
            score += SAME_MODE;
        }
        if (a.place() != null && a.place().equals(b.place())) {
            score += SAME_PLACE;
        }
        return shared(a.trigger(), b.trigger()) > 0 ? score + SHARED_TRIGGER : score;
    }

    private static double who(Report a, Report b) {
        double score = NAME * Math.min(MOST_NAMES, shared(a.names(), b.names()));
        if (shared(a.actors(), b.actors()) > 0) {
            score += SHARED_ACTOR;
        }
        if (shared(a.recipients(), b.recipients()) > 0) {
            score += SHARED_RECIPIENT;
        } else if (!a.type().quad().cooperation()
                && !a.recipients().isEmpty()
                && !b.recipients().isEmpty()) {
            score += OTHER_RECIPIENT;
        }
        return score;
    }

    private static double when(Report a, Report b) {
        if (a.coarse() || b.coarse() || a.last() == null || b.last() == null) {
            return COARSE;
        }
        long apart = Math.abs(ChronoUnit.DAYS.between(a.last(), b.last()));
        if (a.stated() && b.stated()) {
            return apart == 0 ? SAME_STATED_DAY : 0;
        }
        return (apart <= 1 ? NEAR_DAY : 0) + LATE_DAY * Math.max(0, apart - PROMPT_DAYS);
    }

    private static int shared(Set<String> a, Set<String> b) {
        Set<String> few = a.size() < b.size() ? a : b;
        Set<String> many = few == a ? b : a;
        int shared = 0;
        for (String each : few) {
            shared += many.contains(each) ? 1 : 0;
        }
        return shared;
    }
}
