package org.demarche.ledger.flows;

import java.util.List;
import org.demarche.model.DemarcheException;

/** Names of sources of events. */
public final class Sources {
    /** What Demarche has coded itself. */
    public static final String OWN = "demarche";

    private Sources() {}

    /**
     * Which of these sources to take where none is named: the only one that was imported; Demarche's own where none was.
     *
     * @throws DemarcheException where several were
     */
    public static String only(List<String> sources) {
        List<String> imported =
                sources.stream().filter(name -> !name.equals(OWN)).toList();
        if (imported.size() > 1) {
            throw new DemarcheException("several sources of events were imported: choose one with --source ("
                    + String.join(", ", imported) + ")");
        }
        return imported.isEmpty() ? OWN : imported.getFirst();
    }
}
