package org.demarche.bench;

import java.io.IOException;
import java.util.List;

/** One measurement of the coder against one gold set. */
interface Measure {
    /** The word by which it is chosen on the command line, such as {@code gsr}. */
    String name();

    /** The files it cannot do without, as paths within the folder of gold sets. */
    List<String> needs();

    /**
     * Measures.
     *
     * @throws IOException where a file of {@link #needs} cannot be read
     */
    List<Figure> figures(Setting setting) throws IOException;
}
