/** Reads a document and says who did what to whom: {@link org.demarche.coder.Coder} is the entry point. */
@NullMarked
package org.demarche.coder;

import org.jspecify.annotations.NullMarked;
