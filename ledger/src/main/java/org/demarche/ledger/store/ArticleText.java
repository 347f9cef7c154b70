package org.demarche.ledger.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document's words.
 *
 * @param id id of the document
 * @param published day of publication; null where none is known
 * @param title the headline; empty where there is none
 * @param text headline and body
 */
public record ArticleText(String id, @Nullable LocalDate published, String title, String text) {}
