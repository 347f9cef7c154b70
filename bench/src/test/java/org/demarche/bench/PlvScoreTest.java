package org.demarche.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The figures are those that the reference scorer of the set gives for the same files. */
class PlvScoreTest {
    @Test
    void of_sampleCodings_givesTheFiguresOfTheReference() throws IOException {
        PlvScore score = PlvScore.of(
                PlvGold.read(Samples.file("plv.tsv")),
                Prediction.read(Samples.file("plv-codings.jsonl")),
                PloverNames.read(Samples.file("cameo.txt")));

        assertThat(score.rows()).isEqualTo(6);
        assertThat(score.coded()).isCloseTo(.667, within(.0005));
        assertThat(score.roots().precision()).isCloseTo(.6, within(.0005));
        assertThat(score.roots().recall()).isCloseTo(.5, within(.0005));
        assertThat(score.roots().f1()).isCloseTo(.545, within(.0005));
        assertThat(score.quads().precision()).isEqualTo(1);
        assertThat(score.quads().recall()).isCloseTo(.667, within(.0005));
        assertThat(score.quads().f1()).isCloseTo(.8, within(.0005));
        assertThat(score.hit()).isEqualTo(.5);
        assertThat(score.accuracy()).isEqualTo(.5);
        assertThat(score.macroF1()).isCloseTo(.429, within(.0005));
        assertThat(score.quadAccuracy()).isCloseTo(.667, within(.0005));
        assertThat(score.byRoot().get("REQUEST")).hasToString("0/1/0");
    }

    @Test
    void nearest_eventsThatNameTheirParties_areThoseOfTheMarkedPair() throws IOException {
        PlvGold.Row row = PlvGold.read(Samples.file("plv.tsv")).get(3);
        List<Prediction> said =
                Prediction.read(Samples.file("plv-codings.jsonl")).get("p4");
        assertThat(PlvScore.categories(row, Objects.requireNonNull(said), PloverNames.namesOnly()))
                .containsExactly("REQUEST");
    }

    @Test
    void of_nothingCoded_isNothingRight() throws IOException {
        PlvScore score = PlvScore.of(PlvGold.read(Samples.file("plv.tsv")), Map.of(), PloverNames.namesOnly());
        assertThat(score.coded()).isZero();
        assertThat(score.macroF1()).isZero();
        assertThat(score.quadAccuracy()).isZero();
    }

    @Test
    void pairLine_row_asksForTheMarkedRelation() throws IOException {
        PlvGold.Row row = PlvGold.read(Samples.file("plv.tsv")).get(1);
        assertThat(row.pairLine())
                .hasToString(
                        "{\"id\":\"p2\",\"text\":\"The \\\"Blue\\\" party marched against the mayor of Riga.\","
                                + "\"date\":\"2017-06-01\",\"actor\":\"The \\\"Blue\\\" party\",\"recipient\":\"the mayor of Riga\"}");
    }
}
