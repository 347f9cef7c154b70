package org.demarche.reader.source;

import org.demarche.model.DemarcheException;

/** A file, or a line of it, cannot be read. The message says what is wrong and what to do, without the file's name. */
public final class Unreadable extends DemarcheException {
    private static final long serialVersionUID = 1;
    private final long line;

    public Unreadable(String message) {
        this(0, message);
    }

    public Unreadable(long line, String message) {
        super(message);
        this.line = line;
    }

    /** The line it concerns, from 1; 0 for the file as a whole. */
    public long line() {
        return line;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** What an exception has to say, short enough to be part of a line. */
    public static String oneLine(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String line = message.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        return line.length() <= 120 ? line : line.substring(0, 120) + "...";
    }
}
