package org.demarche.coder.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.DemarcheException;

/**
 * Reads the block format of the lexicon: an unindented head, then {@code key: value; value} lines indented by two blanks;
 * {@code #} starts a comment, at the start of a line or after a blank.
 */
public final class LexiconFile {
    private LexiconFile() {}

    /** The entries of a file that comes with Demarche, such as {@code countries.txt}. */
    public static List<Entry> load(String name) {
        try (InputStream in = LexiconFile.class.getResourceAsStream("/lexicon/" + name)) {
            if (in == null) {
                throw new DemarcheException("lexicon/" + name + ": not in the jar; build again with ./demarche");
            }
            return read("lexicon/" + name, in);
        } catch (IOException e) {
            throw new DemarcheException("lexicon/" + name + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The entries of any file.
     *
     * @param name what to call the file in a message
     * @throws DemarcheException naming file and line where a line is neither head nor field
     */
    public static List<Entry> read(String name, InputStream in) throws IOException {
        List<Entry> entries = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String raw = lines.readLine(); raw != null; raw = lines.readLine()) {
            number++;
            String line = withoutComment(raw);
            if (line.isBlank()) {
                continue;
            }
            if (!Character.isWhitespace(line.charAt(0))) {
                entries.add(new Entry(name, number, line.strip(), new LinkedHashMap<>()));
            } else {
                field(name, number, line.strip(), entries);
            }
        }
        return entries;
    }

    private static void field(String name, int number, String line, List<Entry> entries) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new DemarcheException(
                    name + ":" + number + ": '" + line + "' is no field; write 'key: value; value'");
        }
        if (entries.isEmpty()) {
            throw new DemarcheException(name + ":" + number + ": a field before any head; heads are not indented");
        }
        Map<String, List<String>> fields = entries.getLast().fields();
        List<String> values = fields.computeIfAbsent(line.substring(0, colon).strip(), k -> new ArrayList<>());
        for (String value : line.substring(colon + 1).split(";")) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
    }

    private static String withoutComment(String line) {
        if (line.startsWith("#")) {
            return "";
        }
        int hash = line.indexOf(" #");
        return hash < 0 ? line : line.substring(0, hash);
    }
}
