/** Records of state, such as votes, trade and alliances, taken in from the files that others publish. */
@NullMarked
package org.demarche.ledger.records;

import org.jspecify.annotations.NullMarked;
