/**
 * What is done: {@link org.demarche.coder.event.FrameLexicon} knows the words, {@link org.demarche.coder.event.EventFinder} reads the acts
 * out of a tree, {@link org.demarche.coder.event.Composition} says what becomes of an act that is refused, promised or demanded.
 */
@NullMarked
package org.demarche.coder.event;

import org.jspecify.annotations.NullMarked;
