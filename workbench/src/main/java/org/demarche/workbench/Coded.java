package org.demarche.workbench;

import java.util.List;
import org.demarche.coder.Coder;
import org.demarche.coder.syntax.Tree;
import org.demarche.model.Coding;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;

/** What became of a document under the coder. One that the coder stumbles over does not stop the others. */
public sealed interface Coded {
    record Done(Document document, Coding coding) implements Coded {}

    record Failed(Document document, RuntimeException cause) implements Coded {}

    static Coded of(Coder coder, Document document) {
        try {
            return new Done(document, coder.code(document));
        } catch (RuntimeException e) {
            return new Failed(document, e);
        }
    }

    /** The same for a document whose sentences are parsed already. */
    static Coded of(Coder coder, Document document, List<Tree> trees) {
        try {
            return new Done(document, coder.code(document, trees));
        } catch (RuntimeException e) {
            return new Failed(document, e);
        }
    }

    /** The failure in one line, with what to do. */
    static String message(Document document, RuntimeException cause) {
        if (cause instanceof DemarcheException) {
            return document.id() + ": " + cause.getMessage();
        }
        return document.id() + ": could not be coded (" + cause
                + "); the other documents are not affected, please report this one";
    }
}
