/**
 * When relations changed, and what was out of the ordinary. {@link org.demarche.ledger.change.PairChanges} is the entry point: the breaks
 * in the record of two states ({@link org.demarche.ledger.change.Pelt}, {@link org.demarche.ledger.change.Significance}), what drove each of
 * them ({@link org.demarche.ledger.change.Driver}), and the days that stand out from a seasonal baseline
 * ({@link org.demarche.ledger.change.Baseline}). {@link org.demarche.ledger.change.WeekChanges} lists the pairs that changed most in a week.
 *
 * <p>The series, costs and searches know arrays only; {@link org.demarche.ledger.change.PairEvents} reads the ledger.
 */
@NullMarked
package org.demarche.ledger.change;

import org.jspecify.annotations.NullMarked;
