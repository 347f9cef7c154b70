package org.demarche.ledger.scenario;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.demarche.ledger.measures.Evidence;
import org.demarche.ledger.store.Overlay;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Works scenarios out, and remembers of the last one today's values and what its covers rest on: whoever moves a slider asks again for the same
 * states and the same time, and only what rests on the number that is set is another. Thread-safe.
 */
public final class Scenarios implements AutoCloseable {
    private final Store store;
    private final AtomicReference<@Nullable Known> last = new AtomicReference<>();
    private volatile boolean closed;

    /** Today's values: of which rows, for which time and by whose events; and the view of them, unless something went wrong there. */
    private record Known(
            Basis basis, Evidence evidence, @Nullable Overlay resting) {}

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
        if (!part.measures()) {
            try (Overlay overlay = store.overlay()) {
                return new WhatIf(scenario, part, overlay).result(Values.evidence(overlay.store(), scenario));
            }
        }
        Known known = last.getAndSet(null); // one at a time: it is not thread-safe
        Overlay overlay = store.overlay(known == null ? null : known.resting());
        Basis basis = new Basis(overlay.version(), scenario.from(), scenario.to(), scenario.source());
        Evidence evidence = known != null && known.basis().equals(basis)
                ? known.evidence().on(overlay.store())
                : Values.evidence(overlay.store(), scenario);
        Overlay resting = null;
        try {
            ScenarioResult result = new WhatIf(scenario, part, overlay).result(evidence);
            overlay.rest();
            resting = overlay;
            return result;
        } finally {
            if (resting == null) {
                overlay.close();
            }
            end(last.getAndSet(new Known(basis, evidence, resting)));
            if (closed) {
                close();
            }
        }
    }

    private static void end(@Nullable Known known) {
        Overlay resting = known == null ? null : known.resting();
        if (resting != null) {
            resting.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        end(last.getAndSet(null));
    }
}
