/** From bytes to characters: {@link org.demarche.reader.source.Input} is the entry point. */
@NullMarked
package org.demarche.reader.source;

import org.jspecify.annotations.NullMarked;
