package org.demarche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.Document;
import org.demarche.model.Span;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void line_givesEveryField() {
        Document document = Reads.one("a.jsonl", """
                {"id": "7", "title": "Envoys part", "text": "They met.\\n\\nThey parted.", "date": "2014-03-04", "publisher": "Dvina Wire",\
                 "author": ["A. Novik", "I. Karas"], "language": "en_GB", "url": "https://d.example/7", "topics": ["China, Belarus"]}
                """);
        assertThat(document)
                .isEqualTo(new Document(
                        "7",
                        "Envoys part\n\nThey met.\n\nThey parted.",
                        new Span(0, 11),
                        LocalDate.of(2014, 3, 4),
                        "Dvina Wire",
                        "A. Novik, I. Karas",
                        "en",
                        List.of("China, Belarus"),
                        "https://d.example/7"));
    }

    @Test
    void aliases_areUnderstood() {
        Document document = Reads.one(
                "a.jsonl",
                "{\"headline\":\"Envoys part\",\"description\":\"Short.\",\"content\":\"They met.\",\"publishedAt\":1393891200,"
                        + "\"source\":{\"id\":null,\"name\":\"Dvina Wire\"},\"link\":\"https://d.example/7\",\"keywords\":\"China; Belarus\"}");
        assertThat(document.text()).isEqualTo("Envoys part\n\nThey met.");
        assertThat(document.published()).isEqualTo(LocalDate.of(2014, 3, 4));
        assertThat(document.publisher()).isEqualTo("Dvina Wire");
        assertThat(document.id()).isEqualTo("https://d.example/7");
        assertThat(document.topics()).containsExactly("China", "Belarus");
    }

    @Test
    void badLines_areToldAndPassedOver() {
        Reading reading = Reads.read("a.jsonl", """
                {"text": "One."}
                {"text": "Two.
                ["not an object"]

                {"title": " "}
                {"text": "Five.", "date": "the other day"}
                {"text": "Six.", "date": "03/07/2014"}
                {"text": "Seven."}
                """);
        assertThat(reading.documents())
                .extracting(Document::id, Document::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a.jsonl#1", "One."),
                        org.assertj.core.groups.Tuple.tuple("a.jsonl#7", "Seven."));
        assertThat(reading.problems()).extracting(ReadProblem::line).containsExactly(2L, 3L, 5L, 6L, 7L);
        assertThat(reading.problems().get(3).toString())
                .isEqualTo("a.jsonl, line 6: the date \"the other day\" cannot be read; write it like 2014-03-07");
        assertThat(reading.problems().get(4).message()).contains("day or month first");
    }

    @Test
    void markup_isTakenOut() {
        assertThat(Reads.one("a.jsonl", "{\"text\": \"<p>A &lt; B &amp; C.</p><p>D.</p>\"}")
                        .text())
                .isEqualTo("A < B & C.\n\nD.");
        assertThat(Reads.one("a.jsonl", "{\"text\": \"If a < b and c > d, AT&T wins.\"}")
                        .text())
                .isEqualTo("If a < b and c > d, AT&T wins.");
    }

    @Test
    void array_isReadElementByElement() {
        Reading reading = Reads.read("a.json", "[\n {\"text\": \"One.\"},\n {\"text\": \"Two.\"},\n 3\n]");
        assertThat(reading.documents()).extracting(Document::id).containsExactly("a.json#1", "a.json#2");
        assertThat(reading.problems()).extracting(ReadProblem::line).containsExactly(4L);
    }

    @Test
    void objectOverSeveralLines_isOneDocument() {
        assertThat(Reads.one("a.json", "{\n  \"text\": \"One.\"\n}\n").text()).isEqualTo("One.");
    }

    @Test
    void truncatedArray_givesWhatIsWhole() {
        Reading reading = Reads.read("a.json", "[{\"text\": \"One.\"},\n{\"text\": \"Tw");
        assertThat(reading.documents()).extracting(Document::text).containsExactly("One.");
        assertThat(reading.problems())
                .extracting(ReadProblem::toString)
                .containsExactly("a.json, line 2: ends in the middle of a JSON value; fetch or write it again");
    }

    @Test
    void content_goesBeforeTheName() {
        assertThat(Reads.one("dump.txt", "{\"text\": \"One.\"}").text()).isEqualTo("One.");
    }
}
