package org.demarche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.demarche.coder.Coder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The coder itself, on gold sets of a few invented sentences. */
class AccuracyTest {
    private static Coder coder;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void load() {
        coder = Coder.standard();
    }

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectory(folder.resolve("gold"));
    }

    private Setting setting() {
        return new Setting(folder, () -> coder);
    }

    private static List<String> values(List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.name() + " " + figure.valueText() + " of " + figure.n())
                .toList();
    }

    @Test
    void gsr_oneOfTwoRight_isHalf() throws IOException {
        Files.writeString(folder.resolve(GsrMeasure.GOLD), """
                [{"id": "1", "date": "2014-03-10", "event": "DISAPPROVE", "text": "Poland condemned Russia.",
                  "source": [{"code": "POL"}], "target": [{"code": "RUS"}]},
                 {"id": "2", "date": "2014-03-10", "event": "AID", "text": "The weather was fine.",
                  "source": [{"code": "POL"}], "target": [{"code": "UKR"}]}]
                """);
        assertThat(values(new GsrMeasure().figures(setting())))
                .contains("GSR root F1 0.667 of 2", "GSR triple F1 0.667 of 2", "GSR sentences coded 0.500 of 2");
        assertThat(new GsrMeasure().misses(setting()))
                .singleElement()
                .returns("2", Miss::id)
                .returns("nothing coded", Miss::what)
                .returns("POL AID UKR", Miss::gold);
    }

    @Test
    void plv_rightAndWrong_isHalf() throws IOException {
        Files.writeString(folder.resolve(PlvMeasure.GOLD), """
                uid\tsentence\tmarked_sentence\tsource\ttarget\tgold_root\tgold_penta
                1\tPoland condemned Russia.\t-\tPoland\tRussia\tACCUSE\t3
                2\tPoland condemned Russia.\t-\tPoland\tRussia\tAID\t2
                """);
        assertThat(values(PlvMeasure.ofRawText().figures(setting()))).contains("PLV, raw: hit 0.500 of 2");
        assertThat(PlvMeasure.ofPairs().misses(setting()))
                .singleElement()
                .returns("root and quad", Miss::what)
                .returns(Set.of("ACCUSE", "AID"), Miss::roots);
    }

    @Test
    void actorsAndCoactors_rightAndWrong_areCounted() throws IOException {
        Files.writeString(folder.resolve(ActorMeasure.GOLD), """
                {"id": "1", "mention": "Angela Merkel", "query_date": "2017-04-01", "expect": {"country": "DEU", "code_1": "GOV", "wiki": "Angela Merkel"}}
                {"id": "2", "mention": "Angela Merkel", "query_date": "2017-04-01", "expect": {"country": "DEU", "code_1": "ELI"}}
                {"id": "3", "mention": "Poland", "expect": {"country": "FRA"}, "collected": false}
                """);
        Files.writeString(folder.resolve(CoactorMeasure.GOLD), """
                {"id": "1", "text": "Poland condemned Russia and Belarus.", "actor_phrase": "Russia", "expected": ["Belarus", "Russia"]}
                {"id": "2", "text": "Poland condemned Russia.", "actor_phrase": "Russia", "expected": ["Belarus", "Russia"]}
                {"id": "3", "text": "Poland condemned Russia.", "actor_phrase": "Russia"}
                """);
        assertThat(values(new ActorMeasure().figures(setting())))
                .containsExactly(
                        "actors: country and sector 0.500 of 2",
                        "actors: the same, with cases that never ran 0.333 of 3",
                        "actors: who by name 1.000 of 1");
        assertThat(values(new CoactorMeasure().figures(setting()))).containsExactly("coactors 0.500 of 2");
    }

    @Test
    void timenorm_oneOfTwoRight_isHalf() throws IOException {
        Path times = Files.createDirectories(folder.resolve("data/time/timenorm/en"));
        Files.writeString(times.resolve("train.tsv"), "2014-03-10\tDATE\t2014-03-10\nlast week\tDATE\t2014-W10\n");
        Files.writeString(times.resolve("test.tsv"), "2014-03-10\tDATE\t2014-03-10\nsoon\tDATE\tPAST_REF\n");
        assertThat(values(new TimeMeasure().figures(setting())))
                .contains("English values 0.500 of 2", "English values: calendar 1.000 of 1");
        assertThat(new TimeMeasure().misses(setting()))
                .singleElement()
                .returns("test.tsv:2", Miss::id)
                .returns("PAST_REF", Miss::gold);
    }

    @Test
    void there_onlySomeGold_leavesOutTheRest() throws IOException {
        Files.writeString(folder.resolve(ActorMeasure.GOLD), "");
        assertThat(Accuracy.there(setting(), Accuracy.MEASURES))
                .extracting(Measure::name)
                .containsExactly("sentences", "quiet", "actors", "speed");
    }

    @Test
    void execute_noGoldAtAll_failsWithoutMeasuring() {
        assertThat(new CommandLine(new Accuracy()).execute("--gold", folder.toString()))
                .isEqualTo(1);
    }

    @Test
    void execute_unknownMeasure_isWrongUsage() {
        assertThat(new CommandLine(new Accuracy()).execute("--only", "gsr,weather"))
                .isEqualTo(2);
        assertThat(new CommandLine(new Errors()).execute("parser")).isEqualTo(2);
    }
}
