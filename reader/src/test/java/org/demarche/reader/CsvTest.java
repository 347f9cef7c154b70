package org.demarche.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import org.demarche.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void separators_areFound(char separator) {
        String table = "Headline,Body,Pub_Date,Source\nEnvoys part,They met.,4 March 2014,Dvina Wire\n"
                .replace(',', separator);
        Document document = Reads.one("table", table);
        assertThat(document.text()).isEqualTo("Envoys part\n\nThey met.");
        assertThat(document.published()).isEqualTo(LocalDate.of(2014, 3, 4));
        assertThat(document.publisher()).isEqualTo("Dvina Wire");
        assertThat(document.id()).isEqualTo("table#1");
    }

    @Test
    void quotedFields_mayHoldLineEnds() {
        Reading reading = Reads.read("t.csv", "id,text\n1,\"One,\n\nand \"\"more\"\".\"\n2,Two.\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.documents())
                .extracting(Document::id, Document::text)
                .containsExactly(tuple("1", "One,\n\nand \"more\"."), tuple("2", "Two."));
    }

    @Test
    void badRows_areToldWithTheirLineAndPassedOver() {
        Reading reading = Reads.read(
                "t.csv", "date,text\n2014-03-01,One.\n2014-03-02,Two, unquoted.\nlately,Three.\n2014-03-04,Four.\n");
        assertThat(reading.documents()).extracting(Document::text).containsExactly("One.", "Four.");
        assertThat(reading.problems()).extracting(ReadProblem::line).containsExactly(3L, 4L);
    }

    @Test
    void missingColumn_isOneClearLine() {
        assertThat(Reads.problem("t.csv", "date,words\n2014-03-01,One.\n2014-03-02,Two.\n"))
                .isEqualTo(
                        "t.csv, line 1: no column \"text\" (there are: date, words); name the column that holds the articles \"text\"");
    }

    @Test
    void openQuote_endsTheTable() {
        Reading reading = Reads.read("t.csv", "date,text\n2014-03-01,One.\n2014-03-02,\"Two.\n");
        assertThat(reading.documents()).extracting(Document::text).containsExactly("One.");
        assertThat(reading.problems())
                .hasSize(1)
                .first()
                .extracting(ReadProblem::message)
                .asString()
                .contains("quote");
    }

    @Test
    void proseWithCommas_isNoTable() {
        assertThat(Reads.one("a.txt", "Text, and more text, was sent.\nIt came.")
                        .text())
                .isEqualTo("Text, and more text, was sent. It came.");
    }
}
