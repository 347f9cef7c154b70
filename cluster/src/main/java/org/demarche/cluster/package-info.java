/**
 * The coder over a corpus on Apache Spark: files in, a {@link org.demarche.ledger.lake.Lake} out. {@link org.demarche.cluster.ClusterJob}
 * is the entry point.
 */
@NullMarked
package org.demarche.cluster;

import org.jspecify.annotations.NullMarked;
