package org.demarche.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.demarche.model.Document;
import org.demarche.reader.draft.Defaults;
import org.demarche.reader.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {
    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void folder_isReadByNameWithoutHiddenFiles() throws IOException {
        write("b.txt", "Second.");
        write("a/z.txt", "First.");
        write("c.jsonl", "{\"text\": \"Third.\"}\n{\"id\": \"own\", \"text\": \"Fourth.\"}\n");
        write(".hidden", "Not read.");
        write(".git/config", "Not read.");
        write("README.md", "Not read.");
        Reading reading = DocumentReader.standard().read(folder);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.documents())
                .extracting(Document::id)
                .containsExactly("a/z.txt", "b.txt", "c.jsonl#1", "own");
    }

    @Test
    void ids_staySingleInABatch() throws IOException {
        write(
                "a.jsonl",
                "{\"id\": \"x\", \"text\": \"1.\"}\n{\"id\": \"x\", \"text\": \"2.\"}\n{\"id\": \"x#2\", \"text\": \"3.\"}\n");
        assertThat(DocumentReader.standard().read(folder).documents())
                .extracting(Document::id)
                .containsExactly("x", "x#2", "x#2#2");
        List<String> ids = new ArrayList<>();
        DocumentReader.standard().read(List.of(folder, folder.resolve("a.jsonl")), d -> ids.add(d.id()), p -> {});
        assertThat(ids).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void defaults_applyOnlyWhereTheTextHasNone() {
        DocumentReader reader = DocumentReader.standard()
                .withDate(LocalDate.of(2014, 3, 10))
                .withPublisher("Archive")
                .withLanguage("be");
        List<Document> documents = reader.read("a.jsonl", """
                {"text": "One."}
                {"text": "Two.", "date": "2014-03-01", "publisher": "Wire", "language": "en"}
                """.getBytes(UTF_8)).documents();
        assertThat(documents)
                .extracting(Document::published)
                .containsExactly(LocalDate.of(2014, 3, 10), LocalDate.of(2014, 3, 1));
        assertThat(documents).extracting(Document::publisher).containsExactly("Archive", "Wire");
        assertThat(documents).extracting(Document::language).containsExactly("be", "en");
    }

    @Test
    void badFiles_doNotStopTheBatch() throws IOException {
        write("1.txt", "");
        write("2.pdf", "%PDF-1.7 ...");
        write("3.txt", "Good.");
        Files.write(folder.resolve("4.bin"), new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
        Files.write(
                folder.resolve("5.txt.gz"),
                Arrays.copyOf(Reads.gzip("Cut off.".repeat(100).getBytes(UTF_8)), 20));
        write("6.json", "{\"text\": \"Cut");
        write("7.html", "<html><body></body></html>");
        write("8.txt", " \n ");
        Reading reading = DocumentReader.standard().read(folder);
        assertThat(reading.documents()).extracting(Document::text).containsExactly("Good.");
        assertThat(reading.problems())
                .extracting(p -> Path.of(p.name()).getFileName().toString())
                .containsExactly("1.txt", "2.pdf", "4.bin", "5.txt.gz", "6.json", "7.html", "8.txt");
        assertThat(reading.problems())
                .extracting(ReadProblem::message)
                .allMatch(m -> m.contains("; ") && !m.contains("\n"));
        assertThat(reading.problems().get(1).message()).isEqualTo("is a PDF, not text; convert it to text (pdftotext)");
        assertThat(reading.problems().get(3).message()).contains("ends too early");
    }

    @Test
    void missingFile_isAProblem() {
        Reading reading = DocumentReader.standard().read(folder.resolve("none.txt"));
        assertThat(reading.problems())
                .extracting(ReadProblem::message)
                .containsExactly("there is no such file; check the path");
    }

    @Test
    void emptyFolder_isAProblem() {
        assertThat(DocumentReader.standard().read(folder).problems()).hasSize(1);
    }

    @Test
    void linkThatLeadsBack_isAProblem() throws IOException {
        write("a/b.txt", "Good.");
        Files.createSymbolicLink(folder.resolve("a/c"), folder);
        Reading reading = DocumentReader.standard().read(folder);
        assertThat(reading.documents()).extracting(Document::id).containsExactly("a/b.txt");
        assertThat(reading.problems())
                .extracting(ReadProblem::message)
                .containsExactly("leads back to a folder it is in; remove the link");
    }

    @Test
    void gzip_isUnpackedWhateverItsName() throws IOException {
        assertThat(Reads.one("a.txt.gz", Reads.gzip("Good.".getBytes(UTF_8))).text())
                .isEqualTo("Good.");
        assertThat(Reads.one("page", Reads.gzip(Reads.resource("page.html"))).title())
                .startsWith("Minsk");
        assertThat(Reads.problem("a.gz", Reads.gzip(Reads.gzip("Good.".getBytes(UTF_8)))))
                .contains("twice");
    }

    @Test
    void truncatedGzipOfLines_givesWhatIsWhole() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append("{\"text\": \"Dispatch ")
                    .append(Integer.toHexString(i * 0x9E3779B1))
                    .append(".\"}\n");
        }
        byte[] whole = Reads.gzip(lines.toString().getBytes(UTF_8));
        Reading reading = DocumentReader.standard().read("a.jsonl.gz", Arrays.copyOf(whole, whole.length * 3 / 4));
        assertThat(reading.documents()).hasSizeGreaterThan(10_000);
        assertThat(reading.problems())
                .extracting(ReadProblem::message)
                .singleElement()
                .asString()
                .contains("ends too early");
    }

    @Test
    void largeDocument_isAProblemAndLargeBatchIsNot() throws IOException {
        write("large.txt", "A sentence. ".repeat(1000));
        write(
                "large.jsonl",
                "{\"text\": \"A sentence.\"}\n".repeat(1000) + "{\"text\": \"" + "A sentence. ".repeat(1000) + "\"}\n");
        Reading reading = DocumentReader.standard().withLimit(10_000).read(folder);
        assertThat(reading.documents()).hasSize(1000);
        assertThat(reading.problems()).extracting(ReadProblem::line).containsExactly(1001L, 0L);
        assertThat(reading.problems())
                .extracting(ReadProblem::message)
                .allMatch(message -> message.contains("than 0.01 MB,"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "a.jsonl!''!{\"text\": \"He met them.\"}",
                "a.csv!date,text!2014-03-07,He met them.",
                "a.json![!{\"text\": \"He met them.\"},"
            })
    void manyDocuments_areHandedOverWhileReading(String name, String head, String line) {
        byte[] bytes = (head + "\n" + (line + "\n").repeat(100_000)).getBytes(UTF_8);
        AtomicLong taken = new AtomicLong();
        Source source = new Source(name, name, () -> {
            taken.set(0);
            return new ByteArrayInputStream(bytes) {
                @Override
                public synchronized int read(byte[] into, int from, int length) {
                    int read = super.read(into, from, length);
                    taken.addAndGet(read);
                    return read;
                }
            };
        });
        List<Long> takenAt = new ArrayList<>();
        new Batch(new Defaults(null, null, null), 1000, d -> takenAt.add(taken.get()), p -> {}, true).read(source);
        assertThat(takenAt).hasSize(100_000);
        assertThat(takenAt.getFirst()).isLessThan(bytes.length / 4);
    }

    @Test
    void consumersException_reachesTheCaller() throws IOException {
        write("a.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n");
        List<ReadProblem> problems = new ArrayList<>();
        assertThatThrownBy(() -> DocumentReader.standard()
                        .read(
                                folder,
                                d -> {
                                    throw new IllegalStateException("store is full");
                                },
                                problems::add))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("store is full");
        assertThat(problems).isEmpty();
    }
}
