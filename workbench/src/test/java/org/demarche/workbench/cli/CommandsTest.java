package org.demarche.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.ledger.Disk;
import org.demarche.ledger.Ledger;
import org.demarche.workbench.Json;
import org.demarche.workbench.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a script sees them: what they print, where, and with which exit code. */
class CommandsTest extends TypedCommands {
    private void fillLedger() {
        try (Ledger ledger = Ledger.open(Path.of(data()))) {
            Samples.fill(ledger);
        }
    }

    @Test
    void measures_ofImportedTrade_andOfNothing() throws IOException {
        Path file = folder.resolve("trade.csv");
        Files.writeString(file, """
                edition_year,iso2,country,direction,text
                2013,BY,Belarus,exports,"Russia 35.4%, UK 8.2% (2012)"
                """);
        fillLedger();
        assertThat(run("measures", "exports", "Belarus", "Russia", "--data", data()))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("no records for exports of BLR and RUS", "demarche import");
        assertThat(run("import", "trade", file.toString(), "--data", data())).isZero();
        assertThat(run("measures", "exports", "Belarus", "Russia", "--data", data()))
                .isZero();
        assertThat(out.toString()).contains("2012  35.4 per cent  n=1");
    }

    @Test
    void events_ofOthers_areImportedAccountedForAndExported() throws IOException {
        Path file = folder.resolve("r.tsv");
        Files.writeString(file, """
                date	source	relation	target
                2014-03-01	Russia	Consult	Ukraine
                2014-03-02	Ukraine	Dream	Russia
                2014-03-03	Ukraine	Criticize or denounce	Russia
                """);
        assertThat(run("import", "events", file.toString(), "--data", data())).isEqualTo(1);
        assertThat(err.toString()).contains("r.tsv:3: ", "'Dream'");
        assertThat(run("import", "events", file.toString(), "--data", data(), "--json"))
                .isZero();
        assertThat(Json.parse(out.toString()).get("unchanged").asBoolean()).isTrue();
        assertThat(run("account", "Russia", "Ukraine", "--data", data())).isZero();
        assertThat(out.toString()).contains("2 reports of what happened, by icews", "verbal conflict");
        assertThat(run("export", "RUS", "UKR", "--from", "2014-03-02", "--data", data()))
                .isZero();
        assertThat(out.toString().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("icews,")
                .endsWith(",2014-03-03,UKR,RUS,ACCUSE,disapprove,3,-2.0,-2.0,111");
        assertThat(run("export", "--format", "phoenix", "--data", data())).isZero();
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(run("export", "--format", "xml", "--data", data())).isEqualTo(2);
    }

    @Test
    void dataThatCannotBeWritten_isAskedAllTheSame_andNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "Minsk, 1 March 2014. France praised Japan.");
        Path data = Files.createDirectories(Path.of(data()));
        try (Disk disk = Disk.over(data, 32)) {
            fillLedger();
            disk.becomeReadOnly();
            assertThat(run("account", "Belarus", "Russia", "--data", data())).isZero();
            assertThat(err.toString()).isEmpty();
            for (String command : List.of("read", "import events")) {
                assertThat(run((command + " " + file + " --data " + data()).split(" ")))
                        .isEqualTo(1);
                assertThat(err.toString()).contains("nothing can be written there; choose another one (--data)");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "read",
                "events",
                "account",
                "import",
                "export",
                "measures",
                "changes",
                "code",
                "actor",
                "explain",
                "serve"
            })
    void help_ofEveryCommand_hasExamples(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: demarche " + command, "Examples:", "  demarche " + command);
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "account Belarus Atlantis, no country is called 'Atlantis'",
                "account Belorus Russia, did you mean Belarus (BLR)?",
                "account Belarus BLR, both are BLR",
                "account Belarus, Missing required parameter",
                "events --from yesterday, write 2014-03-07",
                "events --type DANCE, 'DANCE' is no event type: choose one of AGREE",
                "events --stance odd, is no stance",
                "events --quad 5, is no quad category",
                "events --limit -1, --limit is -1",
                "events --format csv, 'csv' is no format that events are written in: choose one of plover",
                "events --format icews --json, give one of them",
                "events --between BLR BLR, two different countries",
                "actor Putin --date yesterday, 'yesterday'",
                "actor Putin --file mentions.jsonl, give one of them",
                "nonsense, nonsense",
            })
    void usage_wrong_isToldInOneLine(String line, String words) {
        assertThat(run(line.split(" "))).isEqualTo(Demarche.USAGE);
        assertThat(err.toString()).startsWith("demarche: ").contains(words).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void version_asked_isPrinted() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("demarche ");
    }

    @Test
    void account_ofTwo_printsEventsSumsAndMeasures() {
        fillLedger();

        assertThat(run("account", "Belarus", "Russia", "--data", data())).isZero();
        assertThat(out.toString())
                .contains("Belarus and Russia")
                .contains("4 events in 5 reports by 3 outlets, from 2014-02-24")
                .contains("2014-03-05  BLR GOV, KAZ GOV → RUS", "REJECT assist", "actual", "CAMEO 135")
                .contains("“On 5 March, the presidents of Belarus and Kazakhstan refused to support Russia in")
                .contains("Vilnius Wire, 2014-03-06; also Steppe Herald, 2014-03-07")
                .contains("Vladimir Makei (foreign minister), Sergey Lavrov (foreign minister)")
                .contains("says so: a newspaper (write, probable)")
                .contains("undated", "hypothetical")
                .containsPattern("verbal conflict +1 +2 +−3.5 +1 +1 +−1.0");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void account_onATerminalOfThatWidth_staysWithinIt(int columns) {
        fillLedger();
        runWith("", columns, "account", "BLR", "RUS", "--data", data());
        assertThat(out.toString().lines().filter(line -> line.contains("“") || line.contains("Wire")))
                .isNotEmpty()
                .allMatch(line -> line.length() <= columns);
    }

    @Test
    void account_ofNothing_saysSo() {
        assertThat(run("account", "Chile", "Peru", "--data", data())).isZero();
        assertThat(out.toString()).contains("The ledger has no event between them.");
    }

    @Test
    void account_onADay_showsWhatWasKnownByThen() {
        fillLedger();
        assertThat(run("account", "BLR", "RUS", "--on", "2014-03-06", "--rows", "--data", data()))
                .isZero();
        assertThat(out.toString())
                .contains("Belarus and Russia, as known on 2014-03-06", "What changed", "Who said no to whom")
                .contains("Vilnius Wire")
                .doesNotContain("Steppe Herald");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
        assertThat(run("account", "BLR", "RUS", "--on", "2014-03-07", "--json", "--data", data()))
                .isZero();
        assertThat(Json.parse(out.toString()).path("precedents").size()).isEqualTo(2);
        assertThat(run("account", "BLR", "RUS", "--on", "2014-03-07", "--csv", "--data", data()))
                .isZero();
        assertThat(out.toString()).startsWith("measure,a,b,period,value");
        assertThat(run("account", "BLR", "RUS", "--on", "2014-03-07", "--to", "2014-03-08"))
                .isEqualTo(Demarche.USAGE);
    }

    @Test
    void account_asJson_isOneObject() {
        fillLedger();
        assertThat(run("account", "BLR", "RUS", "--json", "--data", data())).isZero();
        assertThat(out.toString()).hasLineCount(1);
        assertThat(Json.parse(out.toString()).path("events").size()).isEqualTo(5);
    }

    @Test
    void events_filtered_printsThose() {
        fillLedger();

        assertThat(run(
                        "events",
                        "--data",
                        data(),
                        "--json",
                        "--between",
                        "Belarus",
                        "Russia",
                        "--from",
                        "2014-03",
                        "--to",
                        "2014-03"))
                .isZero();
        assertThat(out.toString()
                        .lines()
                        .map(line -> Json.parse(line).path("event").asString()))
                .containsExactly("REJECT", "REJECT", "CONSULT");
        assertThat(run("events", "--data", data(), "--country", "KAZ", "--quad", "verbal-conflict", "--limit", "1"))
                .isZero();
        assertThat(out.toString()).contains("1 report of 2; more with a higher --limit");
    }

    @ParameterizedTest
    @CsvSource({"icews, 20, 1", "phoenix, 26, 0", "gdelt, 61, 0"})
    void events_inATable_printsItsColumnsAndCountsWhatItCannotTell(String format, int columns, int headings) {
        fillLedger();

        assertThat(run("events", "--data", data(), "--between", "BLR", "RUS", "--format", format))
                .isZero();
        assertThat(out.toString().lines())
                .hasSizeGreaterThan(headings)
                .allMatch(line -> line.split("\t", -1).length == columns);
        assertThat(err.toString())
                .isEqualTo("demarche: 1 event left out: " + format
                        + " cannot tell events of stance hypothetical (plover can)\n");
    }

    @Test
    void events_inPlover_areTheJsonLines() {
        fillLedger();
        run("events", "--data", data(), "--json");
        String json = out.toString();
        assertThat(run("events", "--data", data(), "--format", "PLOVER")).isZero();
        assertThat(out.toString()).isEqualTo(json).isNotEmpty();
    }

    @Test
    void code_inATable_printsEventsAlone() {
        String input = "{\"id\": \"a\", \"text\": \"Nothing.\"}\n"
                + "{\"id\": \"b\", \"text\": \"Belarus praised Lithuania.\", \"date\": \"2014-03-01\"}\n";

        assertThat(runWith(input, 100, "code", "--format", "icews")).isZero();
        assertThat(out.toString().lines()).hasSize(2).first().asString().startsWith("Event ID\tEvent Date\t");
        assertThat(out.toString())
                .contains("\t2014-03-01\tBelarus\t\tBelarus\tPraise or endorse\t051\t3.4\tLithuania\t");
    }

    @Test
    void code_lines_givesOneLineADocumentInOrder() {
        String input =
                "{\"id\": \"b\", \"text\": \"Nothing.\"}\n{\"id\": \"a\", \"text\": \"Nothing either.\", \"date\": \"2014-03-01\"}\n";

        assertThat(runWith(input, 100, "code")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"id\":\"b\",\"events\":[],\"claims\":[],\"ties\":[]}",
                        "{\"id\":\"a\",\"events\":[],\"claims\":[],\"ties\":[]}");
    }

    @Test
    void code_someLinesWrong_codesTheOthersAndSaysSome() throws Exception {
        Path file = folder.resolve("in.jsonl");
        Files.writeString(file, "{\"id\": \"a\"}\n{\"id\": \"b\", \"text\": \"Nothing.\"}\n");

        assertThat(run("code", file.toString(), folder.resolve("missing.jsonl").toString()))
                .isEqualTo(Demarche.FAILED);
        assertThat(out.toString().lines()).containsExactly("{\"id\":\"b\",\"events\":[],\"claims\":[],\"ties\":[]}");
        assertThat(err.toString())
                .contains("in.jsonl:1: field 'text' is missing")
                .contains("missing.jsonl: cannot be read");
    }

    @Test
    void ledger_heldByAnother_isToldWithTheRemedy() {
        try (Ledger held = Ledger.open(Path.of(data()))) {
            assertThat(held.summary().documents()).isZero();
            assertThat(run("events", "--data", data())).isEqualTo(Demarche.FAILED);
            assertThat(err.toString()).startsWith("demarche: ").hasLineCount(1);
        }
    }

    @Test
    void read_goodAndBadFiles_readsTheGoodAndTellsTheBad() throws Exception {
        Path news = Files.createDirectories(folder.resolve("news"));
        Files.writeString(news.resolve("a.txt"), "Makei in Vilnius\n\nOn 1 March, Belarus praised Lithuania.");
        Files.writeString(news.resolve("empty.txt"), "");
        Files.write(news.resolve("noise.bin"), new byte[] {0, 1, 2, 3, 0, 0, 7});

        assertThat(run("read", news.toString(), "--date", "2014-03-10", "--publisher", "Test Post", "--data", data()))
                .isEqualTo(Demarche.FAILED);
        assertThat(err.toString()).contains("empty.txt").contains("noise.bin").hasLineCount(2);
        assertThat(out.toString())
                .startsWith("read 1 document with ")
                .contains("2 could not be read")
                .hasLineCount(1);

        assertThat(run(
                        "read",
                        news.resolve("a.txt").toString(),
                        "--date",
                        "2014-03-10",
                        "--publisher",
                        "Test Post",
                        "--data",
                        data()))
                .isZero();
        assertThat(out.toString()).contains("1 more was there already");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void read_asJson_counts() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "Belarus praised Lithuania.");

        assertThat(run("read", file.toString(), "--json", "--data", data())).isZero();
        var counts = Json.parse(out.toString());
        assertThat(counts.path("added").asInt()).isEqualTo(1);
        assertThat(counts.path("failed").asInt()).isZero();
    }

    @Test
    void demo_withoutServing_printsTheAccountAndLeavesNothing() {
        assertThat(run("demo", "--no-serve")).isZero();
        assertThat(out.toString())
                .containsPattern("Read \\d+ dispatches of \\d+ outlets, coded \\d+ events")
                .contains("Belarus and Russia", "What happened", "verbal cooperation", "Measures");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void actor_formerOffice_saysWhoIsTurnedDownAndWhy() {
        assertThat(run("actor", "former British prime minister", "--date", "2014-03-10"))
                .isZero();
        assertThat(out.toString())
                .contains("former British prime minister  on 2014-03-10", "  GBR ELI, head of government")
                .contains("  not David Cameron, GBR, prime minister 2010-05-11..2016-07-13: in office on the day")
                .contains("  not Gordon Brown, GBR, prime minister 2007-06-27..2010-05-11: one of several");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void actor_lines_areAnsweredInTheirOrder_andWrongOnesTold() {
        String lines = """
                {"id": "a", "mention": "Putin", "date": "2009-05-01"}
                {"mention": "Kyiv police"}
                {"id": "c"}
                {"id": "d", "mention": "Putin", "date": "May"}
                """;
        assertThat(runWith(lines, 100, "actor", "--json", "--date", "2014-03-10"))
                .isEqualTo(Demarche.FAILED);
        var answers = out.toString().lines().map(Json::parse).toList();
        assertThat(answers).hasSize(2);
        assertThat(answers.getFirst().path("id").asString()).isEqualTo("a");
        assertThat(answers.getFirst().path("actors").path(0).path("name").asString())
                .isEqualTo("Vladimir Putin");
        assertThat(answers.getFirst().path("actors").path(0).path("office").asString())
                .isEqualTo("prime minister");
        assertThat(answers.getLast().path("date").asString()).isEqualTo("2014-03-10");
        assertThat(answers.getLast().path("actors").path(0).path("code").asString())
                .isEqualTo("UKR COP");
        assertThat(err.toString()).contains("standard input:3: no mention", "standard input:4: its date is none");
    }

    @Test
    void code_withLexicon_knowsItsWordsAndTellsWhatItDidNotUnderstand() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("groups.txt"), "Moss Watch\n  code: ISL\n  sectors: CVL\n");
        Files.writeString(own.resolve("own.actors.txt"), "ODDNY_HALLDORS_ [NORGOV]\nNO_CODE_\n");
        assertThat(runWith("Moss Watch condemned Russia.", 100, "code", "--lexicon", own.toString()))
                .isZero();
        assertThat(out.toString()).contains("\"country\":\"ISL\"");
        assertThat(err.toString())
                .contains("own.actors.txt:2: 'No Code' has no code")
                .contains("own.actors.txt: 1 names of 1 entries; 1 line not understood");
    }

    @Test
    void code_withLexiconThatIsNone_isToldInOneLine() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("group.txt"), "Moss Watch\n  code: ISL\n");
        assertThat(runWith("Moss Watch condemned Russia.", 100, "code", "--lexicon", own.toString()))
                .isEqualTo(Demarche.FAILED);
        assertThat(err.toString())
                .contains("group.txt: no file of a lexicon; there are")
                .hasLineCount(1);
    }

    @Test
    void read_withAnotherLexicon_codesAgain() throws Exception {
        Path text = folder.resolve("a.txt");
        Files.writeString(text, "Moss Watch condemned Russia.");
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("groups.txt"), "Moss Watch\n  code: ISL\n  sectors: CVL\n");
        String[] plain = {"read", text.toString(), "--data", data()};
        run(plain);
        run("read", text.toString(), "--data", data(), "--lexicon", own.toString());
        assertThat(out.toString()).contains("1 document with 1 event");
        run("read", text.toString(), "--data", data(), "--lexicon", own.toString());
        assertThat(out.toString()).contains("there already");
    }

    @Test
    void explain_oneSentence_saysWhatToldAndWhatDidNot() {
        assertThat(run("explain", "Kyiv may cancel talks with Moscow on Friday.", "--date", "2014-03-10"))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "3  cancel  cancel  VERB  root",
                        "Moscow  RUS GOV  (country RUS Russia)",
                        "Friday  2014-03-07",
                        "REJECT meet 125  chosen",
                        "the word belongs to another event (cancel)",
                        "may makes cancel hypothetical",
                        "UKR GOV → RUS GOV  REJECT meet  CAMEO 125  hypothetical  2014-03-07");
    }

    @Test
    void explain_nothingToTell_saysWhy() {
        assertThat(run("explain", "The weather was fine.")).isZero();
        assertThat(out.toString()).contains("not parsed: no name that the lexicon knows", "no event, no claim, no tie");
    }

    @Test
    void explain_json_isOneObjectOfStandardInput() {
        assertThat(runWith("Belarus refused to support Russia. Snow fell.", 100, "explain", "--json"))
                .isZero();
        var node = Json.parse(out.toString());
        assertThat(node.path("sentences").size()).isEqualTo(2);
        var first = node.path("sentences").path(0);
        assertThat(first.path("tree").path(1).path("lemma").asString()).isEqualTo("refuse");
        assertThat(first.path("composition").path(0).path("result").asString()).isEqualTo("REJECT assist 121");
        assertThat(first.path("frames").findValuesAsString("verdict")).contains("won", "missing_company");
        assertThat(node.path("sentences").path(1).path("skipped").isNull()).isFalse();
        assertThat(node.path("events").path(0).path("event").asString()).isEqualTo("REJECT");
    }
}
