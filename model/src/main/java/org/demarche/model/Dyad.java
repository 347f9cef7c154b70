package org.demarche.model;

/**
 * A pair of states, directed: {@code actor} does, {@code recipient} is done to.
 *
 * @param actor ISO 3166-1 alpha-3 code
 * @param recipient ISO 3166-1 alpha-3 code
 */
public record Dyad(String actor, String recipient) {
    public Dyad reversed() {
        return new Dyad(recipient, actor);
    }

    @Override
    public String toString() {
        return actor + " → " + recipient;
    }
}
