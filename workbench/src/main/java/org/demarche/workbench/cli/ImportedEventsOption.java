package org.demarche.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.exchange.EventFormat;
import org.demarche.ledger.flows.EventImport;
import org.demarche.ledger.store.EventProgress;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --source} and {@code --format} of {@code demarche import events}, and the import itself. */
final class ImportedEventsOption {
    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Of events: what they are kept as. Default: the format's name; of a lake: lake.")
    private @Nullable String source;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description =
                    "Of events: plover, phoenix, icews, gdelt, polecat or relations. Default: what the first line looks like.")
    private @Nullable EventFormat format;

    static final class FormatConverter implements ITypeConverter<EventFormat> {
        @Override
        public EventFormat convert(String label) {
            List<String> labels =
                    EventFormat.all().stream().map(EventFormat::label).toList();
            return EventFormat.of(label.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + label + "' is no format of events: choose one of " + String.join(", ", labels)));
        }
    }

    int take(Ledger ledger, Path file, Terminal terminal, boolean json) {
        EventImport.Result result;
        try (Progress progress = new Progress(terminal, "import", "lines")) {
            result = ledger.addEvents(file, source, format, terminal::problem, now -> progress.stepTo(now.lines()));
        }
        terminal.print(json ? json(result) : text(result));
        return result.unchanged() || result.now().skipped() == 0 ? Demarche.OK : Demarche.FAILED;
    }

    /** Has a lake read in place. */
    int attach(Ledger ledger, Path lake, Terminal terminal, boolean json) {
        String name = source == null ? "lake" : source;
        long rows = ledger.attach(lake, name);
        terminal.print(
                json
                        ? Json.line(Json.object().put("source", name).put("rows", rows))
                        : String.format(Locale.ROOT, "%,d rows of events are read in place as %s", rows, name));
        return Demarche.OK;
    }

    private static String json(EventImport.Result result) {
        EventProgress now = result.now();
        return Json.line(Json.object()
                .put("source", result.source())
                .put("format", result.format())
                .put("lines", now.lines())
                .put("kept", now.kept())
                .put("known", now.known())
                .put("passed", now.passed())
                .put("skipped", now.skipped())
                .put("unchanged", result.unchanged()));
    }

    private static String text(EventImport.Result result) {
        EventProgress now = result.now();
        if (result.unchanged()) {
            return "the file was there already as " + result.source() + "; nothing has changed";
        }
        StringBuilder text = new StringBuilder(
                "took in " + AccountText.count(now.kept(), "event") + " of " + AccountText.count(now.lines(), "line")
                        + " as " + result.source() + " (read as " + result.format() + ")");
        if (result.before() != null) {
            text.append("; went on behind line ")
                    .append(String.format(Locale.ROOT, "%,d", result.before().lines()));
        }
        if (now.known() > 0) {
            text.append("; ").append(AccountText.count(now.known(), "row")).append(" it had already");
        }
        if (now.passed() > 0) {
            text.append("; ").append(AccountText.count(now.passed(), "line")).append(" without an event in PLOVER");
        }
        return text.append("; skipped ")
                .append(AccountText.count(now.skipped(), "line"))
                .toString();
    }
}
