package org.demarche.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.coder.Coder;
import org.demarche.coder.syntax.StatisticalParser;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Word;
import org.demarche.coder.time.Anchor;
import org.demarche.coder.time.TimeTagger;
import org.demarche.coder.trace.Step;
import org.demarche.coder.trace.Trace;
import org.demarche.model.Document;
import org.demarche.reader.DocumentReader;
import org.jspecify.annotations.Nullable;

/**
 * A step of the way from file to event, over all documents and on one thread, what comes before it done already.
 *
 * @param bytes that go in: those of the files for the reader, those of the texts in UTF-8 for all others
 */
record SpeedStep(String name, long bytes, Runnable once) {
    private static final double WARM = 2;
    private static final int ROUNDS = 5;

    /** A sentence of a document, whose words have their spans in its text. */
    private record Sentence(
            List<Word> words, String text, @Nullable LocalDate published) {
        static Stream<Sentence> of(Document document, Tokenizer tokenizer) {
            return tokenizer.sentences(document.text()).stream()
                    .map(words -> new Sentence(words, document.text(), document.published()));
        }
    }

    static List<SpeedStep> all(Coder coder, Path texts, List<Document> documents) throws IOException {
        Tokenizer tokenizer = new Tokenizer();
        TimeTagger times = new TimeTagger();
        StatisticalParser parser = StatisticalParser.english();
        List<Sentence> sentences = documents.stream()
                .flatMap(document -> Sentence.of(document, tokenizer))
                .toList();
        Map<List<Word>, Tree> trees = new HashMap<>();
        Coder told = Coder.standard(words -> trees.computeIfAbsent(words, parser::parse));
        List<List<Word>> parsed = parsed(coder, documents);
        long bytes = documents.stream().mapToLong(SpeedStep::bytes).sum();
        return List.of(
                new SpeedStep(
                        "read files",
                        size(texts),
                        () -> DocumentReader.standard().read(texts)),
                new SpeedStep(
                        "cut into sentences and words",
                        bytes,
                        () -> documents.forEach(document -> tokenizer.sentences(document.text()))),
                new SpeedStep(
                        "find names",
                        bytes,
                        () -> sentences.forEach(sentence -> coder.actors().find(sentence.words()))),
                new SpeedStep(
                        "find times",
                        bytes,
                        () -> sentences.forEach(sentence ->
                                times.find(sentence.words(), sentence.text(), Anchor.of(sentence.published())))),
                new SpeedStep(
                        "parse %,d sentences of %,d".formatted(parsed.size(), sentences.size()),
                        bytes,
                        () -> parsed.forEach(parser::parse)),
                new SpeedStep("all but parsing", bytes, () -> documents.forEach(told::code)),
                new SpeedStep("the whole coder, threads: 1", bytes, () -> documents.forEach(coder::code)));
    }

    /** The words of the sentences in which something may be told, for only these are parsed. */
    private static List<List<Word>> parsed(Coder coder, List<Document> documents) {
        List<List<Word>> parsed = new ArrayList<>();
        for (Document document : documents) {
            coder.code(document, Trace.to(step -> {
                if (step instanceof Step.Read read) {
                    parsed.add(read.tree().words());
                }
            }));
        }
        return parsed;
    }

    static long bytes(Document document) {
        return document.text().getBytes(StandardCharsets.UTF_8).length;
    }

    private static long size(Path texts) throws IOException {
        try (Stream<Path> files = Files.walk(texts)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** How long it takes, warm: the median of five rounds of half a second or more. */
    double seconds() {
        round(WARM);
        double[] rounds = new double[ROUNDS];
        Arrays.setAll(rounds, i -> round(.5));
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private double round(double least) {
        long start = System.nanoTime();
        int times = 0;
        do {
            once.run();
            times++;
        } while (Speed.seconds(start) < least);
        return Speed.seconds(start) / times;
    }
}
