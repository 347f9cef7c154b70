package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores codings that any coder has written to a file, category by category. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description =
                "Scores codings made by any coder: JSON lines of {\"id\", \"events\": [...]}, events with actor, event and"
                        + " recipient, or source, event and target; the event a PLOVER name or a CAMEO code.",
        footer = {"", "Example:", "  demarche code gsr.jsonl > codings.jsonl; bench/run score gsr codings.jsonl"})
final class Score implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SET", description = "gsr, plv or article")
    private String set = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the codings")
    private Path file = Path.of("");

    @Mixin
    private final GoldOption gold = new GoldOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        for (Path needed : List.of(file, gold.file(goldFile()))) {
            if (!Files.exists(needed)) {
                System.err.println("bench: " + needed + " is not there");
                return 1;
            }
        }
        Map<String, List<Prediction>> codings = Prediction.read(file);
        PloverNames names = PloverNames.read(gold.file(PloverNames.TABLE));
        System.out.print(
                switch (set) {
                    case "gsr" -> gsr(codings, names);
                    case "plv" -> plv(codings, names);
                    default -> article(codings);
                });
        return 0;
    }

    private String goldFile() {
        return switch (set) {
            case "gsr" -> GsrMeasure.GOLD;
            case "plv" -> PlvMeasure.GOLD;
            case "article" -> FoundingArticle.EXPECTED;
            default -> throw new ParameterException(spec.commandLine(), "'" + set + "' is none of gsr, plv, article");
        };
    }

    private String gsr(Map<String, List<Prediction>> codings, PloverNames names) throws IOException {
        List<GsrGold.Unit> units = GsrGold.units(GsrGold.read(gold.file(GsrMeasure.GOLD)));
        GsrScore score = GsrScore.of(units, codings, names);
        StringBuilder text = new StringBuilder(line(
                "units %d  coded %.3f  events %d  without category %d%n",
                score.units(), score.coded(), score.events(), score.dropped()));
        for (GsrScore.View view : GsrScore.View.values()) {
            text.append(line(
                    "%-12s %s  hit %.3f%n",
                    view.name().toLowerCase(Locale.ROOT), counts(score.view(view)), score.hit(view)));
        }
        text.append(line("first event: root %.3f  triple %.3f%n", score.firstRoot(), score.firstTriple()));
        text.append(line("macro root F1 %.3f%n", score.macroF1()));
        return text + byRoot(score.byRoot());
    }

    private String plv(Map<String, List<Prediction>> codings, PloverNames names) throws IOException {
        PlvScore score = PlvScore.of(PlvGold.read(gold.file(PlvMeasure.GOLD)), codings, names);
        return line("rows %d  coded %.3f  hit %.3f%n", score.rows(), score.coded(), score.hit())
                + line("root     %s%n", counts(score.roots()))
                + line("quad     %s%n", counts(score.quads()))
                + line(
                        "first event: accuracy %.3f  macro-F1 %.3f  quad accuracy %.3f%n",
                        score.accuracy(), score.macroF1(), score.quadAccuracy())
                + byRoot(score.byRoot());
    }

    private String article(Map<String, List<Prediction>> codings) throws IOException {
        List<Prediction> events = codings.values().stream().findFirst().orElse(List.of());
        ArticleEvents.Score score = ArticleEvents.score(
                FoundingArticle.ofKind(Jsonl.lines(gold.file(FoundingArticle.EXPECTED)), "event"), events);
        StringBuilder text = new StringBuilder();
        score.verdicts()
                .forEach(v ->
                        text.append(line("%-4s %-4s %-9s %s%n", v.id(), v.must() ? "must" : "", v.event(), v.note())));
        score.wrong()
                .forEach(e -> text.append(
                        line("wrong %s %s %s %s | %s%n", e.event(), e.source(), e.target(), e.stance(), e.text())));
        return text
                + line(
                        "must right %d of %d, wrong %d%n",
                        score.right(), score.must(), score.wrong().size());
    }

    private static String byRoot(Map<String, Counts> byRoot) {
        StringBuilder text = new StringBuilder();
        byRoot.forEach(
                (root, counts) -> text.append(line("   %-10s %s  n=%d%n", root, counts(counts), counts.support())));
        return text.toString();
    }

    private static String counts(Counts counts) {
        return line("P %.3f  R %.3f  F1 %.3f  (%s)", counts.precision(), counts.recall(), counts.f1(), counts);
    }

    private static String line(String format, @Nullable Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
