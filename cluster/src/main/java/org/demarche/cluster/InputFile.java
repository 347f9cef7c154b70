package org.demarche.cluster;

import java.io.Serializable;
import java.util.Locale;

/**
 * A file of the corpus.
 *
 * @param order its place among all, from 0
 * @param path where it is, with its file system
 * @param name its name in ids: the way from the folder given
 * @param length in bytes
 * @param changed when it last changed, in milliseconds
 */
record InputFile(int order, String path, String name, long length, long changed) implements Serializable {
    boolean isParquet() {
        return name.toLowerCase(Locale.ROOT).endsWith(".parquet");
    }
}
