package org.demarche.bench;

import java.io.IOException;
import java.util.List;

/** A measurement whose errors can be read. */
interface Misses extends Measure {
    /** What came out wrong, in the order of the gold set. */
    List<Miss> misses(Setting setting) throws IOException;
}
