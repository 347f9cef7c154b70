package org.demarche.ledger.change;

import java.util.List;
import org.demarche.ledger.flows.Flows;
import org.demarche.ledger.flows.Sources;
import org.demarche.ledger.store.Store;
import org.demarche.model.DemarcheException;
import org.jspecify.annotations.Nullable;

/** Whose events to take: sources tell the same events and are never added together. */
public final class EventSource {
    private EventSource() {}

    /** For a pair: as everywhere. */
    public static String ofPair(Store store, String a, String b, @Nullable String wanted) {
        return new Flows(store).source(a, b, wanted);
    }

    /** For all pairs: the one wanted; else the only one imported; else, where there is none, Demarche's own. */
    public static String ofAll(Store store, @Nullable String wanted) {
        List<String> there = new Flows(store).sources();
        if (wanted != null) {
            if (!there.contains(wanted)) {
                throw new DemarcheException("no events of '" + wanted + "' are there"
                        + (there.isEmpty() ? "" : ": choose " + String.join(" or ", there)));
            }
            return wanted;
        }
        List<String> imported =
                there.stream().filter(source -> !source.equals(Sources.OWN)).toList();
        if (imported.size() > 1) {
            throw new DemarcheException("events of several sources were imported (" + String.join(", ", imported)
                    + "): choose one with --source");
        }
        return imported.isEmpty() ? Sources.OWN : imported.getFirst();
    }
}
