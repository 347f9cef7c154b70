package org.demarche.coder.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Whom a mention means on a day.
 *
 * @param mention the words
 * @param day on which offices are looked up; null where none is given
 * @param actors whom it means, several where the words join several; empty where it names nobody
 * @param turnedDown whom it could have meant besides, and does not
 */
public record Identification(String mention, @Nullable LocalDate day, List<Actor> actors, List<Candidate> turnedDown) {
    public Identification {
        actors = List.copyOf(actors);
        turnedDown = List.copyOf(turnedDown);
    }

    /** The first whom it means. */
    public Optional<Actor> actor() {
        return actors.stream().findFirst();
    }
}
