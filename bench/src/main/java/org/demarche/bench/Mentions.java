package org.demarche.bench;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.coder.Coder;
import org.demarche.model.Actor;
import org.jspecify.annotations.Nullable;

/** Whom a mention by itself means on a day, as {@code demarche actor} says. */
final class Mentions {
    private final Coder coder;

    Mentions(Coder coder) {
        this.coder = coder;
    }

    /**
     * The one place through which all mentions of the gold sets go.
     *
     * @return empty where the mention names nobody that the coder knows
     */
    Optional<Actor> resolve(String mention, @Nullable LocalDate day) {
        return coder.identify(mention, day).actor();
    }
}
