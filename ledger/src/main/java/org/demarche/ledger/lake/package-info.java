/**
 * A folder of Parquet files that the cluster job writes and the ledger reads in place: {@link org.demarche.ledger.lake.Lake} is the entry
 * point, {@code docs/cluster.md} describes the folder.
 */
@NullMarked
package org.demarche.ledger.lake;

import org.jspecify.annotations.NullMarked;
