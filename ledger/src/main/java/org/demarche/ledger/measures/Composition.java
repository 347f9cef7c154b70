package org.demarche.ledger.measures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.model.DemarcheException;

/**
 * What a composite is put together from, as a small table of text says: {@code room-to-manoeuvre.tsv}. Immutable.
 *
 * @param parts one or more
 */
public record Composition(List<Part> parts) {
    private static final Composition STANDARD =
            parse(ResourceTable.text("room-to-manoeuvre.tsv"), "room-to-manoeuvre.tsv");

    /**
     * A part.
     *
     * @param measure the name of a measure
     * @param weight above 0; only its size beside the others counts
     * @param none the value at which the part counts 0
     * @param full the value at which it counts 1, above or below the other
     */
    public record Part(String measure, double weight, double none, double full) {
        /** What a value counts: linear between the two, cut off outside. */
        double scaled(double value) {
            return Math.clamp((value - none) / (full - none), 0, 1);
        }
    }

    public Composition {
        parts = List.copyOf(parts);
    }

    public static Composition standard() {
        return STANDARD;
    }

    /** Reads such a table from a file of the user's. */
    public static Composition read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new DemarcheException(file + ": cannot be read (" + e + ")", e);
        }
    }

    private static Composition parse(String text, String name) {
        List<Part> parts = new ArrayList<>();
        for (String[] row : ResourceTable.rows(text, name, 4)) {
            try {
                Part part = new Part(
                        row[0], Double.parseDouble(row[1]), Double.parseDouble(row[2]), Double.parseDouble(row[3]));
                if (part.weight <= 0 || part.none == part.full) {
                    throw new DemarcheException(name + ": " + part.measure
                            + ": the weight must be above 0, and the two values must differ");
                }
                parts.add(part);
            } catch (NumberFormatException e) {
                throw new DemarcheException(name + ": " + row[0] + ": three numbers are needed behind the measure", e);
            }
        }
        if (parts.isEmpty()) {
            throw new DemarcheException(name + ": has no part; give lines of measure, weight, none, full");
        }
        return new Composition(parts);
    }
}
