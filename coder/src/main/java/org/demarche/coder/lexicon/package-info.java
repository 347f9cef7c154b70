/**
 * The coder's knowledge as text: {@link org.demarche.coder.lexicon.LexiconFile} reads the block format that all files of
 * {@code lexicon/} share, docs/lexicon.md describes it.
 */
@NullMarked
package org.demarche.coder.lexicon;

import org.jspecify.annotations.NullMarked;
