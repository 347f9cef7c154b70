/** The coder over a corpus on Apache Spark. */
@NullMarked
package org.demarche.cluster;

import org.jspecify.annotations.NullMarked;
