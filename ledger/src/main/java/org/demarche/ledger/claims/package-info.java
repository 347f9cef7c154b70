/**
 * Claims come due: until when each holds, and what came of it by a stated rule. {@link org.demarche.ledger.claims.ClaimsDue} is the entry
 * point; {@code lexicon/claims-due/} declares rules, horizons and probabilities; docs/claims.md explains them.
 */
@NullMarked
package org.demarche.ledger.claims;

import org.jspecify.annotations.NullMarked;
