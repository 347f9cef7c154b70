package org.demarche.workbench.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.exchange.EventFormat;
import org.demarche.ledger.exchange.WritableFormat;
import org.demarche.ledger.flows.EventQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code demarche export [COUNTRY [COUNTRY]]}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Prints events of one source for other programs.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche export Russia Ukraine --from 2014 --to 2014 > events.csv",
            "  demarche export --source icews --format phoenix > phoenix.txt",
            "  demarche export KAZ --json > events.jsonl",
        })
final class ExportCommand implements Callable<Integer> {
    private static final String CSV = "csv";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Demarche demarche;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final PeriodOption period = new PeriodOption();

    @Mixin
    private final EventSourceOption source = new EventSourceOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv (the default): what happened between states, a line a report and direction;"
                    + " or plover, phoenix, icews, gdelt: events as those files have them.")
    private String format = "";

    @Option(names = "--csv", description = "The same as --format csv.")
    private boolean csv;

    @Option(names = "--json", description = "The same as --format plover: one JSON object a line.")
    private boolean json;

    @Parameters(
            arity = "0..2",
            paramLabel = "COUNTRY",
            converter = CountryConverter.class,
            description = "Only events that this country has a part in; with two, only those between them.")
    private List<String> countries = List.of();

    @Override
    public Integer call() {
        String wanted = wanted();
        if (countries.size() == 2 && countries.getFirst().equals(countries.getLast())) {
            throw new ParameterException(
                    spec.commandLine(), "events between two countries, and both are " + countries.getFirst());
        }
        Terminal terminal = demarche.terminal();
        try (Ledger ledger = data.openToAsk()) {
            EventQuestion question = ledger.flows().question(source.wanted, countries, period.from, period.to);
            if (wanted.equals(CSV)) {
                terminal.deliver("source,id,day,actor,recipient,type,mode,quad,plover,goldstein,cameo");
                ledger.flows().directed(question, row -> terminal.deliver(TableOption.line(row)));
            } else {
                try (EventLines lines = new EventLines(terminal, writable(wanted))) {
                    ledger.events(question, lines::print);
                }
            }
        }
        return Demarche.OK;
    }

    private String wanted() {
        List<String> given = Stream.of(format.toLowerCase(Locale.ROOT), csv ? CSV : "", json ? "plover" : "")
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (given.size() > 1) {
            throw new ParameterException(spec.commandLine(), "--format, --csv and --json: give one of them");
        }
        return given.isEmpty() ? CSV : given.getFirst();
    }

    private WritableFormat writable(String label) {
        Optional<WritableFormat> found = EventFormat.writable().stream()
                .filter(each -> each.label().equals(label))
                .findFirst();
        return found.orElseThrow(() -> new ParameterException(
                spec.commandLine(),
                "'" + label + "' is no format that events are written in: choose one of csv, "
                        + EventFormat.writable().stream()
                                .map(EventFormat::label)
                                .collect(Collectors.joining(", "))));
    }
}
