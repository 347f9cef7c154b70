package org.demarche.coder.time;

import org.demarche.model.When;

/**
 * A time in a sentence.
 *
 * @param from first token, with its preposition
 * @param core first token without it
 * @param to behind the last token
 * @param value what it means
 * @param when its place in the calendar
 * @param ahead the same for what is still to come: "on Friday" is then the next one; else as {@code when}
 */
public record TimeExpression(int from, int core, int to, TimeValue value, When when, When ahead) {
    /** Whether a preposition brings it. */
    public boolean preposed() {
        return from < core;
    }
}
