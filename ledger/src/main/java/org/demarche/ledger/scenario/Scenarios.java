package org.demarche.ledger.scenario;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.demarche.ledger.measures.Evidence;
import org.demarche.ledger.store.Overlay;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Works scenarios out, and remembers today's side of the last one: whoever moves a slider asks again for the same states and the same time, and
 * only what rests on the number that is set is another. Thread-safe.
 */
public final class Scenarios {
    private final Store store;
    private final AtomicReference<@Nullable Known> last = new AtomicReference<>();

    /** Today's values: of which rows, for which time and by whose events. */
    private record Known(Basis basis, Evidence evidence) {}

    private record Basis(
            long version,
            LocalDate from,
            LocalDate to,
            @Nullable String source) {}

    public Scenarios(Store store) {
        this.store = store;
    }

    /** What it comes to. Where votes are set and ideal points are wanted, they are estimated anew, which takes a minute. */
    public ScenarioResult workOut(Scenario scenario, WhatIf.Part part) {
        if (part.claims()) {
            WhatIf.verdicts(
                    store, scenario); // the store remembers what it was asked, and what covers it begins with that
        }
        try (Overlay overlay = store.overlay()) {
            if (!part.measures()) {
                return new WhatIf(scenario, part, overlay).result(Values.evidence(overlay.store(), scenario));
            }
            Basis basis = new Basis(overlay.version(), scenario.from(), scenario.to(), scenario.source());
            Known known = last.getAndSet(null); // one at a time: it is not thread-safe
            Evidence evidence = known != null && known.basis().equals(basis)
                    ? known.evidence().on(overlay.store())
                    : Values.evidence(overlay.store(), scenario);
            ScenarioResult result = new WhatIf(scenario, part, overlay).result(evidence);
            last.set(new Known(basis, evidence));
            return result;
        }
    }
}
