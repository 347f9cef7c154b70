package org.demarche.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.Samples;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Context;
import org.demarche.model.DemarcheException;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.demarche.model.Place;
import org.demarche.model.Sector;
import org.demarche.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each format's columns, written and read. */
class FormatsTest {
    private static Entry entry(Event event) {
        return new Entry(
                "a1#" + event.id(), event, "a1", "", "The Courier", LocalDate.of(2014, 3, 6), "https://c.example/1");
    }

    private static Entry told(EventFormat format, String line) {
        return ((Reading.Told) format.read(line)).entry();
    }

    private static Event event(EventFormat format, String line) {
        return told(format, line).event();
    }

    @Test
    void icews_fullEvent_hasTheColumnsOfIcews() {
        assertThat(new IcewsFormat().write(Entries.full()).getFirst().split("\t", -1))
                .containsExactly(
                        Ids.number("a1#e1"),
                        "2014-03-05",
                        "Vladimir Makei",
                        "Government,Media",
                        "Belarus",
                        "Make a visit",
                        "042",
                        "-3.25",
                        "A Clinic",
                        "Medical / Health",
                        "Russian Federation",
                        Ids.number("a1"),
                        "",
                        "The Courier",
                        "Brest",
                        "",
                        "",
                        "Belarus",
                        "52.1",
                        "23.7");
    }

    @Test
    void phoenix_fullEvent_hasTheColumnsOfPhoenix() {
        assertThat(new PhoenixFormat().write(Entries.full()).getFirst().split("\t", -1))
                .containsExactly(
                        "a1#e1",
                        "20140305",
                        "2014",
                        "03",
                        "05",
                        "BLRGOVMED",
                        "BLR",
                        "GOV",
                        "MED",
                        "RUSHLH",
                        "RUS",
                        "",
                        "HLH",
                        "042",
                        "04",
                        "1",
                        "-3.25",
                        "MILITARY,1;CYBER,1",
                        "52.1",
                        "23.7",
                        "Brest",
                        "",
                        "BLR",
                        "a1",
                        "https://courier.example/a1",
                        "The Courier");
    }

    @Test
    void gdelt_fullEvent_hasTheColumnsOfGdelt() {
        String[] values = new GdeltFormat().write(Entries.full()).getFirst().split("\t", -1);
        assertThat(values).hasSize(GdeltFormat.COLUMNS.size()).hasSize(61);
        assertThat(List.of(values).subList(0, 25))
                .containsExactly(
                        Ids.number("a1#e1"),
                        "20140305",
                        "201403",
                        "2014",
                        "2014.1781",
                        "BLRGOVMED",
                        "VLADIMIR MAKEI",
                        "BLR",
                        "",
                        "",
                        "",
                        "",
                        "GOV",
                        "MED",
                        "",
                        "RUSHLH",
                        "A CLINIC",
                        "RUS",
                        "",
                        "",
                        "",
                        "",
                        "HLH",
                        "",
                        "");
        assertThat(List.of(values).subList(25, 36))
                .containsExactly("", "042", "042", "04", "1", "-3.25", "1", "1", "1", "", "0");
        assertThat(List.of(values).subList(51, 61))
                .containsExactly(
                        "4",
                        "Brest, Belarus",
                        "BO",
                        "",
                        "",
                        "52.1",
                        "23.7",
                        "",
                        "20140310000000",
                        "https://courier.example/a1");
    }

    @Test
    void tables_eventOfSeveral_haveARowForEachPair() {
        Event event = Samples.event(
                "e1", EventType.ACCUSE, Samples.actors("BLR", "RUS"), Samples.actors("LTU", "LVA"), Samples.MARCH_5);
        assertThat(new PhoenixFormat().write(entry(event)))
                .extracting(line -> line.split("\t")[0] + " " + line.split("\t")[5] + " " + line.split("\t")[9])
                .containsExactly("a1#e1.1 BLR LTU", "a1#e1.2 BLR LVA", "a1#e1.3 RUS LTU", "a1#e1.4 RUS LVA");
        assertThat(new IcewsFormat().write(entry(event)))
                .extracting(line -> line.split("\t")[0])
                .doesNotHaveDuplicates();
    }

    @Test
    void phoenix_partiesOfOneCode_haveOneRow() {
        Event event = Entries.full().event();
        Actor other = new Actor("BLR", event.actors().getFirst().sectors(), "Another", null, "", null);
        Event both = new Event(
                "e1",
                event.type(),
                event.mode(),
                event.contexts(),
                List.of(event.actors().getFirst(), other),
                event.recipients(),
                event.cameo(),
                event.goldstein(),
                event.when(),
                null,
                Stance.ACTUAL,
                List.of(),
                event.sentence(),
                "",
                List.of());
        assertThat(new PhoenixFormat().write(entry(both))).hasSize(1);
        assertThat(new IcewsFormat().write(entry(both))).hasSize(2);
    }

    @Test
    void tables_mutualEvent_haveARowInEachDirection() {
        Event met = Samples.event(
                "e1", EventType.CONSULT, Samples.actors("BLR", "RUS"), Samples.actors("RUS"), Samples.MARCH_5);
        Event traded =
                Samples.event("e2", EventType.COOPERATE, Samples.actors("BLR", "RUS"), List.of(), Samples.MARCH_5);
        for (Event event : List.of(met, traded)) {
            assertThat(new PhoenixFormat().write(entry(event)))
                    .extracting(line -> line.split("\t")[5] + " " + line.split("\t")[9])
                    .containsExactly("BLR RUS", "RUS BLR");
        }
    }

    @Test
    void tables_whatDidNotHappenOrHasNoDate_isRefusedWithTheReason() {
        Event undated = Samples.event("e1", EventType.AID, Samples.actors("BLR"), Samples.actors("RUS"), null);
        Event denied = Samples.event(
                "e2",
                EventType.AID,
                Samples.actors("BLR"),
                Samples.actors("RUS"),
                Entries.full().event().when(),
                Stance.NEGATION);
        for (WritableFormat format : List.of(new IcewsFormat(), new PhoenixFormat(), new GdeltFormat())) {
            assertThat(format.refusal(entry(undated))).contains("cannot tell events without a date");
            assertThat(format.refusal(entry(denied))).contains("cannot tell events of stance negation");
            assertThatThrownBy(() -> format.write(entry(denied))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new PloverFormat().refusal(entry(denied))).isEmpty();
    }

    @Test
    void icews_realisticRow_isRead() {
        Entry entry = told(
                new IcewsFormat(),
                "32889836\t2018-06-01\tForeign Affairs (Bangladesh)\tExecutive,Foreign Ministry,Government\tBangladesh\tConsult\t040\t1"
                        + "\tJan Novak\tMilitary,Elite\tRussian Federation\t47400351\t2\tA Bulletin\tHanoi\tNA\tThanh Pho Ha Noi\tVietnam\t21.0245\t105.841");
        Event event = entry.event();
        assertThat(entry.id()).isEqualTo("47400351#32889836");
        assertThat(entry.publisher()).isEqualTo("A Bulletin");
        assertThat(event.type()).isEqualTo(EventType.CONSULT);
        assertThat(event.goldstein()).isEqualTo(1.0);
        Actor source = event.actors().getFirst();
        assertThat(source.country()).isEqualTo("BGD");
        assertThat(source.sectors()).containsExactly(Sector.GOV);
        assertThat(source.name()).isNull();
        assertThat(source.text()).isEqualTo("Foreign Affairs (Bangladesh)");
        Actor target = event.recipients().getFirst();
        assertThat(target.code()).isEqualTo("RUS MIL ELI");
        assertThat(target.name()).isEqualTo("Jan Novak");
        assertThat(event.place())
                .returns("Hanoi", Place::name)
                .returns("VNM", Place::country)
                .returns(Place.Level.TOWN, Place::level);
        assertThat(event.text()).startsWith("32889836\t2018-06-01");
    }

    @Test
    void phoenix_rowWithIssuesAndForeignParts_isRead() {
        Entry entry = told(
                new PhoenixFormat(),
                "7_v0.2.0\t20140616\t2014\t06\t16\tIMGMUSISI\tIMG\t\tMUS;ISI\tTURMEDGOV\tTUR\tMED\tGOV\t1121\t11\t3\t-2.0"
                        + "\tNAMED_TERROR_GROUP,1;MILITARY,2\t39.9\t32.9\tAnkara\tAnkara Province\tTUR\t53a_1\thttp://a.example;http://b.example\txin;bbc");
        Event event = entry.event();
        assertThat(event.actors().getFirst().code()).isEqualTo("IMG");
        assertThat(event.recipients().getFirst().code()).isEqualTo("TUR JRN GOV");
        assertThat(event.mode()).isEqualTo(Mode.ACCUSE_ALLEGE);
        assertThat(event.contexts()).containsExactly(Context.MILITARY, Context.CRIME, Context.CORRUPTION);
        assertThat(event.place()).returns(Place.Level.TOWN, Place::level).returns("Ankara", Place::name);
        assertThat(entry.publisher()).isEqualTo("xin;bbc");
    }

    private static final String GDELT_START =
            "410412347\t20150218\t201502\t2015\t2015.1315\tROMGOV\tBUCHAREST\tROM\t\t\t\t\tGOV\t\t\tIGOUNO\tUNITED NATIONS\t\tUNO"
                    + "\t\t\t\tIGO\t\t\t1\t0841\t084\t08\t2\t7\t4\t1\t4\t-2.5\t";

    @Test
    void gdelt_rowsOfBothEditions_areReadAlike() {
        String geo2 = "0\t\t\t\t\t\t\t\t";
        String town2 = "4\tGomel, Homyel'skaya Voblasts', Belarus\tBO\tBO02\t123\t52.4\t31.0\t-1\t";
        Entry second =
                told(new GdeltFormat(), GDELT_START + geo2 + geo2 + town2 + "20150218101500\thttp://a.example/1");
        String geo1 = "0\t\t\t\t\t\t\t";
        String town1 = "4\tGomel, Homyel'skaya Voblasts', Belarus\tBO\tBO02\t52.4\t31.0\t-1\t";
        Entry first = told(new GdeltFormat(), GDELT_START + geo1 + geo1 + town1 + "20150218\thttp://a.example/1");
        Entry oldest = told(new GdeltFormat(), GDELT_START + geo1 + geo1 + town1 + "20150218");

        for (Entry entry : List.of(second, first, oldest)) {
            Event event = entry.event();
            assertThat(event.actors().getFirst().code()).isEqualTo("ROU GOV");
            assertThat(event.recipients().getFirst())
                    .returns("IGO", Actor::country)
                    .returns("UNITED NATIONS", Actor::name);
            assertThat(event.mode()).isEqualTo(Mode.RETREAT_RELEASE);
            assertThat(event.place()).returns("Gomel", Place::name).returns("BLR", Place::country);
            assertThat(event.place()).returns(52.4, Place::latitude);
            assertThat(entry.published()).isEqualTo("2015-02-18");
        }
        assertThat(second.address()).isEqualTo("http://a.example/1");
        assertThat(oldest.address()).isNull();
    }

    @Test
    void polecat_row_isRead() {
        String[] values = new String[PolecatFormat.COLUMNS.size()];
        java.util.Arrays.fill(values, "");
        String[][] given = {
            {"Event ID", "p1"},
            {"Event Date", "2021-02-03"},
            {"Event Type", "SANCTION"},
            {"Event Mode", "discontinue"},
            {"Contexts", "economic;diplomatic"},
            {"Actor Name", "Narnia Bank"},
            {"Actor Country", "LTU"},
            {"Primary Actor Sector", "GOV"},
            {"Actor Sectors", "GOV;BUS"},
            {"Actor Title", "governor"},
            {"Recipient Name", "Belarus"},
            {"Recipient Country", "BLR"},
            {"Country", "LTU"},
            {"Source", "A Wire"},
            {"Publication Date", "2021-02-04"}
        };
        for (String[] pair : given) {
            values[PolecatFormat.COLUMNS.indexOf(pair[0])] = pair[1];
        }
        Entry entry = told(new PolecatFormat(), String.join("\t", values));
        Event event = entry.event();
        assertThat(values).hasSize(40);
        assertThat(event.mode()).isEqualTo(Mode.SANCTION_DISCONTINUE);
        assertThat(event.contexts()).containsExactly(Context.ECONOMIC, Context.DIPLOMATIC);
        assertThat(event.actors().getFirst().code()).isEqualTo("LTU GOV BUS");
        assertThat(event.actors().getFirst().office()).isEqualTo("governor");
        assertThat(event.recipients().getFirst().name()).isNull();
        assertThat(event.place()).returns(Place.Level.COUNTRY, Place::level).returns("LTU", Place::country);
        assertThat(entry.published()).isEqualTo("2021-02-04");
    }

    @Test
    void plover_plainRecordOfAnEarlierDraft_isRead() {
        Event event = event(
                new PloverFormat(),
                "{\"id\":\"x1\",\"date\":\"2000-01-01\",\"source\":[{\"code\":\"HUN\",\"sector\":\"GOV\",\"actorText\":\"Hungarian\"}],"
                        + "\"target\":[{\"code\":\"ROU\"}],\"event\":[\"AGREE\"],\"context\":\"migration\"}");
        assertThat(event.type()).isEqualTo(EventType.AGREE);
        assertThat(event.actors().getFirst().code()).isEqualTo("HUN GOV");
        assertThat(event.actors().getFirst().text()).isEqualTo("Hungarian");
        assertThat(event.recipients().getFirst().code()).isEqualTo("ROU");
        assertThat(event.cameo()).isEqualTo("03");
        assertThat(event.when()).returns(LocalDate.of(2000, 1, 1), when -> when.day());
        assertThat(event.stance()).isEqualTo(Stance.ACTUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "Citizen (Nigeria), NGA CVL",
        "Japan, JPN",
        "Court Judge (India), IND JUD",
        "Boko Haram, NGA REB",
        "Sergey Viktorovich Lavrov, RUS GOV",
        "Kenneth Doe (Crab), ---",
        "Department of Tides (Fiji), FJI"
    })
    void relations_parties_haveWhatTheirNamesTell(String name, String code) {
        Event event = event(new RelationsFormat(), "2014-01-01\t" + name + "\tReject\tChina");
        assertThat(event.actors().getFirst().code()).isEqualTo(code);
        assertThat(event.cameo()).isEqualTo("120");
        assertThat(event.type()).isEqualTo(EventType.REJECT);
    }

    @Test
    void reading_codesWithoutPloverEvent_arePassedOverWithTheReason() {
        assertThat(new RelationsFormat().read("2014-01-01\tJapan\tMake statement\tChina"))
                .isEqualTo(new Reading.Passed("CAMEO 010 (Make statement) has no event in PLOVER"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "relations | 2014-01-01;Japan;Reject | has 3 columns where there are 4",
                "relations | 1 Jan;Japan;Reject;China | column 'date' is '1 Jan': write a day as 2014-03-07",
                "relations | 2014-01-01;Japan;Tickle;China | column 'relation' is 'Tickle'",
                "relations | 2014-01-01;;Reject;China | column 'source' is empty",
                "gdelt | 1;2 | has 2 columns where there are 61",
                "plover | [] | is no JSON object",
                "plover | nonsense | is no JSON",
                "plover | {} | field 'id' is missing",
                "plover | {\"id\":\"1\",\"event\":\"DANCE\"} | write one of PLOVER's sixteen",
                "plover | {\"id\":\"1\",\"event\":\"AID\",\"mode\":\"visit\"} | no mode of AID",
                "plover | {\"id\":\"1\",\"event\":\"AID\",\"stance\":\"odd\"} | write one of actual, historical",
                "plover | {\"id\":\"1\",\"event\":\"AID\",\"date\":\"March\"} | write a day as 2014-03-07",
                "plover | {\"id\":\"1\",\"event\":\"AID\",\"date_start\":\"2014-03-07\",\"date_end\":\"2014-03-01\"} | before the first day",
            })
    void reading_wrongLine_namesColumnAndRemedy(String label, String line, String words) {
        EventFormat format = EventFormat.of(label).orElseThrow();
        assertThatThrownBy(() -> format.read(line.replace(';', '\t')))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining(words);
    }

    @Test
    void icews_wrongCodeOrNumber_isToldByColumn() {
        String row = "1\t2018-06-01\tA\t\tFiji\t\t%s\t%s\tB\t\tChad\t2\t1\tP\t\t\t\tFiji\t\t";
        assertThatThrownBy(() -> new IcewsFormat().read(row.formatted("99", "1")))
                .hasMessageContaining("'99' is no CAMEO code");
        assertThatThrownBy(() -> new IcewsFormat().read(row.formatted("042", "much")))
                .hasMessageContaining("column 'Intensity' is 'much'");
    }

    @Test
    void file_withWrongLines_readsTheOthersAndTellsFileAndLine() throws IOException {
        String text = "\uFEFFdate\tsource\trelation\ttarget\n2014-01-01\tJapan\tReject\tChina\n\n2014-01-01\tJapan\r\n"
                + "2014-01-01\tJapan\tMake statement\tChina\n2014-01-02\tChad\tAccuse\tFiji";
        List<Entry> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        EventFile.Count count = new EventFile(new RelationsFormat())
                .read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        "r.tsv",
                        entries::add,
                        problems::add);
        assertThat(count).isEqualTo(new EventFile.Count(2, 1, 1));
        assertThat(entries)
                .extracting(entry -> entry.event().type())
                .containsExactly(EventType.REJECT, EventType.ACCUSE);
        assertThat(problems).singleElement().asString().startsWith("r.tsv:4: has 2 columns");
    }

    @Test
    void codes_ofTheLexicon_nameEachSectorInEachVocabulary() {
        for (Sector sector : Sector.values()) {
            for (SectorCodes codes : List.of(SectorCodes.ICEWS, SectorCodes.AGENT, SectorCodes.CAMEO)) {
                String word = codes.word(sector.name());
                assertThat(word).as(sector.name()).isNotEmpty();
                assertThat(codes.sectors(List.of(word))).containsExactly(sector);
            }
        }
    }
}
