/**
 * Linear classifiers over hashed features, as tagger, parser and the choice of events use them. {@link org.demarche.coder.linear.LinearModel}
 * is the entry point.
 */
@NullMarked
package org.demarche.coder.linear;

import org.jspecify.annotations.NullMarked;
