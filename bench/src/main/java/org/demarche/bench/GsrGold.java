package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** PLOVER's gold standard records. */
final class GsrGold {
    /**
     * A record: one sentence, one event.
     *
     * @param id the file's, with {@code #2} where it stands there a second time
     * @param text the sentence, blanks and line ends made single blanks
     * @param date of publication, {@code YYYY-MM-DD}
     * @param source actor codes
     * @param target actor codes
     * @param event category of PLOVER 0.5
     */
    record Entry(String id, String text, String date, List<String> source, List<String> target, String event) {
        Entry {
            source = List.copyOf(source);
            target = List.copyOf(target);
        }

        /** Several sources and no target are parties of one mutual event. */
        Set<Triple> triples() {
            String category = PloverNames.renamed(event);
            boolean mutual = source.size() > 1 && target.isEmpty();
            return mutual ? Triple.mutual(source, category) : Triple.of(source, category, target);
        }

        /** As a line of {@code demarche code}. */
        ObjectNode line() {
            return Jsonl.object().put("id", id).put("text", text).put("date", date);
        }
    }

    /** A text with all its records: a coder is not to be charged for finding the second event of a text. */
    record Unit(String text, List<Entry> entries) {
        Unit {
            entries = List.copyOf(entries);
        }

        Set<Triple> triples() {
            Set<Triple> all = new LinkedHashSet<>();
            entries.forEach(entry -> all.addAll(entry.triples()));
            return all;
        }

        List<String> ids() {
            return entries.stream().map(Entry::id).toList();
        }
    }

    private GsrGold() {}

    static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (JsonNode node : Jsonl.read(file)) {
            String event = Jsonl.text(node, "event");
            if (event.equals("DOCUMENT")) {
                continue; // says what the file is
            }
            String id = Jsonl.text(node, "id");
            int times = seen.merge(id, 1, Integer::sum);
            entries.add(new Entry(
                    times > 1 ? id + "#" + times : id,
                    Jsonl.text(node, "text").strip().replaceAll("(?U)\\s+", " "),
                    Jsonl.text(node, "date"),
                    codes(node.path("source")),
                    codes(node.path("target")),
                    event));
        }
        return entries;
    }

    /** Records of one text put together, in the order of the file. */
    static List<Unit> units(List<Entry> entries) {
        Map<String, List<Entry>> byText = new LinkedHashMap<>();
        entries.forEach(entry ->
                byText.computeIfAbsent(entry.text(), t -> new ArrayList<>()).add(entry));
        return byText.entrySet().stream()
                .map(each -> new Unit(each.getKey(), each.getValue()))
                .toList();
    }

    /** A target may also be missing, or a stray string: both mean none. */
    private static List<String> codes(JsonNode actors) {
        List<String> codes = new ArrayList<>();
        if (actors.isArray()) {
            actors.forEach(actor -> {
                if (actor.isObject()) {
                    codes.add(Jsonl.text(actor, "code"));
                }
            });
        }
        return codes;
    }
}
