/** Keeps what was read and says what it adds up to. */
@NullMarked
package org.demarche.ledger;

import org.jspecify.annotations.NullMarked;
