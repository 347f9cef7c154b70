package org.demarche.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.junit.jupiter.api.Test;

/** Event files as others publish them. They are not ours to ship: they lie beside the repository, where they are to be had at all. */
class SharedEventsTest {
    private static final Path FOLDER = Path.of(System.getProperty("demarche.root"), "..", "shared", "data", "events");

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private EventFile.Count read(EventFormat format, String file) throws IOException {
        Path path = FOLDER.resolve(file);
        boolean there = Files.exists(path);
        if (!there) {
            System.err.println("SKIPPED: " + path.normalize() + " is not there; it was not read as " + format.label());
        }
        assumeTrue(there, "no event files");
        try (InputStream stream = Files.newInputStream(path)) {
            return new EventFile(format).read(stream, file, entries::add, problems::add);
        }
    }

    @Test
    void icews2014_asRelations_isReadWhole() throws IOException {
        EventFile.Count count = read(new RelationsFormat(), "icews-2014.tsv");
        assertThat(problems).isEmpty();
        assertThat(count.told() + count.passed()).isEqualTo(90_730);
        assertThat(count.told()).isGreaterThan(60_000);
        assertThat(entries)
                .allMatch(entry -> entry.date() != null && entry.date().getYear() == 2014);
        assertThat(entries)
                .anyMatch(entry -> entry.event().actors().getFirst().code().equals("NGA CVL"));
    }

    @Test
    void icews2018_raw_isReadWithEveryCountry() throws IOException {
        EventFile.Count count = read(new IcewsFormat(), "icews-2018-sample.tab");
        assertThat(problems).isEmpty();
        assertThat(count.told() + count.passed()).isEqualTo(3_705);
        List<Actor> withoutCountry = entries.stream()
                .flatMap(entry -> entry.event().actors().stream())
                .filter(actor -> actor.country().isEmpty())
                .toList();
        assertThat(withoutCountry.size()).as("sources without country").isLessThan(entries.size() / 20);
        IcewsFormat format = new IcewsFormat();
        for (Entry entry : entries) {
            String[] before = entry.event().text().split("\t", -1);
            String[] after = format.write(entry).getFirst().split("\t", -1);
            for (int column : new int[] {0, 1, 4, 5, 6, 7, 10, 11, 13, 14, 17}) {
                assertThat(after[column]).isEqualTo(before[column].equals("NA") ? "" : before[column]);
            }
        }
    }
}
