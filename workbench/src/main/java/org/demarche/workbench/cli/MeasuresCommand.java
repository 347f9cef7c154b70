package org.demarche.workbench.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.measures.RecordMeasure;
import org.demarche.ledger.measures.RecordValue;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code demarche measures NAME A B}. */
@Command(
        name = "measures",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Prints a measure of two states, by year, from records of state.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche measures same-vote Belarus Russia",
            "  demarche measures exports BLR RUS --year 2012 --json",
        })
final class MeasuresCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Demarche demarche;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Option(names = "--csv", description = "Print comma-separated values with a header.")
    private boolean csv;

    @Option(names = "--year", paramLabel = "YEAR", description = "Only this year.")
    private @Nullable Integer year;

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "same-vote, s, kappa, exports, imports, defense-pact or shared-memberships.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "A", converter = CountryConverter.class, description = "Whom it is about.")
    private String a = "";

    @Parameters(index = "2", paramLabel = "B", converter = CountryConverter.class, description = "Towards whom.")
    private String b = "";

    @Override
    public Integer call() {
        if (json.wanted && csv) {
            throw new ParameterException(spec.commandLine(), "--json and --csv: give one of them");
        }
        if (a.equals(b)) {
            throw new ParameterException(spec.commandLine(), "a measure is of two countries, and both are " + a);
        }
        RecordMeasure measure = RecordMeasure.STANDARD.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "'" + name + "' is no measure: choose one of "
                                + RecordMeasure.STANDARD.stream()
                                        .map(RecordMeasure::name)
                                        .collect(Collectors.joining(", "))));
        List<RecordValue> values;
        try (Ledger ledger = data.open()) {
            values = ledger.measure(measure, a, b, year);
        }
        Terminal terminal = demarche.terminal();
        if (values.isEmpty()) {
            terminal.problem(
                    "no records for " + name + " of " + a + " and " + b + "; take some in: demarche import KIND FILE");
        }
        if (csv) {
            terminal.print("measure,a,b,year,value,unit,n,rows");
        }
        values.forEach(value -> terminal.print(json.wanted ? json(value) : csv ? csv(value) : text(value)));
        return Demarche.OK;
    }

    private static String json(RecordValue value) {
        ObjectNode node = Json.object()
                .put("measure", value.measure())
                .put("a", value.a())
                .put("b", value.b())
                .put("year", value.year())
                .put("value", value.value())
                .put("unit", value.unit())
                .put("n", value.n());
        value.rows().forEach(node.putArray("rows")::add);
        return Json.line(node);
    }

    private static String csv(RecordValue value) {
        return String.join(
                ",",
                value.measure(),
                value.a(),
                value.b(),
                String.valueOf(value.year()),
                value.value() == null ? "" : value.value().toString(),
                value.unit(),
                String.valueOf(value.n()),
                String.join(" ", value.rows()));
    }

    private static String text(RecordValue value) {
        String number = value.value() == null ? "none" : "%.3f".formatted(value.value());
        return value.year() + "  " + number + " " + value.unit() + "  n=" + value.n();
    }
}
