package org.demarche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.demarche.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @Test
    void headerLines_areFields() {
        Document document = Reads.one("a.txt", """
                Title: Envoys part
                Date: 4 March 2014
                Publisher: Dvina Wire
                Author: A. Novik

                They met. He said: nothing.
                """);
        assertThat(document.title()).isEqualTo("Envoys part");
        assertThat(document.text()).isEqualTo("Envoys part\n\nThey met. He said: nothing.");
        assertThat(document.published()).isEqualTo(LocalDate.of(2014, 3, 4));
        assertThat(document.publisher()).isEqualTo("Dvina Wire");
        assertThat(document.author()).isEqualTo("A. Novik");
    }

    @Test
    void headersWithoutTitle_leaveTheHeadlineToTheText() {
        Document document = Reads.one("a.txt", "Date: 2014-03-04\r\n\r\nEnvoys part\r\n\r\nThey met.\r\n");
        assertThat(document.title()).isEqualTo("Envoys part");
        assertThat(document.text()).isEqualTo("Envoys part\n\nThey met.");
    }

    @Test
    void unreadableDate_isAProblem() {
        assertThat(Reads.problem("a.txt", "Date: not known\n\nThey met."))
                .isEqualTo("a.txt, line 1: the date \"not known\" cannot be read; write it like 2014-03-07");
    }

    @Test
    void shortFirstLine_isTheHeadline() {
        Document document = Reads.one("a.txt", "Envoys part\n\nThey met.");
        assertThat(document.headline()).isNotNull();
        assertThat(document.title()).isEqualTo("Envoys part");
        assertThat(document.published()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They met.\n\nThey parted.",
                "They met\nand parted.\n\nThat was all.",
                "They met",
                "“They met.”\n\nHe said so."
            })
    void otherFirstLines_areNoHeadline(String text) {
        assertThat(Reads.one("a.txt", text).headline()).isNull();
    }

    @Test
    void wrappedLines_areJoined() {
        assertThat(Reads.one("a.txt", "They met in the morning\nand parted in\nthe evening.\n \nThat was all.")
                        .text())
                .isEqualTo("They met in the morning and parted in the evening.\n\nThat was all.");
    }

    @Test
    void longLines_areParagraphs() {
        String longer = "They met in the morning, talked, " + "talked again, ".repeat(10) + "and parted.";
        assertThat(Reads.one("a.txt", longer + "\nThat was all.").text()).isEqualTo(longer + "\n\nThat was all.");
    }

    @Test
    void teaser_isDroppedWhereTheNextParagraphRepeatsIt() {
        assertThat(Reads.one(
                                "a.txt",
                                "Envoys part\n\nThey met in the...\n\nThey met in the morning.\n\nHe stopped...\n\nAll left.")
                        .text())
                .isEqualTo("Envoys part\n\nThey met in the morning.\n\nHe stopped...\n\nAll left.");
    }

    @Test
    void whiteSpace_isPutInOrder() {
        assertThat(Reads.one(
                                "a.txt",
                                "On 7\u00A0March,\u2009the  con\u00ADsul\u200B left.\tHe\u2028waved \u0438\u0306.")
                        .text())
                .isEqualTo("On 7 March, the consul left. He waved \u0439.");
    }
}
