package org.demarche.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.demarche.ledger.store.Entry;

/** Which reports of the dossier are of one event, marked by hand: {@code dossier-events.txt}. */
record DossierEvents(List<List<Mark>> events) {
    /**
     * Reports of one event.
     *
     * @param document words of the document's id
     * @param sentence words of the sentence
     * @param type the category; empty for whatever the sentence tells
     */
    record Mark(String document, String sentence, String type) {
        boolean fits(Entry entry) {
            return entry.document().contains(document)
                    && entry.event().text().contains(sentence)
                    && (type.isEmpty() || entry.event().type().name().equals(type));
        }
    }

    static DossierEvents read() throws IOException {
        List<List<Mark>> events = new ArrayList<>();
        List<Mark> event = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(
                DossierEvents.class.getResourceAsStream("dossier-events.txt"), "dossier-events.txt")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList()) {
                if (line.isBlank()) {
                    events.add(List.copyOf(event));
                    event.clear();
                } else {
                    String[] cells = line.split("\t");
                    event.add(new Mark(cells[0], cells[1], cells.length > 2 ? cells[2] : ""));
                }
            }
        }
        events.add(List.copyOf(event));
        return new DossierEvents(events.stream().filter(each -> !each.isEmpty()).toList());
    }

    boolean same(Entry a, Entry b) {
        return events.stream()
                .anyMatch(event -> event.stream().anyMatch(mark -> mark.fits(a))
                        && event.stream().anyMatch(mark -> mark.fits(b)));
    }
}
