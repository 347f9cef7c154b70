package org.demarche.reader.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines within an article that lead away from it ("Read more", "Sign up"). Their beginnings stand in {@code asides.txt}. */
final class Asides {
    /** A longer block that begins so is an aside only if it is links for a good part. */
    private static final int SHORT = 100;

    private static final double LINKS = 0.3;
    private static final Pattern BEGINNINGS = Pattern.compile(
            "(" + beginnings() + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Asides() {}

    static boolean isAside(Block block) {
        return (block.text().length() < SHORT || block.linkShare() > LINKS)
                && BEGINNINGS.matcher(block.text()).lookingAt();
    }

    private static String beginnings() {
        try (InputStream file = Asides.class.getResourceAsStream("asides.txt")) {
            if (file == null) {
                throw new IllegalStateException("asides.txt is not beside " + Asides.class.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
