package org.demarche.coder.event;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.demarche.coder.linear.Features;
import org.demarche.coder.linear.Planes;
import org.demarche.model.DemarcheException;

/**
 * What words mean, as points in a space where near ones mean alike, so that a verb which no sentence had is taken as its neighbours are.
 *
 * <p>File format, gzip, big-endian: as {@link Planes} the hashes of the words, ascending; then {@value #DIMENSIONS} signed bytes a word. Every
 * point has about the same length. Read once; immutable, thread-safe.
 */
public final class WordSenses {
    public static final int DIMENSIONS = 64;

    /** How many units of a byte make 1; the longest coordinate is some .6. */
    public static final int UNITS = 200;

    private final int[] hashes;
    private final byte[] points;

    private WordSenses(int[] hashes, byte[] points) {
        this.hashes = hashes;
        this.points = points;
    }

    /** The words that come with Demarche. */
    public static WordSenses english() {
        try (InputStream in = WordSenses.class.getResourceAsStream("english.words")) {
            if (in == null) {
                throw new DemarcheException("english.words is not in the jar; build again with ./demarche");
            }
            return read(in);
        } catch (IOException e) {
            throw new DemarcheException("english.words cannot be read: " + e.getMessage(), e);
        }
    }

    static WordSenses read(InputStream stream) throws IOException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
        int[] hashes = Planes.readAscending(in);
        return new WordSenses(hashes, in.readNBytes(hashes.length * DIMENSIONS));
    }

    /** Adds the point of a word to {@code sum} from {@code at} on; whether the word is known. */
    boolean add(String word, float[] sum, int at) {
        int i = java.util.Arrays.binarySearch(hashes, Features.hash(word));
        if (i < 0) {
            return false;
        }
        for (int d = 0; d < DIMENSIONS; d++) {
            sum[at + d] += (float) points[i * DIMENSIONS + d] / UNITS;
        }
        return true;
    }
}
