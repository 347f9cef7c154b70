package org.demarche.coder.actor;

import java.util.Optional;

/** In which state a town or region lies. */
@FunctionalInterface
public interface Whereabouts {
    /**
     * The state of a place.
     *
     * @param name as it is written
     * @param sure whether a name that is also a common word or a person's counts
     * @return ISO 3166-1 alpha-3; empty where no such place is known, or where it belongs to no one state
     */
    Optional<String> country(String name, boolean sure);
}
