package org.demarche.workbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.demarche.coder.trace.Step;
import org.demarche.coder.trace.Trace;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.workbench.Explained;
import org.demarche.workbench.ExplainedJson;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code demarche explain SENTENCE}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Says how the coder comes to the events of a sentence, or why it finds none.",
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        description =
                "Prints the tree, who is mentioned, the frames tried at each word and why each told or not, how operators"
                        + " changed what stands below them, signs of stance, times, place, and the events that came out. Several"
                        + " sentences are read as one text; without any, standard input is.%n",
        footer = {
            "%nExamples:",
            "  demarche explain \"Belarus refused to support Russia.\"",
            "  demarche explain \"Kyiv cancelled talks with Moscow on Friday.\" --date 2014-03-10",
            "  demarche explain \"Latvia may expel the envoy.\" --json",
            "%nExit codes: 0 explained, whether there are events or not; 2 wrong usage.",
        })
final class ExplainCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Demarche demarche;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final LexiconOption lexicon = new LexiconOption();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = PeriodOption.First.class,
            description = "Day of publication, such as 2014-03-10: offices and times count from it.")
    private java.time.@Nullable LocalDate date;

    @Parameters(arity = "0..*", paramLabel = "SENTENCE", description = "What to explain, in quotes.")
    private List<String> sentences = List.of();

    @Override
    public Integer call() throws IOException {
        Terminal terminal = demarche.terminal();
        String text = sentences.isEmpty()
                ? new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8).strip()
                : String.join(" ", sentences);
        Set<Step> steps =
                new LinkedHashSet<>(); // a word is read again for each operator above it, with the same outcome
        Coding coding = lexicon.coder(terminal).code(Document.of("explained", text, date), Trace.to(steps::add));
        List<Explained> explained = Explained.of(text, steps);
        if (json.wanted) {
            terminal.deliver(Json.line(ExplainedJson.of(explained, coding)));
        } else {
            new ExplainedText(terminal).print(explained, coding);
        }
        return Demarche.OK;
    }
}
