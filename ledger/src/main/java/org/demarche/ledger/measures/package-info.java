/**
 * What the record adds up to: {@link org.demarche.ledger.measures.Measures} lists the measures, {@link
 * org.demarche.ledger.measures.StateMeasure} is what one is. A new measure is a record that implements {@code StateMeasure.OfActor} or
 * {@code StateMeasure.OfDyad} and a line in {@code Measures}.
 */
@NullMarked
package org.demarche.ledger.measures;

import org.jspecify.annotations.NullMarked;
