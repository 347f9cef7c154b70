/**
 * From text to trees: {@link org.demarche.coder.syntax.Tokenizer} finds sentences and words, a
 * {@link org.demarche.coder.syntax.Parser} turns them into a {@link org.demarche.coder.syntax.Tree} of Universal Dependencies.
 * {@link org.demarche.coder.syntax.StatisticalParser} is the parser that comes with Demarche;
 * {@link org.demarche.coder.syntax.Conllu} takes the trees of any other.
 */
@NullMarked
package org.demarche.coder.syntax;

import org.jspecify.annotations.NullMarked;
