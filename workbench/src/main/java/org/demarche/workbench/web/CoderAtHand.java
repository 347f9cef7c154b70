package org.demarche.workbench.web;

import java.util.function.Supplier;
import org.demarche.coder.Coder;
import org.jspecify.annotations.Nullable;

/** The coder, loaded when it is needed first, for that takes a second and a quarter of a gigabyte. Thread-safe. */
final class CoderAtHand implements Supplier<Coder> {
    private @Nullable Coder coder;

    @Override
    public synchronized Coder get() {
        Coder loaded = coder == null ? Coder.standard() : coder;
        coder = loaded;
        return loaded;
    }
}
