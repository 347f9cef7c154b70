/** The formats that can be read: {@link org.demarche.reader.format.Format} is the entry point. */
@NullMarked
package org.demarche.reader.format;

import org.jspecify.annotations.NullMarked;
