package org.demarche.ledger.store;

/**
 * How far a file of events has been taken in, and what became of its lines so far.
 *
 * @param lines lines that are dealt with, the heading and empty ones among them
 * @param kept rows kept; an event of several pairs of states has several
 * @param known rows whose id the source had already
 * @param passed sound lines for which PLOVER has no event
 * @param skipped lines that could not be read
 * @param complete whether the file is done
 */
public record EventProgress(int lines, int kept, int known, int passed, int skipped, boolean complete) {
    /** Nothing done yet. */
    public static final EventProgress NONE = new EventProgress(0, 0, 0, 0, 0, false);
}
