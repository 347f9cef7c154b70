package org.demarche.model;

import java.util.List;

/**
 * All that was read out of one document. The same document gives the same coding, byte for byte.
 *
 * @param document the document's id
 */
public record Coding(String document, List<Event> events, List<Claim> claims, List<Tie> ties) {
    public Coding {
        events = List.copyOf(events);
        claims = List.copyOf(claims);
        ties = List.copyOf(ties);
    }
}
