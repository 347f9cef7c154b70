package org.demarche.ledger.store;

/**
 * A document's words.
 *
 * @param id id of the document
 * @param title the headline; empty where there is none
 * @param text headline and body
 */
public record ArticleText(String id, String title, String text) {}
