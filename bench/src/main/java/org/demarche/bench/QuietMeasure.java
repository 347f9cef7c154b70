package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** How often the coder finds an event in a sentence that tells none, on the held-out fifth of our own quiet sentences. */
final class QuietMeasure implements Measure {
    private static final Path FOLDER = Path.of("lexicon/sentences");

    @Override
    public String name() {
        return "quiet";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException {
        List<String> sentences = QuietSentences.read(FOLDER, true);
        long loud = setting
                .code(IntStream.range(0, sentences.size())
                        .mapToObj(i -> line("q" + i, sentences.get(i)))
                        .toList())
                .values()
                .stream()
                .filter(coding -> !coding.events().isEmpty())
                .count();
        return List.of(
                Figure.share("own quiet sentences: with an event", (double) loud / sentences.size(), sentences.size()));
    }

    private static ObjectNode line(String id, String text) {
        return Jsonl.object().put("id", id).put("text", text);
    }
}
