/**
 * The file that holds documents and what was coded from them: {@link org.demarche.ledger.store.Store} is the entry point. Its tables are
 * described in {@code docs/ledger.md}.
 */
@NullMarked
package org.demarche.ledger.store;

import org.jspecify.annotations.NullMarked;
