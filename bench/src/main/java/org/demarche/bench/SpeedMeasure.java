package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.demarche.coder.Coder;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.reader.DocumentReader;

/** Speed and memory of the whole coder over the dossier in {@code examples/}, two threads, and whether threads change what comes out. */
final class SpeedMeasure implements Measure {
    private static final Path DOSSIER = Path.of("examples");

    @Override
    public String name() {
        return "speed";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException {
        Coder coder = setting.coder();
        List<Document> documents = new ArrayList<>();
        DocumentReader.standard().read(DOSSIER, documents::add, problem -> System.err.println(problem));
        int sentences = Speed.sentences(documents);
        List<Coding> alone = documents.stream().map(coder::code).toList();
        List<Coding> together = documents.parallelStream().map(coder::code).toList();
        int same = 0;
        for (int i = 0; i < alone.size(); i++) {
            same += alone.get(i).toString().equals(together.get(i).toString()) ? 1 : 0;
        }
        int n = documents.size();
        Speed.Rates rates = rates(coder, documents);
        return List.of(
                Figure.count("sentences a second", rates.median(), sentences).atLeast(1000),
                Figure.count("heap at most, MiB", rates.heap() >> 20, sentences).atMost(2048),
                Figure.share("same output on one thread and on all", n == 0 ? 0 : (double) same / n, n)
                        .atLeast(1));
    }

    private static Speed.Rates rates(Coder coder, List<Document> documents) throws IOException {
        try {
            return Speed.rates(coder, documents, 1, 2, 6, 9);
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("the dossier could not be coded: " + e.getMessage(), e);
        }
    }
}
