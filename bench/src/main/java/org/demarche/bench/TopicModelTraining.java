package org.demarche.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.coder.event.TopicTraining;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.coder.syntax.Word;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns what public affairs sound like from the sentences in {@code lexicon/sentences}, marked and quiet. */
@Command(
        name = "train-topic",
        description = "Learns what public affairs sound like from the sentences of the lexicon.",
        footer = {
            "",
            "Example:",
            "  bench/run train-topic coder/src/main/resources/org/demarche/coder/event/english.topic"
        })
final class TopicModelTraining implements Callable<Integer> {
    @Option(
            names = "--sentences",
            defaultValue = "lexicon/sentences",
            description = "folder of marked and quiet sentences (default ${DEFAULT-VALUE})")
    private Path folder = Path.of("");

    @Parameters(index = "0", paramLabel = "MODEL", description = "the file to write")
    private Path model = Path.of("");

    @Override
    public Integer call() throws IOException {
        List<List<Word>> telling = words(
                MarkedSentences.read(folder).stream().filter(s -> !s.heldOut()).map(MarkedSentences.Sentence::text));
        List<List<Word>> quiet = words(QuietSentences.read(folder, false).stream());
        try (OutputStream out = Files.newOutputStream(model)) {
            new TopicTraining(telling, quiet).run(out);
        }
        System.out.println(model + ": " + telling.size() + " sentences that tell, " + quiet.size() + " that do not, "
                + Files.size(model) / 1024 + " KiB");
        return 0;
    }

    private static List<List<Word>> words(Stream<String> texts) {
        Tokenizer tokenizer = new Tokenizer();
        return texts.map(t ->
                        tokenizer.sentences(t).stream().flatMap(List::stream).toList())
                .toList();
    }
}
