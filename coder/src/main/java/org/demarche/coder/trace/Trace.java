package org.demarche.coder.trace;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the coder tells its steps. Steps are only made where somebody listens: {@code if (trace.listens()) trace.tell(...)}. */
public final class Trace {
    /** Nobody listens. */
    public static final Trace SILENT = new Trace(null);

    private final @Nullable Consumer<Step> listener;

    private Trace(@Nullable Consumer<Step> listener) {
        this.listener = listener;
    }

    public static Trace to(Consumer<Step> listener) {
        return new Trace(listener);
    }

    public boolean listens() {
        return listener != null;
    }

    public void tell(Step step) {
        if (listener != null) {
            listener.accept(step);
        }
    }
}
