package org.demarche.bench.loops;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.demarche.model.Document;
import org.demarche.reader.DocumentReader;
import org.demarche.reader.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the reader does for each page, and for each line of JSON Lines. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReaderLoops {
    private final DocumentReader reader = DocumentReader.standard();
    private Turns<byte[]> pages = new Turns<>(List.of());
    private Turns<String> lines = new Turns<>(List.of());

    @Setup
    public void take(Dossier dossier) {
        pages = new Turns<>(dossier.pages);
        lines = new Turns<>(dossier.lines);
    }

    /** A web page into its article. */
    @Benchmark
    public Reading page_read() {
        return reader.read("page.html", pages.next());
    }

    /** A line of JSON into its article. */
    @Benchmark
    public List<Document> line_read() {
        List<Document> documents = new ArrayList<>(1);
        reader.readLine("lines.jsonl", 1, lines.next(), documents::add, System.err::println);
        return documents;
    }
}
