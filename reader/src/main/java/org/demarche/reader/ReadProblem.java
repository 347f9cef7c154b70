package org.demarche.reader;

/**
 * Something that could not be read, told in one line. The rest of the batch is not affected.
 *
 * @param name the file, as it was given
 * @param line the line it concerns, from 1; 0 where it concerns the file as a whole
 * @param message what is wrong; what to do
 */
public record ReadProblem(String name, long line, String message) {
    /** The line to show: {@code news.jsonl, line 3: no text; give the line a field "text"}. */
    @Override
    public String toString() {
        return line > 0 ? name + ", line " + line + ": " + message : name + ": " + message;
    }
}
