package org.demarche.ledger.change;

import java.time.LocalDate;
import org.demarche.model.Dyad;
import org.demarche.model.EventType;
import org.demarche.model.Quad;

/**
 * One report of what one state did to another.
 *
 * @param id as in {@code directed_events}
 */
public record Report(String id, LocalDate day, Dyad dyad, EventType type, double plover, double goldstein) {
    public Quad quad() {
        return type.quad();
    }
}
