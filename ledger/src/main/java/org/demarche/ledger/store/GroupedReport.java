package org.demarche.ledger.store;

/**
 * Where a report was put.
 *
 * @param document id of the document
 * @param event id of the event within it
 * @param group the event that it is a report of, named by the first of its reports
 * @param neighbourhood all reports that it hangs together with through likeness, of one event or not, named by the first of them
 * @param reading how it stands to the group's other reports: agrees, other_type, denies, other_numbers
 */
public record GroupedReport(String document, String event, String group, String neighbourhood, String reading) {}
