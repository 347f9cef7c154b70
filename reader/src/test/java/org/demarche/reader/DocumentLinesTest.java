package org.demarche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Document;
import org.junit.jupiter.api.Test;

class DocumentLinesTest {
    private final List<Document> documents = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private void read(String text) {
        new DocumentLines(LocalDate.of(2014, 3, 10), problems::add)
                .readAny(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "in", documents::add);
    }

    @Test
    void readAny_lines_takesTextAsItIs() {
        read(
                "{\"id\": \"a\", \"text\": \" Two  blanks \", \"date\": \"2014-01-02\", \"language\": \"uk\"}\n\n{\"id\": 7, \"text\": \"x\"}\n");

        assertThat(problems).isEmpty();
        assertThat(documents).extracting(Document::id).containsExactly("a", "7");
        assertThat(documents.getFirst().text()).isEqualTo(" Two  blanks ");
        assertThat(documents.getFirst().language()).isEqualTo("uk");
        assertThat(documents)
                .extracting(Document::published)
                .containsExactly(LocalDate.of(2014, 1, 2), LocalDate.of(2014, 3, 10));
    }

    @Test
    void readAny_wrongLines_tellsEachAndReadsTheOthers() {
        read(
                "{\"id\": \"a\"}\n{broken\n{\"id\": \"c\", \"text\": \"x\", \"date\": \"7 March\"}\n{\"id\": \"d\", \"text\": \"x\"}");

        assertThat(documents).extracting(Document::id).containsExactly("d");
        assertThat(problems).hasSize(3);
        assertThat(problems.get(0)).startsWith("in:1: field 'text' is missing");
        assertThat(problems.get(1)).startsWith("in:2: is no JSON");
        assertThat(problems.get(2)).startsWith("in:3: field 'date' is '7 March': write it as 2014-03-10");
    }

    @Test
    void readAny_plainText_isOneDocument() {
        read("\n Belarus refused.\n");

        assertThat(documents).containsExactly(Document.of("stdin", "\n Belarus refused.\n", LocalDate.of(2014, 3, 10)));
    }

    @Test
    void readAny_nothing_isAProblem() {
        read("  \n");

        assertThat(documents).isEmpty();
        assertThat(problems).singleElement().asString().contains("is empty");
    }
}
