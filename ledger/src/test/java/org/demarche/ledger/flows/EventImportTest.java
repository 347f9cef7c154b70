package org.demarche.ledger.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.demarche.ledger.Samples;
import org.demarche.ledger.exchange.EventFormat;
import org.demarche.ledger.exchange.PloverFormat;
import org.demarche.ledger.exchange.WritableFormat;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventProgress;
import org.demarche.ledger.store.Store;
import org.demarche.model.Coding;
import org.demarche.model.DemarcheException;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventImportTest {
    private static final Path SHARED = Path.of(System.getProperty("demarche.root"), "..", "shared", "data", "events");

    private static final String RELATIONS = """
            date	source	relation	target
            2014-03-01	Russia	Consult	Ukraine
            2014-03-02	Ukraine	Make statement	Russia
            2014-03-03	Ukraine	Dream	Russia
            2014-03-04	Police (Ukraine)	Criticize or denounce	Russia
            2014-03-05	Citizen (India)	Criticize or denounce	India
            """;

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();
    private final List<Integer> acknowledged = new ArrayList<>();
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("data"), "");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private EventImport.Result add(Path file, int batch) {
        return new EventImport(store, batch, 4)
                .add(file, null, null, problems::add, progress -> acknowledged.add(progress.lines()));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> rows(String sql) {
        return store.records(sql).stream().map(row -> String.join(" ", row)).toList();
    }

    @Test
    void file_withBadLines_isTakenInWithoutThem() throws IOException {
        EventImport.Result result = add(file("r.tsv", RELATIONS), 100);
        assertThat(result.source()).isEqualTo("icews");
        assertThat(result.now()).isEqualTo(new EventProgress(6, 3, 0, 1, 1, true));
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("r.tsv:4: ", "'Dream'"));
        assertThat(
                        rows(
                                "SELECT line, actor, coalesce(actor_sectors, '-'), recipient, cameo FROM imported_events ORDER BY line"))
                .containsExactly("2 RUS - UKR 040", "5 UKR COP RUS 111", "6 IND CVL IND 111");
        assertThat(rows("SELECT source, day, actor, recipient, type, quad FROM directed_events ORDER BY day"))
                .containsExactly("icews 2014-03-01 RUS UKR CONSULT 1", "icews 2014-03-04 UKR RUS ACCUSE 3");
    }

    @Test
    void file_again_changesNothing() throws IOException {
        Path file = file("r.tsv", RELATIONS);
        add(file, 100);
        EventImport.Result again = add(file, 100);
        assertThat(again.unchanged()).isTrue();
        assertThat(rows("SELECT count(*) FROM imported_events")).containsExactly("3");
    }

    @Test
    void otherFile_withTheSameEvents_hasThemOnce() throws IOException {
        add(file("r.tsv", RELATIONS), 100);
        EventImport.Result longer = add(file("s.tsv", RELATIONS + "2014-03-06\tRussia\tConsult\tJapan\n"), 2);
        assertThat(longer.now()).isEqualTo(new EventProgress(7, 1, 3, 1, 1, true));
    }

    @Test
    void brokenImport_goesOnBehindTheLastBatch() throws IOException {
        Path file = file("r.tsv", RELATIONS);
        EventImport broken = new EventImport(store, 2, 4);
        assertThatThrownBy(() -> broken.add(file, null, null, problems::add, progress -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(rows("SELECT lines, complete FROM event_files")).containsExactly("3 false");
        EventImport.Result rest = add(file, 2);
        assertThat(acknowledged).containsExactly(5, 6);
        assertThat(rest.now()).isEqualTo(new EventProgress(6, 3, 0, 1, 1, true));
        assertThat(problems).hasSize(1);
    }

    @Test
    void ploverLines_ofSeveralParties_haveARowAPair() throws IOException {
        Event talks = Samples.event(
                "e1", EventType.CONSULT, Samples.actors("BLR", "RUS"), Samples.actors("BLR", "RUS"), Samples.MARCH_5);
        Event two = Samples.event(
                "e2", EventType.ACCUSE, Samples.actors("BLR", "BLR"), Samples.actors("UKR"), Samples.MARCH_5);
        Coding coding = Samples.coding("a1", talks, two);
        StringBuilder lines = new StringBuilder();
        for (Entry entry : Entry.of(Samples.document("a1"), coding)) {
            new PloverFormat().write(entry).forEach(line -> lines.append(line).append('\n'));
        }
        add(file("p.jsonl", lines.toString()), 100);
        assertThat(rows("SELECT id, actor, recipient FROM directed_events ORDER BY ALL"))
                .containsExactly("a1#e1.1 BLR RUS", "a1#e1.2 RUS BLR", "a1#e2.1 BLR UKR");
    }

    @Test
    void ownCoding_goesBothWaysOnlyWhereItIsMutual() {
        Event joint = Samples.event(
                "e1", EventType.ACCUSE, Samples.actors("BLR", "RUS"), Samples.actors("UKR"), Samples.MARCH_5);
        Event talks = Samples.event(
                "e2", EventType.CONSULT, Samples.actors("BLR", "RUS"), Samples.actors("BLR", "RUS"), Samples.MARCH_5);
        Event threats =
                Samples.event("e3", EventType.THREATEN, Samples.actors("BLR", "RUS"), List.of(), Samples.MARCH_5);
        Event pact = Samples.event("e4", EventType.AGREE, Samples.actors("BLR", "RUS"), List.of(), Samples.MARCH_5);
        store.add(Samples.document("a1"), Samples.coding("a1", joint, talks, threats, pact));
        assertThat(rows("SELECT id, actor, recipient FROM directed_events ORDER BY ALL"))
                .containsExactly(
                        "a1#e1 BLR UKR",
                        "a1#e1 RUS UKR",
                        "a1#e2 BLR RUS",
                        "a1#e2 RUS BLR",
                        "a1#e4 BLR RUS",
                        "a1#e4 RUS BLR");
    }

    @Test
    void names_ofTheLexicon_haveTheirCountryAndTheOfficeOfTheDay() throws IOException {
        add(file("n.tsv", """
                        date	source	relation	target
                        2014-03-05	Sergey Viktorovich Lavrov	Consult	John Kerry
                        2005-03-05	Catherine Ashton	Consult	Hezbollah
                        2014-03-05	Catherine Ashton	Consult	Somebody Unheard
                        """), 100);
        assertThat(rows("SELECT line, actor, coalesce(actor_sectors, '-'), coalesce(recipient, '-'),"
                        + " coalesce(recipient_sectors, '-') FROM imported_events ORDER BY line"))
                .containsExactly("2 RUS GOV USA GOV", "3 GBR - LBN REB PTY", "4 IGO - - -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plover", "phoenix", "icews", "gdelt"})
    void file_ofAFormat_isKnownByItsFirstLineAndComesOutAgain(String label) throws IOException {
        WritableFormat format = EventFormat.writable().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
        Entry entry = Entry.of(Samples.document("a1"), Samples.coding("a1", withoutContexts()))
                .getFirst();
        List<String> written = new ArrayList<>();
        format.heading().ifPresent(written::add);
        written.addAll(format.write(entry));
        assertThat(add(file("events", String.join("\n", written) + "\n"), 100).format())
                .isEqualTo(label);
        assertThat(problems).isEmpty();
        assertThat(rows("SELECT day, actor, recipient, quad, cameo, goldstein, place FROM imported_events"))
                .containsExactly("2014-03-05 BLR RUS 3 122 -4.0 Minsk");
        List<String> exported = new ArrayList<>();
        format.heading().ifPresent(exported::add);
        new Flows(store)
                .reports(new EventQuestion(label, List.of(), null, null), kept -> exported.addAll(format.write(kept)));
        if (!label.equals("plover")) { // which has more than a row of the ledger keeps of others' events
            assertThat(exported).isEqualTo(written);
        }
    }

    /** Contexts that the CAMEO code does not imply are not kept. */
    private static Event withoutContexts() {
        Event full = Samples.fullEvent("e1");
        return new Event(
                full.id(),
                full.type(),
                full.mode(),
                Set.of(),
                full.actors(),
                full.recipients(),
                full.cameo(),
                full.goldstein(),
                full.when(),
                full.place(),
                full.stance(),
                List.of(),
                full.sentence(),
                full.text(),
                List.of());
    }

    @Test
    void firstLine_ofPolecatAndOlderGdelt_isKnown() {
        assertThat(EventFormat.ofFirstLine("\t".repeat(39)).orElseThrow().label())
                .isEqualTo("polecat");
        assertThat(EventFormat.ofFirstLine("\t".repeat(56)).orElseThrow().label())
                .isEqualTo("gdelt");
        assertThat(EventFormat.ofFirstLine("\t".repeat(57)).orElseThrow().label())
                .isEqualTo("gdelt");
    }

    @Test
    void gzip_isRead() throws IOException {
        Path file = folder.resolve("r.tsv.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(RELATIONS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(add(file, 100).now().kept()).isEqualTo(3);
    }

    @Test
    void source_ofDemarcheItself_isRefused() throws IOException {
        Path file = file("r.tsv", RELATIONS);
        assertThatThrownBy(() -> new EventImport(store).add(file, "demarche", null, problems::add, progress -> {}))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("no name for a source");
    }

    @Test
    void firstLine_ofNoFormat_saysSo() throws IOException {
        Path file = file("r.csv", "a,b,c\n");
        assertThatThrownBy(() -> add(file, 100))
                .hasMessageContaining("r.csv:1: ")
                .hasMessageContaining("--format");
    }

    @Test
    void icews2014_isTakenInWhole() {
        Path file = SHARED.resolve("icews-2014.tsv");
        boolean there = Files.exists(file);
        if (!there) {
            System.err.println("SKIPPED: " + file.normalize() + " is not there; it was not imported");
        }
        assumeTrue(there, "no event files");
        EventProgress now = add(file, EventImport.BATCH).now();
        assertThat(problems).isEmpty();
        assertThat(now.known()).isZero();
        assertThat(now.kept() + now.passed()).isEqualTo(90_730);
        assertThat(rows("SELECT count(*) FROM imported_events")).containsExactly(String.valueOf(now.kept()));
    }
}
