package org.demarche.coder.time;

import org.jspecify.annotations.Nullable;

/**
 * What words from some place on mean as a time.
 *
 * @param to behind the last of them
 * @param ahead what it means of something that is still to come; null where that makes no difference
 */
record Reading(int to, TimeValue value, @Nullable Stretch ahead, Standing standing) {
    /** How much must stand around the words for them to be a time in running text. */
    enum Standing {
        /** Nothing. */
        FIRM,
        /** A preposition: "in 2000", not "2000 soldiers". */
        PREPOSED,
        /** They must be known to be one: "the year". */
        LOOSE
    }

    static Reading firm(int to, TimeValue value) {
        return new Reading(to, value, null, Standing.FIRM);
    }

    static Reading preposed(int to, TimeValue value) {
        return new Reading(to, value, null, Standing.PREPOSED);
    }

    static Reading loose(int to, TimeValue value) {
        return new Reading(to, value, null, Standing.LOOSE);
    }

    Reading to(int end) {
        return new Reading(end, value, ahead, standing);
    }

    Reading standing(Standing other) {
        return new Reading(to, value, ahead, other);
    }

    /** The longer of two, the first of equals; either may be none. */
    static @Nullable Reading longer(@Nullable Reading one, @Nullable Reading other) {
        return one == null || other != null && other.to > one.to ? other : one;
    }
}
