package org.demarche.workbench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.demarche.coder.Coder;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.store.CodedDocument;
import org.demarche.ledger.store.Outcome;
import org.demarche.model.Coding;
import org.demarche.model.Document;

/**
 * Codes documents on all cores and keeps them in a ledger. A document that the ledger holds already, coded by this very version, is not
 * coded again: so reading that was broken off goes on where it was when it is begun again.
 *
 * <p>Documents are looked up and kept many at a time, for a transaction takes as long for one as for a hundred; after a second at the
 * latest, what is ready is kept.
 *
 * <p>To be used from one thread, and closed: what is still under way is then kept.
 */
public final class Intake implements AutoCloseable {
    private static final int DOCUMENTS = 500;
    private static final int CHARACTERS = 4_000_000;
    private static final long NANOS = 1_000_000_000;

    private final Ledger ledger;
    private final OrderedWork<Document, Coded> work;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Consumer<String> problems;
    private final IntConsumer kept;
    private final List<Document> given = new ArrayList<>();
    private final List<CodedDocument> ready = new ArrayList<>();
    private int charactersGiven;
    private int charactersReady;
    private long lastKept = System.nanoTime();
    private int failed;
    private int events;

    /**
     * @param problems is told in one line each which document could not be coded
     */
    public Intake(Ledger ledger, Coder coder, Consumer<String> problems) {
        this(ledger, coder, problems, documents -> {});
    }

    /**
     * @param problems is told in one line each which document could not be coded
     * @param kept is told how many documents more are safe on disk
     */
    public Intake(Ledger ledger, Coder coder, Consumer<String> problems, IntConsumer kept) {
        this.ledger = ledger;
        this.problems = problems;
        this.kept = kept;
        this.work = new OrderedWork<>(document -> Coded.of(coder, document), this::keep);
    }

    /** Takes a document in. */
    public void take(Document document) {
        given.add(document);
        charactersGiven += document.text().length();
        if (given.size() >= DOCUMENTS || charactersGiven >= CHARACTERS) {
            lookUp();
        }
    }

    @Override
    public void close() {
        try (work) {
            lookUp();
        }
        write();
    }

    private void lookUp() {
        Set<String> held = ledger.held(given);
        for (Document document : given) {
            if (held.contains(document.id())) {
                outcomes.merge(Outcome.UNCHANGED, 1, Integer::sum);
            } else {
                work.give(document);
            }
        }
        given.clear();
        charactersGiven = 0;
    }

    private void keep(Coded coded) {
        switch (coded) {
            case Coded.Done(Document document, Coding coding) -> {
                ready.add(new CodedDocument(document, coding));
                charactersReady += document.text().length();
                events += coding.events().size();
            }
            case Coded.Failed(Document document, RuntimeException cause) -> {
                failed++;
                problems.accept(Coded.message(document, cause));
            }
        }
        if (ready.size() >= DOCUMENTS || charactersReady >= CHARACTERS || System.nanoTime() - lastKept > NANOS) {
            write();
        }
    }

    private void write() {
        if (!ready.isEmpty()) {
            ledger.add(ready).forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
            kept.accept(ready.size());
            ready.clear();
            charactersReady = 0;
        }
        lastKept = System.nanoTime();
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
