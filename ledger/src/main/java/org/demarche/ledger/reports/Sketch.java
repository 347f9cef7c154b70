package org.demarche.ledger.reports;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.nio.ByteBuffer;
import java.util.Collection;

/**
 * A MinHash signature: 128 numbers of 16 bits, of which two texts share about as many as Jaccard's coefficient of their shingles says.
 *
 * <p>Source: A. Z. Broder (1997), "On the resemblance and containment of documents".
 */
final class Sketch {
    private static final int NUMBERS = 128;
    private static final int BITS = 16;
    private static final SimilarityHashPolicy POLICY = SimilarityHashing.minHash(NUMBERS, BITS);

    private Sketch() {}

    /** The signature, 256 bytes; empty where there are no shingles. */
    static byte[] of(Collection<Long> shingles) {
        return shingles.isEmpty()
                ? new byte[0]
                : POLICY.createHasher().compute(ElementHashProvider.ofCollection(shingles, Long::longValue));
    }

    /**
     * Locality-sensitive hashing: the signature cut into bands of so many numbers. Two texts with coefficient s share at least one of n
     * bands of r numbers with probability 1 - (1 - s^r)^n.
     */
    static long[] bands(byte[] signature, int numbersEach) {
        if (signature.length == 0) {
            return new long[0];
        }
        long[] bands = new long[NUMBERS / numbersEach];
        for (int i = 0; i < bands.length; i++) {
            ByteBuffer band = ByteBuffer.allocate(Integer.BYTES + numbersEach * Short.BYTES)
                    .putInt(i);
            for (int k = 0; k < numbersEach; k++) {
                band.putShort((short) POLICY.getComponent(signature, i * numbersEach + k));
            }
            bands[i] = com.dynatrace.hash4j.hashing.Hashing.komihash5_0().hashBytesToLong(band.array());
        }
        return bands;
    }
}
