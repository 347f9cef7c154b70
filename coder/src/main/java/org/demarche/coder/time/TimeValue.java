package org.demarche.coder.time;

import org.jspecify.annotations.Nullable;

/** What a time expression means. Only what lies somewhere in the calendar dates an event. */
public sealed interface TimeValue permits Stretch, TimeValue.Length, TimeValue.Vague, TimeValue.Repeated {
    /** Where it lies in the calendar; null where it is only a length, a vague time or a repetition. */
    @Nullable
    Stretch stretch();

    /** The value as ISO 8601 writes it, with the additions of TimeML: {@code 2014-Q1}, {@code P3M}, {@code PAST_REF}. */
    String iso();

    /**
     * A length of time.
     *
     * @param number how many units; 0 where it is not told
     * @param stretch where it lies, as that of "the past three weeks" does; null where that is not told
     */
    record Length(int number, Unit unit, @Nullable Stretch stretch) implements TimeValue {
        @Override
        public String iso() {
            String count = number == 0 ? "X" : String.valueOf(number);
            return switch (unit) {
                case SECOND, MINUTE, HOUR -> "PT" + count + unit.name().charAt(0);
                case DAY, WEEK, MONTH, QUARTER, YEAR ->
                    "P" + count + unit.name().charAt(0);
                case WEEKEND -> "P" + count + "WE";
                case FORTNIGHT -> "P" + times(2) + "W";
                case SEASON -> "P" + times(3) + "M";
                case HALF -> "P" + times(6) + "M";
                case DECADE -> "P" + times(10) + "Y";
                case CENTURY -> "P" + times(100) + "Y";
                case MILLENNIUM -> "P" + times(1000) + "Y";
            };
        }

        private String times(int each) {
            return number == 0 ? "X" : String.valueOf(number * each);
        }
    }

    /** A time that is no day: "recently", "now", "soon". */
    enum Vague implements TimeValue {
        PAST,
        PRESENT,
        FUTURE;

        @Override
        public @Nullable Stretch stretch() {
            return null;
        }

        @Override
        public String iso() {
            return name() + "_REF";
        }
    }

    /** Something that comes back: "every month". */
    record Repeated(Unit unit) implements TimeValue {
        @Override
        public @Nullable Stretch stretch() {
            return null;
        }

        @Override
        public String iso() {
            return new Length(1, unit, null).iso();
        }
    }
}
