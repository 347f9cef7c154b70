/**
 * One event, many reports: which articles tell the same story or are copies of one text, and which reports are of one event.
 * {@link org.demarche.ledger.reports.ReportGroups} is the entry point; it keeps the tables that {@code docs/reports.md} describes.
 */
@NullMarked
package org.demarche.ledger.reports;

import org.jspecify.annotations.NullMarked;
