package org.demarche.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.demarche.coder.Coder;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.account.Account;
import org.demarche.ledger.lake.Lake;
import org.demarche.ledger.lake.Run;
import org.demarche.ledger.store.Layout;
import org.demarche.model.DemarcheException;
import org.demarche.reader.DocumentReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on Spark's two local threads, against reader, coder and ledger of one process. */
class CorpusJobTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("demarche.root"), "examples");
    private static final ReadingWay WAY = new ReadingWay(null, null);
    private static SparkSession spark;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.sql.shuffle.partitions", "2");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty("spark.driver.host", "127.0.0.1");
        spark = ClusterJob.session();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void run_overTheDossier_hasTheTablesOfALocalLedger() throws Exception {
        Run run = job().run(files(EXAMPLES)).run();

        assertThat(run.documents()).isEqualTo(59);
        assertThat(run.failed()).isZero();
        assertThat(lakeTables()).isEqualTo(ledgerTables(EXAMPLES));
    }

    @Test
    void run_overParquetAndDoubledIds_readsAsTheLinesWouldBe() throws Exception {
        Path lines = Files.createDirectory(folder.resolve("lines"));
        Files.writeString(lines.resolve("a.jsonl"), """
                {"id": "x", "text": "France praised Japan.", "date": "2014-03-01"}
                {"id": "x", "text": "France threatened Japan with sanctions.", "date": "2014-03-02"}
                {"text": "Belarus refused to support Russia.", "date": "2014-03-03", "title": "Minsk <b>says</b> no"}
                """);
        Files.writeString(
                lines.resolve("b.jsonl"),
                "{\"id\": \"x\", \"text\": \"Poland condemned Russia.\", \"date\": \"2014-03-04\"}\n");
        Path parquet = Files.createDirectory(folder.resolve("parquet"));
        for (String name : List.of("a", "b")) {
            Path written = folder.resolve("written-" + name);
            spark.read()
                    .json(lines.resolve(name + ".jsonl").toString())
                    .coalesce(1)
                    .write()
                    .parquet(written.toString());
            try (var parts = Files.list(written)) {
                Files.move(
                        parts.filter(part -> part.toString().endsWith(".parquet"))
                                .findFirst()
                                .orElseThrow(),
                        parquet.resolve(name + ".jsonl.parquet"));
            }
        }
        job().run(files(parquet));

        String told = lakeTables().replace(".jsonl.parquet#", ".jsonl#");
        String expected = ledgerTables(lines);
        assertThat(withoutHashes(told)).isEqualTo(withoutHashes(expected));
        assertThat(told).contains("x#2", "x#3", "a.jsonl#3");
    }

    @Test
    void run_againAndWithAChange_codesOnlyWhatIsNew() throws Exception {
        Path news = Files.createDirectory(folder.resolve("news"));
        Path file = news.resolve("a.jsonl");
        Files.writeString(file, """
                {"id": "a", "text": "France praised Japan.", "date": "2014-03-01"}
                {"id": "b", "text": "France praised Japan.", "date": "2014-03-02"}
                """);
        job().run(files(news));
        assertThat(job().run(files(news)).before()).isTrue();

        Files.writeString(file, """
                {"id": "a", "text": "France praised Japan.", "date": "2014-03-01"}
                {"id": "b", "text": "France condemned Japan.", "date": "2014-03-02"}
                {"id": "c", "text": "no JSON
                """);
        Run second = job().run(files(news)).run();
        assertThat(second.documents()).isOne();
        assertThat(second.superseded()).isOne();
        assertThat(second.failed()).isOne();

        try (Ledger ledger = Ledger.open(folder.resolve("data"))) {
            assertThat(ledger.attach(lake(), "world")).isEqualTo(3);
            Account account = ledger.account("FRA", "JPN", null, null, "world");
            assertThat(account.events().stream().map(entry -> entry.event().text()))
                    .containsExactly("France praised Japan.", "France condemned Japan.");
        }
        Files.move(lake(), folder.resolve("elsewhere"));
        try (Ledger ledger = Ledger.open(folder.resolve("data"))) {
            assertThat(ledger.flows().pairs("icews", 10))
                    .as("other sources do not mind")
                    .isEmpty();
            assertThatThrownBy(() -> ledger.account("FRA", "JPN", null, null, "world"))
                    .isInstanceOf(DemarcheException.class)
                    .hasMessageContaining("demarche import lake DIR --source world");
            assertThat(ledger.attach(folder.resolve("elsewhere"), "world")).isEqualTo(3);
            assertThat(ledger.account("FRA", "JPN", null, null, "world").events())
                    .hasSize(2);
        }
    }

    @Test
    void run_thatDiedBefore_leavesNothingThatIsRead() throws Exception {
        Path died = Files.createDirectories(lake().resolve("event_pairs/run=000001-dead/year=2014"));
        Files.writeString(died.resolve("part-0.parquet"), "PAR1, and then the power went");
        job().run(files(EXAMPLES.resolve("alatau.jsonl")));

        try (Ledger ledger = Ledger.open(folder.resolve("data"))) {
            assertThat(ledger.attach(lake(), "world")).isPositive();
            assertThat(ledger.flows().pairs("world", 100)).isNotEmpty();
        }
    }

    @Test
    void stream_ofAFolder_readsEachFileOnceAndEqualsTheBatch() throws Exception {
        Path arriving = Files.createDirectory(folder.resolve("arriving"));
        List<Run> runs = new ArrayList<>();
        for (String name : List.of("alatau.jsonl", "turtlebay.jsonl")) {
            Files.copy(EXAMPLES.resolve(name), arriving.resolve(name));
            assertThat(new FolderStream(job(), arriving.toString(), 10).run(0, result -> runs.add(result.run())))
                    .isTrue();
        }
        assertThat(runs).hasSize(2);
        assertThat(lakeTables()).isEqualTo(ledgerTables(arriving));
    }

    @Test
    void stream_thatLooksAgainAndAgain_readsWhatArrivesMeanwhileUntilItIsStopped() throws Exception {
        Path arriving = Files.createDirectory(folder.resolve("arriving"));
        Files.copy(EXAMPLES.resolve("alatau.jsonl"), arriving.resolve("alatau.jsonl"));
        Path beside = Files.copy(EXAMPLES.resolve("turtlebay.jsonl"), folder.resolve("turtlebay.jsonl"));
        List<Run> runs = new ArrayList<>();
        boolean good = new FolderStream(job(), arriving.toString(), 10).run(1, result -> {
            runs.add(result.run());
            if (runs.size() == 1) {
                move(beside, arriving.resolve("turtlebay.jsonl"));
            } else {
                Thread.ofPlatform().start(() -> stop(spark.streams().active()[0])); // it waits for this very batch
            }
        });
        assertThat(good).isTrue();
        assertThat(runs).hasSize(2);
        assertThat(lakeTables()).isEqualTo(ledgerTables(arriving));
    }

    @Test
    void run_overAPackedWebArchive_hasTheTablesOfALocalLedger() throws Exception {
        Path crawl = Files.createDirectory(folder.resolve("crawl"));
        try (OutputStream file = Files.newOutputStream(crawl.resolve("CC-NEWS-20140307.warc.gz"))) {
            for (int i = 0; i < 5; i++) { // each record packed by itself, as Common Crawl has them
                GZIPOutputStream packed = new GZIPOutputStream(file);
                packed.write(record(i).getBytes(StandardCharsets.UTF_8));
                packed.finish();
            }
        }
        Run run = job().run(files(crawl)).run();

        assertThat(run.documents()).isEqualTo(5);
        assertThat(run.events()).isPositive();
        assertThat(lakeTables()).isEqualTo(ledgerTables(crawl));
    }

    private static String record(int number) {
        String page =
                "<html><head><title>Minsk turns down observers</title></head><body><article><p>Poland condemned Russia.</p>"
                        + "<p>This is page " + number
                        + " of the archive, and it goes on for a while.</p></article></body></html>";
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:8e6a3d60-0f4c-4b1f-9a7b-2f3f6f3a0a0"
                + number
                + ">\r\nWARC-Date: 2014-03-07T10:00:00Z\r\nWARC-Target-URI: https://gazette.example/" + number
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + answer.length()
                + "\r\n\r\n"
                + answer + "\r\n\r\n";
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(StreamingQuery query) {
        try {
            query.stop();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private CorpusJob job() {
        return new CorpusJob(spark, lake().toString(), WAY, List.of(), 0);
    }

    private Path lake() {
        return folder.resolve("lake");
    }

    private static List<InputFile> files(Path path) {
        return InputFiles.of(spark.sessionState().newHadoopConf(), List.of(path.toString()));
    }

    /** Every value of every table, as text. */
    private String lakeTables() throws SQLException {
        StringBuilder all = new StringBuilder();
        List<Run> runs = Lake.of(lake().toString()).runs();
        for (Layout.Table table : Layout.coded()) {
            List<String> files = runs.stream()
                    .filter(run -> hasFiles(lake().resolve(table.name()).resolve("run=" + run.name())))
                    .map(run -> Lake.of(lake().toString()).files(table.name(), run))
                    .toList();
            all.append(
                    files.isEmpty()
                            ? "== " + table.name() + "\n"
                            : rows("jdbc:duckdb:", "read_parquet([" + String.join(", ", files) + "])", table));
        }
        return all.toString();
    }

    /** A table without rows has none. */
    private static boolean hasFiles(Path run) {
        if (!Files.exists(run)) {
            return false;
        }
        try (var found = Files.walk(run)) {
            return found.anyMatch(file -> file.toString().endsWith(".parquet"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ledgerTables(Path corpus) throws SQLException {
        Path data = folder.resolve("local");
        Coder coder = Coder.standard();
        try (Ledger ledger = Ledger.open(data, Coders.name(List.of()))) {
            DocumentReader.standard()
                    .read(corpus, document -> ledger.add(document, coder.code(document)), problem -> {});
        }
        StringBuilder all = new StringBuilder();
        for (Layout.Table table : Layout.coded()) {
            all.append(rows("jdbc:duckdb:" + data.resolve("ledger.duckdb"), table.name(), table));
        }
        return all.toString();
    }

    private static String rows(String address, String from, Layout.Table table) throws SQLException {
        String columns = String.join(
                ", ",
                table.columns().stream()
                        .map(column -> "\"" + column.name() + "\"")
                        .toList());
        StringBuilder rows = new StringBuilder("== " + table.name() + "\n");
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT " + columns + " FROM " + from + " ORDER BY ALL NULLS LAST")) {
            while (found.next()) {
                for (int i = 1; i <= table.columns().size(); i++) {
                    rows.append(found.getString(i)).append('\t');
                }
                rows.append('\n');
            }
        }
        return rows.toString();
    }

    /** Ids count in the hashes, and one of these documents is named after its file. */
    private static String withoutHashes(String tables) {
        return tables.replaceAll("[0-9a-f]{64}", "hash");
    }
}
