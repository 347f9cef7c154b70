package org.demarche.ledger.exchange;

import java.util.List;
import java.util.Optional;

/**
 * A format that events are kept in: one event a line, UTF-8. All formats can be read, a {@link WritableFormat} can be written too.
 *
 * <p>Immutable, serves any number of threads.
 */
public sealed interface EventFormat permits WritableFormat, PolecatFormat, RelationsFormat {
    /** The name by which the format is asked for, such as {@code icews}. */
    String label();

    /** Whether the line, the first of a file, names the columns and tells no event. */
    boolean isHeading(String line);

    /**
     * Reads one line that is not the heading.
     *
     * @throws org.demarche.model.DemarcheException where the line is not of this format; the message names column and remedy
     */
    Reading read(String line);

    /** All formats, those that can be written first. */
    static List<EventFormat> all() {
        return List.of(
                new PloverFormat(),
                new PhoenixFormat(),
                new IcewsFormat(),
                new GdeltFormat(),
                new PolecatFormat(),
                new RelationsFormat());
    }

    /** The formats that can be written. */
    static List<WritableFormat> writable() {
        return all().stream()
                .filter(WritableFormat.class::isInstance)
                .map(WritableFormat.class::cast)
                .toList();
    }

    /** The format that the first line of a file, heading or event, belongs to: by its brace, else by the number of its columns. */
    static Optional<EventFormat> ofFirstLine(String line) {
        if (line.stripLeading().startsWith("{")) {
            return of("plover");
        }
        return switch ((int) line.chars().filter(c -> c == '\t').count() + 1) {
            case 4 -> of("relations");
            case 20 -> of("icews");
            case 26 -> of("phoenix");
            case 40 -> of("polecat");
            case 57, 58, 61 -> of("gdelt");
            default -> Optional.empty();
        };
    }

    /** The format of that name. */
    static Optional<EventFormat> of(String label) {
        return all().stream().filter(format -> format.label().equals(label)).findFirst();
    }
}
