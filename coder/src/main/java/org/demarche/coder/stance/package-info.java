/**
 * Whether, and who says so: {@link org.demarche.coder.stance.StanceReader} reads both off the tree around a predicate.
 */
@NullMarked
package org.demarche.coder.stance;

import org.jspecify.annotations.NullMarked;
