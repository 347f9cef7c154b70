package org.demarche.workbench.cli;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.ledger.exchange.WritableFormat;
import org.demarche.ledger.store.Entry;

/** Prints events in a format of the field. What the format cannot tell is left out, and counted on standard error in the end. */
final class EventLines implements AutoCloseable {
    private final Terminal terminal;
    private final WritableFormat format;
    private final Map<String, Integer> leftOut = new TreeMap<>();

    EventLines(Terminal terminal, WritableFormat format) {
        this.terminal = terminal;
        this.format = format;
        format.heading().ifPresent(terminal::deliver);
    }

    void print(Entry entry) {
        Optional<String> refusal = format.refusal(entry);
        if (refusal.isPresent()) {
            leftOut.merge(refusal.get(), 1, Integer::sum);
        } else {
            format.write(entry).forEach(terminal::deliver);
        }
    }

    @Override
    public void close() {
        leftOut.forEach((why, n) -> terminal.problem(
                AccountText.count(n, "event") + " left out: " + format.label() + " " + why + " (plover can)"));
    }
}
