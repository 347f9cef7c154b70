package org.demarche.ledger.store;

import org.demarche.model.Coding;
import org.demarche.model.Document;

/** A document with what was coded from it. */
public record CodedDocument(Document document, Coding coding) {}
