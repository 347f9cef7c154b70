package org.demarche.workbench;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.demarche.coder.Coder;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.store.Outcome;
import org.demarche.model.Coding;
import org.demarche.model.Document;

/**
 * Codes documents on all cores and keeps them in a ledger. A document that the ledger holds already, coded by this very version, is not
 * coded again.
 *
 * <p>To be used from one thread, and closed: what is still under way is then kept.
 */
public final class Intake implements AutoCloseable {
    private final Ledger ledger;
    private final OrderedWork<Document, Coded> work;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Consumer<String> problems;
    private int failed;
    private int events;

    /**
     * @param problems is told in one line each which document could not be coded
     */
    public Intake(Ledger ledger, Coder coder, Consumer<String> problems) {
        this.ledger = ledger;
        this.problems = problems;
        this.work = new OrderedWork<>(document -> Coded.of(coder, document), this::keep);
    }

    /** Takes a document in. */
    public void take(Document document) {
        if (ledger.holds(document)) {
            outcomes.merge(Outcome.UNCHANGED, 1, Integer::sum);
        } else {
            work.give(document);
        }
    }

    @Override
    public void close() {
        work.close();
    }

    private void keep(Coded coded) {
        switch (coded) {
            case Coded.Done(Document document, Coding coding) -> {
                outcomes.merge(ledger.add(document, coding), 1, Integer::sum);
                events += coding.events().size();
            }
            case Coded.Failed(Document document, RuntimeException cause) -> {
                failed++;
                problems.accept(Coded.message(document, cause));
            }
        }
    }

    /** How many documents had that outcome. */
    public int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** How many documents could not be coded. */
    public int failed() {
        return failed;
    }

    /** How many events were coded; those of documents that were there already do not count. */
    public int events() {
        return events;
    }
}
