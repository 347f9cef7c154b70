package org.demarche.coder.event;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.coder.event.Meaning.Kind;
import org.demarche.coder.lexicon.Entry;
import org.demarche.coder.lexicon.LexiconFile;

/** The parallel codes of CAMEO: release is 0841, its demand 1053. Read once from {@code lexicon/composition.txt}; immutable, thread-safe. */
final class Parallels {
    /** Those that come with Demarche. */
    static final Parallels STANDARD = of(LexiconFile.load("composition.txt"));

    private final Map<Kind, Map<String, Meaning.Act>> codes = new EnumMap<>(Kind.class);

    private Parallels() {}

    /** Those of these entries, checked; an error names file and line. */
    static Parallels of(List<Entry> entries) {
        Parallels parallels = new Parallels();
        entries.forEach(parallels::add);
        return parallels;
    }

    private void add(Entry entry) {
        List<String> head = List.of(entry.head().split("\\s+"));
        if (head.size() < 2) {
            throw entry.error("'" + entry.head() + "' is no head; write 'OPERATOR EVENT mode'");
        }
        Map<String, Meaning.Act> ofKind = codes.computeIfAbsent(kind(entry, head.getFirst()), k -> new HashMap<>());
        entry.fields().forEach((whole, deeds) -> {
            Meaning.Act act = FrameLexicon.act(entry, whole, head.subList(1, head.size()));
            for (String deed : deeds) {
                if (ofKind.put(deed, act) != null) {
                    throw entry.error(deed + " stands under " + head.getFirst() + " twice");
                }
            }
        });
    }

    private static Kind kind(Entry entry, String name) {
        try {
            return Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw entry.error("'" + name + "' is no operator; there are " + List.of(Kind.values()));
        }
    }

    /** What the operator makes of a deed of that code; empty where CAMEO has no parallel. */
    Optional<Meaning.Act> of(Kind kind, Meaning.Act inner) {
        Map<String, Meaning.Act> ofKind = codes.getOrDefault(kind, Map.of());
        for (int length = inner.cameo().length(); length >= 2; length--) {
            Meaning.Act outer = ofKind.get(inner.cameo().substring(0, length));
            if (outer != null) {
                return Optional.of(new Meaning.Act(outer.type(), outer.mode(), outer.cameo(), inner.contexts()));
            }
        }
        return Optional.empty();
    }
}
