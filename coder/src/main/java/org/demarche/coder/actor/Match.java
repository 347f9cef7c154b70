package org.demarche.coder.actor;

import java.util.List;
import java.util.Optional;

/**
 * Words of a sentence that the lexicon knows.
 *
 * @param from first token
 * @param to behind the last token
 * @param entities what they may stand for, the likeliest first
 * @param uncertain whether the name often means something else
 */
public record Match(int from, int to, List<Entity> entities, boolean uncertain) {
    public Match {
        entities = List.copyOf(entities);
    }

    public boolean covers(int token) {
        return from <= token && token < to;
    }

    /** The country, where its own name stands. */
    public Optional<Entity.Country> country() {
        return first() instanceof Entity.Country c && c.kind() == Entity.Kind.NAME ? Optional.of(c) : Optional.empty();
    }

    /** Whether it is a word of a country: its name, adjective or capital. */
    public boolean isPlace() {
        return first() instanceof Entity.Country c && c.kind() != Entity.Kind.SEAT && c.kind() != Entity.Kind.PEOPLE;
    }

    /** Whether a person is named, by the surname alone. */
    boolean isSurname() {
        return first() instanceof Entity.Individual i && i.surnameOnly() && to - from == 1;
    }

    /** Whether a person is named. */
    public boolean isPerson() {
        return first() instanceof Entity.Individual;
    }

    /** Whether it is a role noun. */
    public boolean isRole() {
        return first() instanceof Entity.Role;
    }

    public Entity first() {
        return entities.getFirst();
    }

    <T extends Entity> Optional<T> as(Class<T> kind) {
        return entities.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
