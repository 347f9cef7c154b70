package org.demarche.coder.lexicon;

import java.util.List;
import java.util.Map;
import org.demarche.model.DemarcheException;

/**
 * One block of a lexicon file.
 *
 * @param file name of the file
 * @param line line of the head, from 1
 * @param head the unindented line
 * @param fields the indented lines: key to values, in their order
 */
public record Entry(String file, int line, String head, Map<String, List<String>> fields) {
    /** The values of a field; none where it is not there. */
    public List<String> all(String key) {
        return fields.getOrDefault(key, List.of());
    }

    /** The only value of a field, or the other one where it is not there. */
    public String one(String key, String otherwise) {
        List<String> values = all(key);
        if (values.size() > 1) {
            throw error("'" + key + "' takes one value, not " + values.size());
        }
        return values.isEmpty() ? otherwise : values.getFirst();
    }

    /** An error that names the place. */
    public DemarcheException error(String message) {
        return new DemarcheException(file + ":" + line + ": " + message);
    }
}
