/**
 * From the words of a text to those who act: {@link org.demarche.coder.actor.ActorLexicon} knows the names,
 * {@link org.demarche.coder.actor.ActorResolver} says who a phrase means on a given day.
 */
@NullMarked
package org.demarche.coder.actor;

import org.jspecify.annotations.NullMarked;
