package org.demarche.ledger.flows;

import java.util.List;
import org.demarche.model.DemarcheException;

/** Names of sources of events. */
public final class Sources {
    /** What Demarche has coded itself. */
    public static final String OWN = "demarche";

    private static final String IMPORTED =
            "(SELECT source, id, day, actor, recipient, type, mode, quad, plover, goldstein, cameo FROM imported_events"
                    + " WHERE stance IN ('actual', 'historical') AND day IS NOT NULL AND actor <> recipient"
                    + " AND actor NOT IN ('IGO', 'NGO', 'IMG', 'MNC') AND recipient NOT IN ('IGO', 'NGO', 'IMG', 'MNC'))";

    private Sources() {}

    /**
     * What to select from for what happened between states by that source: the view {@code directed_events}, or that half of it which holds
     * what was imported. To plan the other half, which joins our own tables, takes longer than most questions about an import.
     */
    public static String directed(String source) {
        return source.equals(OWN) ? "directed_events" : IMPORTED;
    }

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
