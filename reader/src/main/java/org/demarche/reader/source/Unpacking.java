package org.demarche.reader.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip, and gives up on what swells without end: text shrinks to a tenth or, where it repeats itself, to a hundredth; a file that
 * shrinks far more was made to fill memory or time. Not thread-safe.
 */
final class Unpacking extends FilterInputStream {
    /** So many bytes out of one are put up with. */
    static final int RATIO = 300;

    /** So many bytes are unpacked before the ratio counts. */
    static final long FREE = 50_000_000;

    private final Counting packed;
    private long unpacked;

    private Unpacking(Counting packed) throws IOException {
        super(new GZIPInputStream(packed, 1 << 15));
        this.packed = packed;
    }

    static InputStream of(InputStream packed) throws IOException {
        return new Unpacking(new Counting(packed));
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int n = super.read(buffer, from, length);
        count(Math.max(0, n));
        return n;
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > FREE && unpacked / RATIO > packed.bytes) {
            throw new Unreadable("unpacks to more than " + RATIO
                    + " times its size, as no text does; if you trust it, unpack it and read that");
        }
    }

    /** Counts what is taken from it. */
    private static final class Counting extends FilterInputStream {
        private long bytes;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = super.read(buffer, from, length);
            bytes += Math.max(0, n);
            return n;
        }
    }
}
