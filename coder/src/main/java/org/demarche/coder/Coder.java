package org.demarche.coder;

import java.util.List;
import org.demarche.model.Coding;
import org.demarche.model.Document;

/**
 * Codes documents: the one front door of this room.
 *
 * <pre>{@code
 * Coder coder = Coder.standard();
 * Coding coding = coder.code(Document.of("a1", "On 5 March, Belarus refused to support Russia.", LocalDate.of(2014, 3, 10)));
 * }</pre>
 *
 * <p>Thread-safe: one coder serves any number of threads, and the same document gives the same coding on each.
 */
public final class Coder {
    private Coder() {}

    /** The coder with the lexicon and the models that come with Demarche. Takes about a second: make one and keep it. */
    public static Coder standard() {
        return new Coder();
    }

    /** What the document tells: events, claims and ties, in the order of the text. */
    public Coding code(Document document) {
        return new Coding(document.id(), List.of(), List.of(), List.of());
    }
}
