package org.demarche.reader.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads line by line, and holds no line that is too long to be one document. Not thread-safe. */
public final class Lines implements Closeable {
    private final Reader reader;
    private final int limit;
    private final StringBuilder line = new StringBuilder();
    private final char[] buffer = new char[1 << 14];
    private int next;
    private int end;
    private long number;
    private boolean tooLong;

    public Lines(Reader reader, int limit) {
        this.reader = reader;
        this.limit = limit;
    }

    /** The next line without its end; null at the end of the file. */
    public @Nullable String next() throws IOException {
        line.setLength(0);
        tooLong = false;
        boolean any = false;
        for (int c = read(); c >= 0; c = read()) {
            any = true;
            if (c == '\n') {
                break;
            } else if (line.length() < limit) {
                line.append((char) c);
            } else {
                tooLong = true;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return line.toString();
    }

    /** The number of the line read last, from 1. */
    public long number() {
        return number;
    }

    /** Whether the line read last was longer than the limit, and so was cut there. */
    public boolean isTooLong() {
        return tooLong;
    }

    private int read() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, reader.read(buffer, 0, buffer.length));
        }
        return next < end ? buffer[next++] : -1;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
