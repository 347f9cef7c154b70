/** Measures accuracy on gold sets, and speed. */
@NullMarked
package org.demarche.bench;

import org.jspecify.annotations.NullMarked;
