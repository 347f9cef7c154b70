package org.demarche.coder.event;

import java.util.Set;
import org.demarche.model.Context;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.jspecify.annotations.Nullable;

/** What a predicate of the frame lexicon means. */
public sealed interface Meaning {
    /**
     * An event of its own.
     *
     * @param cameo CAMEO code, two to four digits
     */
    record Act(EventType type, @Nullable Mode mode, String cameo, Set<Context> contexts) implements Meaning {
        public Act {
            contexts = Set.copyOf(contexts);
        }
    }

    /**
     * A change to the event below.
     *
     * @param alone what it means where there is no event below; null for nothing
     */
    record Operator(Kind kind, @Nullable Act alone) implements Meaning {}

    /** A standing relation, which is no event. */
    record Relation(String name) implements Meaning {}

    /** The kinds of change; {@link Composition} says what each does. */
    enum Kind {
        REFUSE,
        PROMISE,
        /** As a promise, but who decides to yield has yielded. */
        DECIDE,
        /** What is prepared: force shows, the rest is as good as promised. */
        PREPARE,
        DEMAND,
        THREATEN,
        DENY,
        ACCUSE,
        ATTEMPT,
        CONTINUE,
        CEASE,
        FAIL,
        ALLOW,
        PREVENT,
        FORESEE
    }

    /** Nothing by itself: the event is in its object ("pay a visit") or in its subject ("talks took place"). */
    enum Light implements Meaning {
        OBJECT,
        SUBJECT
    }
}
