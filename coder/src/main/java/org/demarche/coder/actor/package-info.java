/**
 * From the words of a text to those who act: {@link org.demarche.coder.actor.ActorLexicon} knows the names,
 * {@link org.demarche.coder.actor.ActorResolver} says who a phrase means on a given day, with
 * a reader each for names of people, for roles, for owners and for what takes up somebody named before.
 */
@NullMarked
package org.demarche.coder.actor;

import org.jspecify.annotations.NullMarked;
