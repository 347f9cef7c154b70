package org.demarche.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.coder.Coder;
import org.demarche.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeantimeStanceTest {
    /** The corpus is not ours to ship: it lies beside the repository, where it is to be had at all. */
    private static final Path CORPUS =
            Path.of(System.getProperty("demarche.root"), "..", "shared", "data", "stance", "meantime");

    @ParameterizedTest
    @CsvSource({
        "CERTAIN, POS, NON_FUTURE, NONE, ACTUAL",
        "CERTAIN, POS, UNDERSPECIFIED, GEN, ACTUAL",
        "CERTAIN, POS, FUTURE, NONE, FUTURE",
        "UNDERSPECIFIED, UNDERSPECIFIED, FUTURE, NONE, FUTURE",
        "UNDERSPECIFIED, UNDERSPECIFIED, NON_FUTURE, NONE, HYPOTHETICAL",
        "POSSIBLE, NEG, FUTURE, NONE, HYPOTHETICAL",
        "CERTAIN, POS, FUTURE, COND_MAIN_CLAUSE, HYPOTHETICAL",
        "CERTAIN, NEG, FUTURE, NONE, NEGATION"
    })
    void marked_makesOneStanceOfTheMarks(
            String certainty, String polarity, String time, String special, Stance stance) {
        assertThat(MeantimeStance.marked(new Meantime.Mark(List.of(0), certainty, polarity, time, special)))
                .contains(stance);
    }

    @Test
    void marked_isEmptyWhereTheMarksAre() {
        assertThat(MeantimeStance.marked(new Meantime.Mark(List.of(0), "", "", "", "")))
                .isEmpty();
    }

    @Test
    void cases_readsWordsAndMarksOfAnArticle(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.xml"), """
                <Document>
                <token t_id="1" sentence="0" number="0">Poland</token>
                <token t_id="2" sentence="0" number="1">will</token>
                <token t_id="3" sentence="0" number="2">send</token>
                <token t_id="4" sentence="0" number="3">observers</token>
                <token t_id="5" sentence="0" number="4">.</token>
                <Markables>
                <EVENT_MENTION m_id="7" certainty="CERTAIN" polarity="POS" time="FUTURE" special_cases="NONE">
                <token_anchor t_id="3"/></EVENT_MENTION>
                </Markables></Document>
                """);
        assertThat(MeantimeStance.cases(Coder.standard(), folder))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.event().form()).isEqualTo("send");
                    assertThat(c.marked()).isEqualTo(Stance.FUTURE);
                    assertThat(c.read()).isEqualTo(Stance.FUTURE);
                });
    }

    @Test
    void rows_notActualReachesItsBar() throws IOException {
        boolean there = Files.isDirectory(CORPUS);
        if (!there) {
            System.err.println("SKIPPED: MEANTIME is not at " + CORPUS.normalize() + "; stance was not measured");
        }
        assumeTrue(there, "the corpus is not there");
        MeantimeStance.Row row = MeantimeStance.rows(Coder.standard(), CORPUS).getFirst();
        assertThat(row.n()).isEqualTo(319);
        assertThat(row.value()).as(row.name()).isGreaterThanOrEqualTo(row.bar());
    }
}
