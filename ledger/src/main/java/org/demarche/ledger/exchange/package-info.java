/**
 * Events in the formats of the field, written and read: {@link org.demarche.ledger.exchange.EventFormat} is the entry point,
 * {@link org.demarche.ledger.exchange.EventFile} reads a whole file. What each column holds stands in {@code docs/formats.md}.
 */
@NullMarked
package org.demarche.ledger.exchange;

import org.jspecify.annotations.NullMarked;
