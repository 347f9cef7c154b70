/** From what a format found to a document: {@link org.demarche.reader.draft.Draft} is the entry point. */
@NullMarked
package org.demarche.reader.draft;

import org.jspecify.annotations.NullMarked;
