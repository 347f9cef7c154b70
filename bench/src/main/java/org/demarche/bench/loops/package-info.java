/** Benchmarks of the inner loops by JMH: {@code bench/run loops}. Its classes are public, for JMH makes others beside them that call them. */
@NullMarked
package org.demarche.bench.loops;

import org.jspecify.annotations.NullMarked;
