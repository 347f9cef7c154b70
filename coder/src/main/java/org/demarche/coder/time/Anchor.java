package org.demarche.coder.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What relative times count from.
 *
 * @param published the day of the text; null where it is not known
 * @param focus the time last spoken of, from which "the next day" counts; null at the start of a text
 */
public record Anchor(
        @Nullable LocalDate published, @Nullable Stretch focus) {
    public static Anchor of(@Nullable LocalDate published) {
        return new Anchor(published, null);
    }

    /** The same, counted from another day: that of the dateline. */
    public Anchor on(LocalDate day) {
        return new Anchor(day, focus);
    }

    /** The anchor behind a time. What a quarter is compared with, the same one of the year before, is only touched on. */
    public Anchor behind(TimeValue value) {
        if (!(value instanceof Stretch stretch)) {
            return this;
        }
        boolean compared = focus != null
                && focus.unit() == Unit.QUARTER
                && stretch.unit() == Unit.QUARTER
                && stretch.start().plusYears(1).equals(focus.start());
        return compared ? this : new Anchor(published, stretch);
    }

    /** The anchor behind these times, the last of which is now spoken of. */
    public Anchor behind(List<TimeExpression> times) {
        Anchor anchor = this;
        for (TimeExpression time : times) {
            anchor = anchor.behind(time.value());
        }
        return anchor;
    }
}
