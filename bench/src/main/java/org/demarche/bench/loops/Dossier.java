package org.demarche.bench.loops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.model.Document;
import org.demarche.reader.DocumentReader;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The articles of a folder, which must hold web pages and JSON Lines; shared by all threads. */
@State(Scope.Benchmark)
public class Dossier {
    @Param("examples")
    public String folder = "";

    final List<Document> documents = new ArrayList<>();
    final List<byte[]> pages = new ArrayList<>();
    final List<String> lines = new ArrayList<>();

    @Setup
    public void read() throws IOException {
        DocumentReader.standard().read(Path.of(folder), documents::add, System.err::println);
        for (Path page : files(".html")) {
            pages.add(Files.readAllBytes(page));
        }
        for (Path file : files(".jsonl")) {
            lines.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
