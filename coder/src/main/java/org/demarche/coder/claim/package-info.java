/**
 * What is said to come, and what stands: {@link org.demarche.coder.claim.ClaimFinder} reads forecasts and conditionals,
 * {@link org.demarche.coder.claim.TieFinder} standing relations.
 */
@NullMarked
package org.demarche.coder.claim;

import org.jspecify.annotations.NullMarked;
