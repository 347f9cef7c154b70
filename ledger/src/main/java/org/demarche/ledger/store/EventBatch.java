package org.demarche.ledger.store;

import java.util.List;

/**
 * Events that are taken in together, in one transaction.
 *
 * @param source the source they belong to
 * @param format name of the file's format
 * @param name the file's name
 * @param sha256 hash of the file's content
 * @param events the rows
 * @param lines lines of the file that are dealt with once these are
 * @param passed how many of the lines since the last batch have no event in PLOVER
 * @param skipped how many of the lines since the last batch could not be read
 * @param last whether the file ends here
 * @param run how many rows are settled together
 */
public record EventBatch(
        String source,
        String format,
        String name,
        String sha256,
        List<ImportedEvent> events,
        int lines,
        int passed,
        int skipped,
        boolean last,
        int run) {

    public EventBatch {
        events = List.copyOf(events);
    }
}
