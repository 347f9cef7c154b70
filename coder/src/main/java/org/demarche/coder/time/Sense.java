package org.demarche.coder.time;

/** What a word may mean in a time: the heads of {@code lexicon/times.txt}. */
enum Sense {
    MONTH,
    WEEKDAY,
    SEASON,
    UNIT,
    NUMBER,
    UNCOUNTED,
    ORDINAL,
    TENS,
    DAY,
    SHIFT,
    LATEST,
    FOCUS,
    PART,
    SHARE,
    ROUGHLY,
    ROUGHLY_BEHIND,
    DAYPART,
    CLOCK,
    AGO,
    EARLIER,
    LATER,
    HENCE,
    VAGUE,
    EVERY,
    REGULARLY,
    NAME,
    PREPOSITION,
    UNCERTAIN
}
