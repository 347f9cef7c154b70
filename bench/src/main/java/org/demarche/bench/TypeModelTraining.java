package org.demarche.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.coder.Coder;
import org.demarche.coder.event.TypeModel;
import org.demarche.coder.event.TypeTraining;
import org.demarche.coder.event.TypeTraining.Example;
import org.demarche.model.Document;
import org.demarche.model.Pair;
import org.demarche.model.Span;
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

    /** How often an act in a quiet sentence is shown: there are fewer of them here than in the news. docs/decisions.md has what 12 and 4 cost. */
    private static final int WEIGHT = 4;

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
        List<String> quiet = QuietSentences.read(folder, false);
        List<Example> examples = Stream.concat(
                        sentences.parallelStream().flatMap(s -> examples(coder, s)),
                        quiet.parallelStream().flatMap(s -> quiet(coder, s)))
                .toList();
        try (OutputStream out = Files.newOutputStream(model)) {
            new TypeTraining(examples).run(out);
        }
        System.out.println(model + ": " + examples.size() + " examples of " + (sentences.size() + quiet.size())
                + " sentences, " + Files.size(model) / 1024 + " KiB");
        return 0;
    }

    private static Stream<Example> examples(Coder coder, MarkedSentences.Sentence s) {
        return Stream.concat(told(coder, s), asked(coder, s));
    }

    private static Stream<Example> asked(Coder coder, MarkedSentences.Sentence s) {
        int die = Math.floorMod(s.text().hashCode(), ALONE * SILENT);
        return Stream.of(
                        example(coder, s, s.recipient(), true),
                        die % ALONE == 0 ? example(coder, s, "", true) : Optional.<Example>empty(),
                        die % SILENT == 0 ? example(coder, s, s.recipient(), false) : Optional.<Example>empty())
                .flatMap(Optional::stream);
    }

    /** What the frames find between the marked pair by themselves, which is not always what the sentence tells. */
    private static Stream<Example> told(Coder coder, MarkedSentences.Sentence s) {
        Span actor = place(s.text(), s.actor());
        Span recipient = place(s.text(), s.recipient());
        return coder.shown(Document.of(s.id(), s.text(), DAY)).stream()
                .filter(act -> act.actors().stream().allMatch(actor::overlaps)
                        && act.recipients().stream().allMatch(recipient::overlaps))
                .map(act -> new Example(act.view(), s.label()));
    }

    private static Span place(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Stream<Example> quiet(Coder coder, String sentence) {
        return coder.shown(Document.of("quiet", sentence, DAY)).stream()
                .flatMap(act -> Collections.nCopies(WEIGHT, new Example(act.view(), TypeModel.NONE)).stream());
    }

    private static Optional<Example> example(Coder coder, MarkedSentences.Sentence s, String recipient, boolean told) {
        Document document = Document.of(s.id(), s.text(), DAY).with(new Pair(s.actor(), recipient));
        return coder.view(document, told).map(view -> new Example(view, s.label()));
    }
}
