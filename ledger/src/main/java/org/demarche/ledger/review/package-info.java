/**
 * What reviewers make of the coder's events: {@link org.demarche.ledger.review.Reviews} is the entry point. {@code docs/review.md} says
 * whose word counts.
 */
@NullMarked
package org.demarche.ledger.review;

import org.jspecify.annotations.NullMarked;
