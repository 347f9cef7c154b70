/** Keeps what was read and says what it adds up to: {@link org.demarche.ledger.Ledger} is the entry point. */
@NullMarked
package org.demarche.ledger;

import org.jspecify.annotations.NullMarked;
