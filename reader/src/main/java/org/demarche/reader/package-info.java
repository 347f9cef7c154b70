/** Turns bytes into documents. */
@NullMarked
package org.demarche.reader;

import org.jspecify.annotations.NullMarked;
