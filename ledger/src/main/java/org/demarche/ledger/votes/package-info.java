/**
 * Ideal points of states, estimated from roll calls. {@link org.demarche.ledger.votes.IdealPointEstimator} is the entry point for arrays,
 * {@link org.demarche.ledger.votes.IdealPoints} for a ledger.
 */
@org.jspecify.annotations.NullMarked
package org.demarche.ledger.votes;
