/**
 * Where: {@link org.demarche.coder.place.Gazetteer} knows the places that news names, {@link org.demarche.coder.place.PlaceFinder} says
 * which of them an act hangs from.
 */
@NullMarked
package org.demarche.coder.place;

import org.jspecify.annotations.NullMarked;
