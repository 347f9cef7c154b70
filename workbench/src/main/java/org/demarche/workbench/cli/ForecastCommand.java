package org.demarche.workbench.cli;

import static org.demarche.workbench.cli.Terminal.pad;

import java.time.LocalDate;
import java.util.Locale;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.forecast.ForecastSheet;
import org.demarche.model.Dyad;
import org.demarche.workbench.Countries;
import org.demarche.workbench.ForecastJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche forecast A B}. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Prints what two states will do to each other in the next 1, 4 and 12 weeks, and what came of it.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche forecast China Japan",
            "  demarche forecast KOR PRK --on 2014-06-30        as it would have been then, and what came",
            "  demarche forecast KOR PRK --source icews --json",
        })
final class ForecastCommand extends LedgerCommand {
    private static final int WIDTH = 22;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = PeriodOption.Last.class,
            description = "Day of issue: only what happened by then is used. Default: the last day of the source.")
    private @Nullable LocalDate on;

    @Mixin
    private final EventSourceOption source = new EventSourceOption();

    @Mixin
    private final PairParameters pair = new PairParameters();

    @Override
    public Integer call() {
        ForecastSheet sheet;
        try (Ledger ledger = data.open()) {
            sheet = ledger.forecast(pair.a(), pair.b(), on, source.wanted);
        }
        Terminal terminal = around.terminal();
        sheet.notes().forEach(terminal::problem);
        table.header(terminal, ForecastJson.COLUMNS);
        if (table.text()) {
            text(terminal, sheet);
        } else {
            sheet.forecasts().forEach(forecast -> row(terminal, sheet, forecast));
        }
        return Demarche.OK;
    }

    private void row(Terminal terminal, ForecastSheet sheet, ForecastSheet.Forecast forecast) {
        table.print(terminal, ForecastJson.of(sheet, forecast));
    }

    private void text(Terminal terminal, ForecastSheet sheet) {
        terminal.print("Issued on " + sheet.issued() + " from the events of " + sheet.source()
                + ". Each: expected, 80 % interval (what it holds in truth)"
                + (sheet.issued().isBefore(sheet.last()) ? ", what came; ! where that lies outside" : "") + ".");
        Dyad dyad = null;
        String before = "";
        for (ForecastSheet.Forecast forecast : sheet.forecasts()) {
            if (!forecast.dyad().equals(dyad)) {
                dyad = forecast.dyad();
                terminal.print("");
                terminal.print(Countries.standard().name(dyad.actor()) + " → "
                        + Countries.standard().name(dyad.recipient()));
            }
            String what = forecast.quad().label() + ", " + forecast.measured().label();
            terminal.deliver("  " + pad(what.equals(before) ? "" : what, WIDTH + 8) + pad(ahead(forecast.weeks()), 10)
                    + line(forecast));
            before = what;
        }
    }

    private static String ahead(int weeks) {
        return weeks == 1 ? "1 week" : weeks + " weeks";
    }

    private static String line(ForecastSheet.Forecast forecast) {
        String text = pad(number(forecast.mean(), "%.2f"), 9)
                + pad(value(forecast.low()) + " to " + value(forecast.high()), 14)
                + String.format(Locale.ROOT, "(%.0f %%)", 100 * forecast.probability());
        if (forecast.outcome() == null) {
            return text;
        }
        return text + "  came " + value(forecast.outcome()) + (Boolean.FALSE.equals(forecast.within()) ? " !" : "");
    }

    private static String value(double value) {
        return value == Math.rint(value) ? number(value, "%.0f") : number(value, "%.1f");
    }

    private static String number(double value, String format) {
        String text = String.format(Locale.ROOT, format, value);
        return text.matches("-0\\.?0*") ? text.substring(1) : text;
    }
}
