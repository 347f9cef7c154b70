/** What records of state say of two states: {@link org.demarche.ledger.measures.RecordMeasure} is the entry point. */
@NullMarked
package org.demarche.ledger.measures;

import org.jspecify.annotations.NullMarked;
