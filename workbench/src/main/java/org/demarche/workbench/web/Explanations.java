package org.demarche.workbench.web;

import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.demarche.coder.Coder;
import org.demarche.coder.trace.Step;
import org.demarche.coder.trace.Trace;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.demarche.workbench.Explained;

/**
 * Why the sentences of documents are coded as they are. A document is coded as a whole, for its sentences depend on each other; those asked
 * about last are kept, so that its other sentences come at once.
 *
 * <p>Thread-safe: one document at a time is coded.
 */
final class Explanations {
    private static final int KEPT = 32;

    private final Supplier<Coder> coder;
    private final Map<Document, List<Explained>> last = new LinkedHashMap<>(16, 0.75f, true);

    Explanations(Supplier<Coder> coder) {
        this.coder = coder;
    }

    /**
     * Every sentence of the document in its order.
     *
     * @throws Refusal where it takes longer to code than a document may
     */
    synchronized List<Explained> of(Document document) {
        List<Explained> known = last.get(document);
        if (known != null) {
            return known;
        }
        Set<Step> steps =
                new LinkedHashSet<>(); // a word is read again for each operator above it, with the same outcome
        try {
            coder.get().code(document, Trace.to(steps::add));
        } catch (DemarcheException e) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, document.id() + ": " + e.getMessage());
        }
        List<Explained> explained = Explained.of(document.text(), steps);
        last.put(document, explained);
        if (last.size() > KEPT) {
            last.remove(last.keySet().iterator().next());
        }
        return explained;
    }
}
