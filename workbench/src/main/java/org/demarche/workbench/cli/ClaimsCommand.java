package org.demarche.workbench.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.claims.ClaimsDue;
import org.demarche.ledger.claims.Resolution;
import org.demarche.ledger.claims.Score;
import org.demarche.ledger.claims.Verdict;
import org.demarche.workbench.ClaimJson;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche claims [A B]}. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Prints what was claimed, by when it had to come true, and what came of it.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche claims Belarus Russia",
            "  demarche claims --due 2014-12-31 --csv",
            "  demarche claims --scores",
            "%nRules, horizons and probabilities: lexicon/claims-due; docs/claims.md explains them.",
        })
final class ClaimsCommand extends LedgerCommand {
    private static final String[] SCORE_COLUMNS = {
        "kind", "name", "claims", "settled", "judged", "right", "low", "high", "brier", "stated"
    };

    @Parameters(
            arity = "0..2",
            paramLabel = "COUNTRY",
            converter = CountryConverter.class,
            description = "Claims about all of these: none, one or two.")
    private List<String> countries = List.of();

    @Option(
            names = "--due",
            paramLabel = "DATE",
            converter = PeriodOption.Last.class,
            description = "Only claims that were due by then, judged by what was known then.")
    private @Nullable LocalDate due;

    @Mixin
    private final EventSourceOption source = new EventSourceOption();

    @Option(
            names = "--scores",
            description = "How the claims of each author and outlet came out, instead of the claims.")
    private boolean scores;

    @Override
    public Integer call() {
        Terminal terminal = around.terminal();
        List<Verdict> verdicts;
        try (Ledger ledger = data.openToAsk()) {
            verdicts = ledger.claimsDue(new ClaimsDue.Request(new TreeSet<>(countries), due, source.wanted));
        }
        if (verdicts.isEmpty()) {
            terminal.problem("no claims" + (countries.isEmpty() ? "" : " about " + String.join(" and ", countries))
                    + (due == null ? "" : " due by " + due) + "; read articles in: demarche read PATH");
        }
        if (scores) {
            table.header(terminal, SCORE_COLUMNS);
            Score.of(verdicts).forEach(score -> print(terminal, score));
        } else {
            table.header(terminal, ClaimJson.COLUMNS);
            verdicts.forEach(verdict -> print(terminal, verdict));
        }
        return Demarche.OK;
    }

    private void print(Terminal terminal, Score score) {
        if (table.text()) {
            terminal.print(String.format(
                    Locale.ROOT,
                    "%-7s %-28s %3d claims, %3d settled%s%s",
                    score.kind(),
                    Terminal.cut(score.name(), 28),
                    score.claims(),
                    score.settled(),
                    score.right() == null || score.interval() == null
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    ", right %.2f of %d (%.2f to %.2f)",
                                    score.right(),
                                    score.judged(),
                                    score.interval().low(),
                                    score.interval().high()),
                    score.brier() == null ? "" : String.format(Locale.ROOT, ", Brier %.3f", score.brier())));
            return;
        }
        table.print(
                terminal,
                Json.object()
                        .put("kind", score.kind())
                        .put("name", score.name())
                        .put("claims", score.claims())
                        .put("settled", score.settled())
                        .put("judged", score.judged())
                        .put("right", score.right())
                        .put(
                                "low",
                                score.interval() == null
                                        ? null
                                        : (Double) score.interval().low())
                        .put(
                                "high",
                                score.interval() == null
                                        ? null
                                        : (Double) score.interval().high())
                        .put("brier", score.brier())
                        .put("stated", score.stated()));
    }

    private void print(Terminal terminal, Verdict verdict) {
        if (table.text()) {
            text(terminal, verdict).forEach(terminal::print);
        } else {
            table.print(terminal, ClaimJson.of(verdict));
        }
    }

    /** A claim with its rule, evidence and outcome, in lines for the eye. */
    static List<String> text(Terminal terminal, Verdict verdict) {
        List<String> lines = new ArrayList<>();
        String outcome = verdict.outcome().label();
        lines.add(terminal.bold(outcome) + "  "
                + verdict.entry().claim().consequence().strip());
        if (verdict.entry().claim().condition() != null) {
            lines.add("  " + verdict.entry().claim().condition());
        }
        lines.add("  " + verdict.by() + ", " + verdict.entry().published() + ", "
                + verdict.entry().claim().modality().name().toLowerCase(Locale.ROOT)
                + String.format(
                        Locale.ROOT, " (%s %.2f)", verdict.stated() ? "stated" : "taken as", verdict.probability()));
        if (verdict.horizon() != null) {
            lines.add("  until " + verdict.horizon().until() + " ("
                    + verdict.horizon().basis() + ")");
        }
        settled(lines, "condition", verdict.condition());
        settled(lines, "rule", verdict.consequence());
        if (!verdict.why().equals(verdict.consequence().why())) {
            lines.add("  so: " + verdict.why());
        }
        lines.add("");
        return lines;
    }

    private static void settled(List<String> lines, String what, @Nullable Resolution resolution) {
        if (resolution == null) {
            return;
        }
        if (resolution.rule() != null) {
            lines.add("  " + what + " " + resolution.rule() + ": " + resolution.statement());
        }
        lines.add("    " + resolution.outcome().label() + ": " + resolution.why());
        if (!resolution.evidence().isEmpty()) {
            List<String> some = resolution.evidence().stream().limit(5).toList();
            lines.add("    evidence: " + String.join(" ", some)
                    + (resolution.evidence().size() > some.size()
                            ? " and " + (resolution.evidence().size() - some.size()) + " more (--json names them)"
                            : ""));
        }
    }
}
