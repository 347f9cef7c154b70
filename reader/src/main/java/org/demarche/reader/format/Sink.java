package org.demarche.reader.format;

import org.demarche.reader.draft.Draft;

/** Takes what a format finds in a file, in the file's order. */
public interface Sink {
    /**
     * A document was found.
     *
     * @param item its number among the file's items, from 1; 0 where the file is one document
     * @param line the line it starts on, from 1; 0 where lines mean nothing
     */
    void document(Draft draft, int item, long line);

    /** Something cannot be read; the rest of the file may be. */
    void problem(long line, String message);
}
