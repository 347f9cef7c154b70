package org.demarche.workbench.cli;

import static org.demarche.workbench.cli.Terminal.pad;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.forecast.BacktestReport;
import org.demarche.ledger.forecast.Measured;
import org.demarche.workbench.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code demarche backtest}. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header =
                "Holds forecasts against the past: fits and forecasts anew on the eve of every week, and scores by what came.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche import events icews-2014.tsv && demarche backtest",
            "  demarche backtest --source icews --csv > backtest.csv",
        })
final class BacktestCommand extends LedgerCommand {
    private static final int GROUP = 44;
    private static final List<String> BASELINES = List.of("naive", "mean", "seasonal");

    @Mixin
    private final EventSourceOption source = new EventSourceOption();

    @Override
    public Integer call() {
        BacktestReport report;
        try (Ledger ledger = data.openToAsk()) {
            report = ledger.backtest(source.wanted);
        }
        Terminal terminal = around.terminal();
        List<String> columns = new ArrayList<>(List.of(
                "measured",
                "weeks",
                "group",
                "forecasts",
                "issues",
                "dyads",
                "came",
                "log_score",
                "crps",
                "coverage",
                "within",
                "nominal"));
        for (String baseline : BASELINES) {
            for (String column : List.of("_log_score", "_log_skill", "_crps", "_crps_skill", "_issues_won")) {
                columns.add(baseline + column);
            }
        }
        table.header(terminal, columns.toArray(String[]::new));
        if (table.text()) {
            text(terminal, report);
        } else {
            report.lines().forEach(line -> table.print(terminal, row(line)));
        }
        return Demarche.OK;
    }

    private static ObjectNode row(BacktestReport.Line line) {
        ObjectNode node = Json.object()
                .put("measured", line.measured().label())
                .put("weeks", line.weeks() == 0 ? null : (Integer) line.weeks())
                .put("group", line.group())
                .put("forecasts", line.forecasts())
                .put("issues", line.issues())
                .put("dyads", line.dyads())
                .put("came", line.reports())
                .put("log_score", line.logScore())
                .put("crps", line.crps())
                .put("coverage", line.coverage())
                .put("within", line.within())
                .put("nominal", line.nominal());
        for (BacktestReport.Held held : line.baselines()) {
            node.put(held.name() + "_log_score", held.logScore())
                    .put(held.name() + "_log_skill", held.logSkill())
                    .put(held.name() + "_crps", held.crps())
                    .put(held.name() + "_crps_skill", held.crpsSkill())
                    .put(held.name() + "_issues_won", held.issuesWon());
        }
        return node;
    }

    private static void text(Terminal terminal, BacktestReport report) {
        terminal.print("Events of " + report.source() + ", issued weekly from " + report.from() + " to " + report.to()
                + "; every directed dyad with a report either way in the year before, in four quad categories.");
        terminal.print(
                "Skill: the share of a baseline's loss that the model saves, and in how many weeks of issue it won.");
        terminal.print(
                "Covered: share of the outcomes in the middle 80 % of the distribution (randomised PIT). Within: in the"
                        + " printed interval of whole values, and what that promised.");
        for (Measured measured : Measured.values()) {
            terminal.print("");
            terminal.print(pad(measured.label() + ": log score", 20) + pad("model", 9) + pad("naive", 9)
                    + pad("mean", 9) + pad("seasonal", 10) + pad("skill: naive", 16) + pad("mean", 16) + "seasonal");
            all(report, measured).forEach(line -> terminal.deliver(log(line)));
            terminal.print(pad(measured.label() + ": CRPS", 20) + pad("model", 9) + pad("naive", 9) + pad("mean", 9)
                    + pad("seasonal", 10) + pad("skill: naive", 16) + pad("mean", 16) + "seasonal");
            all(report, measured).forEach(line -> terminal.deliver(crps(line)));
        }
        terminal.print("");
        terminal.print(pad("coverage of the 80 % interval", GROUP + 16) + pad("forecasts", 11) + pad("came", 9)
                + pad("covered", 9) + pad("within", 8) + pad("promised", 9) + "log skill: naive, mean, seasonal");
        report.lines().forEach(line -> terminal.deliver(coverage(line)));
    }

    private static List<BacktestReport.Line> all(BacktestReport report, Measured measured) {
        return report.lines().stream()
                .filter(line -> line.measured() == measured && line.group().equals("all"))
                .toList();
    }

    private static String ahead(BacktestReport.Line line) {
        return line.weeks() == 0 ? "together" : line.weeks() == 1 ? "1 week" : line.weeks() + " weeks";
    }

    private static String log(BacktestReport.Line line) {
        StringBuilder text = new StringBuilder(pad("  " + ahead(line), 20) + pad(number("%.4f", line.logScore()), 9));
        line.baselines()
                .forEach(held -> text.append(
                        pad(number("%.4f", held.logScore()), held.name().equals("seasonal") ? 10 : 9)));
        line.baselines()
                .forEach(held -> text.append(pad(
                        number("%+.1f %%", 100 * held.logSkill()) + " (" + held.issuesWon() + "/" + line.issues() + ")",
                        16)));
        return text.toString().stripTrailing();
    }

    private static String crps(BacktestReport.Line line) {
        StringBuilder text = new StringBuilder(pad("  " + ahead(line), 20) + pad(number("%.4f", line.crps()), 9));
        line.baselines()
                .forEach(held ->
                        text.append(pad(number("%.4f", held.crps()), held.name().equals("seasonal") ? 10 : 9)));
        line.baselines().forEach(held -> text.append(pad(number("%+.1f %%", 100 * held.crpsSkill()), 16)));
        return text.toString().stripTrailing();
    }

    private static String coverage(BacktestReport.Line line) {
        StringBuilder text = new StringBuilder();
        text.append(pad("  " + line.measured().label(), 8))
                .append(pad(ahead(line), 10))
                .append(pad(line.group(), GROUP - 2))
                .append(pad(number("%,.0f", line.forecasts()), 11))
                .append(pad(number("%,.0f", line.reports()), 9))
                .append(pad(percent(line.coverage()), 9))
                .append(pad(percent(line.within()), 8))
                .append(pad(percent(line.nominal()), 9));
        List<String> skills = line.baselines().stream()
                .map(held -> number("%+.1f %%", 100 * held.logSkill()))
                .toList();
        return text.append(String.join(", ", skills)).toString();
    }

    private static String percent(double share) {
        return number("%.1f %%", 100 * share);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
