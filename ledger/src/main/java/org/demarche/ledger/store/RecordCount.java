package org.demarche.ledger.store;

/**
 * What came of a file of records.
 *
 * @param rows rows kept
 * @param skipped lines left out
 */
public record RecordCount(int rows, int skipped) {}
