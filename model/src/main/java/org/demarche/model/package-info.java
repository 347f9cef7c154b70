/**
 * The vocabulary that all rooms share: records and sealed types without dependencies. {@link org.demarche.model.Document} goes into the
 * coder, {@link org.demarche.model.Coding} comes out; {@link org.demarche.model.Event} is the heart of it.
 */
@NullMarked
package org.demarche.model;

import org.jspecify.annotations.NullMarked;
