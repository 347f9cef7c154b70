package org.demarche.workbench.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the command line reads from and prints to, and how wide and how colourful it may print. Output is UTF-8.
 *
 * <p>Java cannot tell which of its streams is a terminal; the launcher can, and says so in {@code demarche.terminal} ({@code in,out,err})
 * and {@code demarche.columns}. Where nobody says, none is.
 */
final class Terminal {
    private static final int DEFAULT_COLUMNS = 100;

    private static final String ERASE_LINE = "\r\033[K";

    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Set<String> interactive;
    private final int columns;
    private final boolean colour;
    private String status = "";

    Terminal(InputStream in, PrintWriter out, PrintWriter err, Set<String> interactive, int columns, boolean colour) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.interactive = Set.copyOf(interactive);
        this.columns = columns;
        this.colour = colour;
    }

    static Terminal ofProcess() {
        Set<String> interactive =
                Set.of(System.getProperty("demarche.terminal", "").split(","));
        String no = System.getenv("NO_COLOR");
        boolean colour =
                interactive.contains("out") && (no == null || no.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(
                System.in,
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                interactive,
                processColumns(),
                colour);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), false);
    }

    private static int processColumns() {
        try {
            int columns = Integer.parseInt(System.getProperty("demarche.columns", ""));
            return columns > 0 ? Math.max(columns, 40) : DEFAULT_COLUMNS;
        } catch (NumberFormatException unknown) {
            return DEFAULT_COLUMNS;
        }
    }

    InputStream in() {
        return in;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** Whether somebody sits there who can be asked: input and output are a terminal. */
    boolean canAsk() {
        return interactive.contains("in") && interactive.contains("out");
    }

    /** Whether progress may be shown: standard error is a terminal. */
    boolean showsProgress() {
        return interactive.contains("err");
    }

    int columns() {
        return columns;
    }

    boolean colour() {
        return colour;
    }

    void print(String line) {
        out.println(line);
    }

    /**
     * Prints a line and sees to it that it has gone out.
     *
     * @throws Closed where nobody reads any more, such as behind {@code | head}
     */
    synchronized void deliver(String line) {
        if (interactive.contains("out")) {
            status("");
        }
        out.println(line);
        if (out.checkError()) {
            throw new Closed();
        }
    }

    /** Whoever read what is printed has gone. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Shows how far things are in the last line of standard error's terminal, in place of what was shown there. */
    synchronized void status(String line) {
        if (line.equals(status)) {
            return;
        }
        err.print(ERASE_LINE + line);
        err.flush();
        status = line;
    }

    /** Tells a problem on standard error, in one line. */
    synchronized void problem(String message) {
        out.flush();
        status("");
        err.println("demarche: " + message.replaceAll("\\s*\\R\\s*", " "));
        err.flush();
    }

    void flush() {
        out.flush();
        err.flush();
    }

    String bold(String text) {
        return styled("1", text);
    }

    String faint(String text) {
        return styled("2", text);
    }

    String good(String text) {
        return styled("34", text);
    }

    String bad(String text) {
        return styled("31", text);
    }

    private String styled(String code, String text) {
        return colour && !text.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
    }

    /** The text in lines of at most {@code width} characters, broken at blanks; a longer word has a line of its own. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text, filled up with blanks on the right to a width. */
    static String pad(String text, int width) {
        int length = text.codePointCount(0, text.length());
        return length >= width ? text : text + " ".repeat(width - length);
    }

    /** The text, filled up with blanks on the left to a width. */
    static String padLeft(String text, int width) {
        int length = text.codePointCount(0, text.length());
        return length >= width ? text : " ".repeat(width - length) + text;
    }

    /** The text cut to a width, an ellipsis in place of what is cut off. */
    static String cut(String text, int width) {
        return text.codePointCount(0, text.length()) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
    }
}
