package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All figures that the coder is held to, in one table. docs/accuracy.md says what each means and how it is measured. */
@Command(
        name = "accuracy",
        mixinStandardHelpOptions = true,
        description = "All figures that the coder is held to, in one table: figure, value, n, bar, reached.",
        footer = {
            "",
            "Examples:",
            "  bench/run accuracy",
            "  bench/run accuracy --only gsr,plv",
            "  bench/run accuracy --markdown > BENCHMARKS.md",
            "  bench/run accuracy --only review --gold review.jsonl     what demarche review export has written",
            "",
            "A gold set that is not there is named on standard error and left out.",
            "Exit codes: 0 measured, whether bars are reached or not; 1 no gold set is there; 2 wrong usage."
        })
final class Accuracy implements Callable<Integer> {
    /** Everything that is measured, in the order of the table. */
    static final List<Measure> MEASURES = List.of(
            new GsrMeasure(),
            PlvMeasure.ofPairs(),
            PlvMeasure.ofRawText(),
            new SentencesMeasure(),
            new QuietMeasure(),
            new ActorMeasure(),
            new CoactorMeasure(),
            new FoundingArticle(),
            new StanceMeasure(),
            new TimeMeasure(),
            new ReportsMeasure(),
            new ReviewMeasure(),
            new ParserMeasure(),
            new SpeedMeasure());

    @Mixin
    private final GoldOption gold = new GoldOption();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description =
                    "measure these only: gsr, plv, plv-raw, sentences, quiet, actors, coactors, article, stance, timenorm, reports, review, parser, speed")
    private List<String> only = List.of();

    @Option(names = "--markdown", description = "print a section for the documentation")
    private boolean markdown;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Setting setting = gold.setting();
        List<Measure> measures = there(setting, chosen());
        if (measures.isEmpty()) {
            System.err.println("bench: nothing was measured; --gold DIR names the folder of the gold sets");
            return 1;
        }
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : measures) {
            figures.addAll(measure.figures(setting));
        }
        FigureTable table = new FigureTable(figures);
        System.out.print(markdown ? BenchmarksSection.of(table) : table.text() + table.summary() + "\n");
        return 0;
    }

    private List<Measure> chosen() {
        for (String name : only) {
            if (MEASURES.stream().noneMatch(measure -> measure.name().equals(name))) {
                String names = MEASURES.stream().map(Measure::name).collect(Collectors.joining(", "));
                throw new ParameterException(spec.commandLine(), "'" + name + "' is none of " + names);
            }
        }
        return MEASURES.stream()
                .filter(measure -> only.isEmpty() || only.contains(measure.name()))
                .toList();
    }

    /** Those that can be measured; of the others standard error tells why. None where no gold set at all is there. */
    static List<Measure> there(Setting setting, List<Measure> chosen) {
        List<Measure> there = new ArrayList<>();
        for (Measure measure : chosen) {
            List<Path> missing = setting.missing(measure);
            if (missing.isEmpty()) {
                there.add(measure);
            } else {
                System.err.println("SKIPPED: " + measure.name() + " was not measured; not there: "
                        + missing.stream().map(Path::toString).collect(Collectors.joining(", ")));
            }
        }
        boolean gold = there.stream().anyMatch(measure -> !measure.needs().isEmpty());
        return gold || there.size() == chosen.size() ? there : List.of();
    }
}
