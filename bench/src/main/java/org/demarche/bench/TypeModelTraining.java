package org.demarche.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.coder.Coder;
import org.demarche.coder.event.TypeTraining;
import org.demarche.coder.event.TypeTraining.Example;
import org.demarche.model.Document;
import org.demarche.model.Pair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains the model that judges which event links a pair, on the marked sentences that are not held out. */
@Command(
        name = "train-types",
        mixinStandardHelpOptions = true,
        description =
                "Trains the model of events on the marked sentences and writes it. Run it again after the frames or the sentences have changed.",
        footer = {
            "",
            "Example:",
            "  bench/run train-types coder/src/main/resources/org/demarche/coder/event/english.types"
        })
final class TypeModelTraining implements Callable<Integer> {
    private static final LocalDate DAY = LocalDate.of(2017, 6, 1);

    /** Of every so many sentences one is also shown without its recipient, for texts often leave it out. */
    private static final int ALONE = 8;

    /** Of every so many one is also shown without what the frames tell, for the frames know these sentences better than others. */
    private static final int SILENT = 3;

    @Option(
            names = "--sentences",
            defaultValue = "lexicon/sentences",
            description = "folder of marked sentences (default ${DEFAULT-VALUE})")
    private Path folder = Path.of("");

    @Parameters(index = "0", paramLabel = "MODEL", description = "the file to write")
    private Path model = Path.of("");

    @Override
    public Integer call() throws IOException {
        Coder coder = Coder.standard();
        List<MarkedSentences.Sentence> sentences =
                MarkedSentences.read(folder).stream().filter(s -> !s.heldOut()).toList();
        List<Example> examples =
                sentences.parallelStream().flatMap(s -> examples(coder, s)).toList();
        try (OutputStream out = Files.newOutputStream(model)) {
            new TypeTraining(examples).run(out);
        }
        System.out.println(model + ": " + examples.size() + " examples of " + sentences.size() + " sentences, "
                + Files.size(model) / 1024 + " KiB");
        return 0;
    }

    private static Stream<Example> examples(Coder coder, MarkedSentences.Sentence s) {
        int die = Math.floorMod(s.text().hashCode(), ALONE * SILENT);
        return Stream.of(
                        example(coder, s, s.recipient(), true),
                        die % ALONE == 0 ? example(coder, s, "", true) : Optional.<Example>empty(),
                        die % SILENT == 0 ? example(coder, s, s.recipient(), false) : Optional.<Example>empty())
                .flatMap(Optional::stream);
    }

    private static Optional<Example> example(Coder coder, MarkedSentences.Sentence s, String recipient, boolean told) {
        Document document = Document.of(s.id(), s.text(), DAY).with(new Pair(s.actor(), recipient));
        return coder.view(document, told).map(view -> new Example(view, s.label()));
    }
}
