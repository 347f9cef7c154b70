package org.demarche.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures are those that the reference scorer of the gold records gives for the same files. */
class GsrScoreTest {
    private static GsrScore score;

    @BeforeAll
    static void score() throws IOException {
        List<GsrGold.Unit> units = GsrGold.units(GsrGold.read(Samples.file("gsr.json")));
        score = GsrScore.of(
                units, Prediction.read(Samples.file("gsr-codings.jsonl")), PloverNames.read(Samples.file("cameo.txt")));
    }

    @ParameterizedTest
    @CsvSource({
        "ROOT, 4/2/3, .667, .571, .615, .667",
        "QUAD, 4/2/3, .667, .571, .615, .667",
        "SOURCE, 4/0/2, 1, .667, .800, .500",
        "TARGET, 6/0/2, 1, .750, .857, .667",
        "DYAD, 6/3/3, .667, .667, .667, .667",
        "TRIPLE, 4/5/5, .444, .444, .444, .500",
        "TRIPLE_YIELD, 5/4/4, .556, .556, .556, .500"
    })
    void view_each_countsWhatIsRight(
            GsrScore.View view, String counts, double precision, double recall, double f1, double hit) {
        assertThat(score.view(view)).hasToString(counts);
        assertThat(score.view(view).precision()).isCloseTo(precision, within(.0005));
        assertThat(score.view(view).recall()).isCloseTo(recall, within(.0005));
        assertThat(score.view(view).f1()).isCloseTo(f1, within(.0005));
        assertThat(score.hit(view)).isCloseTo(hit, within(.0005));
    }

    @Test
    void score_sums_areThoseOfTheReference() {
        assertThat(score.units()).isEqualTo(6);
        assertThat(score.events()).isEqualTo(8);
        assertThat(score.dropped()).isEqualTo(2);
        assertThat(score.coded()).isCloseTo(.833, within(.0005));
        assertThat(score.firstRoot()).isCloseTo(.667, within(.0005));
        assertThat(score.firstTriple()).isEqualTo(.5);
        assertThat(score.macroF1()).isCloseTo(.571, within(.0005));
    }

    @Test
    void byRoot_categoryThatNobodyAnnotated_isListedWithoutSupport() {
        assertThat(score.byRoot().get("SUPPORT")).hasToString("0/1/0");
        assertThat(score.byRoot().get("ASSAULT")).hasToString("1/0/0");
    }

    @Test
    void read_recordsThatNeedMending_areMended() throws IOException {
        List<GsrGold.Entry> entries = GsrGold.read(Samples.file("gsr.json"));
        assertThat(entries)
                .extracting(GsrGold.Entry::id)
                .containsExactly("T-1", "T-2", "T-3", "T-3#2", "T-4", "T-5", "T-6");
        assertThat(entries.getFirst().text()).isEqualTo("France criticised Romania.");
        assertThat(entries.get(3).target()).as("a stray string").isEmpty();
        assertThat(entries.get(1).triples())
                .containsExactlyInAnyOrder(new Triple("POL", "CONSULT", "LTU"), new Triple("LTU", "CONSULT", "POL"));
        assertThat(entries.get(5).triples()).containsExactly(new Triple("SWE", "PROTEST", "SWE"));
    }
}
