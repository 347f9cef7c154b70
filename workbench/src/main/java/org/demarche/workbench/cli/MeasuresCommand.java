package org.demarche.workbench.cli;

import static org.demarche.workbench.cli.Terminal.pad;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.Measures;
import org.demarche.ledger.measures.Question;
import org.demarche.ledger.measures.StateMeasure;
import org.demarche.workbench.Json;
import org.demarche.workbench.ValueJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code demarche measures [NAME [A [B]]]}. */
@Command(
        name = "measures",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Prints a measure of states, by state or pair and period; without a name, which measures there are.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche measures                                   which there are",
            "  demarche measures same-vote Belarus Russia",
            "  demarche measures exports BLR --from 2012 --json    with every partner",
            "  demarche measures price brent --year 2014 --by month",
            "  demarche measures kappa BLR RUS --from 2014-01 --to 2014-06 --by month",
        })
final class MeasuresCommand extends LedgerCommand {
    private static final int NAME = 22;

    @Mixin
    private final PeriodOption period = new PeriodOption();

    @Option(names = "--year", paramLabel = "YEAR", description = "Only this year.")
    private @Nullable Integer year;

    @Option(
            names = "--by",
            paramLabel = "STEP",
            defaultValue = "year",
            description =
                    "A value a week, a month, a year, or one for the whole: week, month, year, whole. Records by year stay so.")
    private Question.Step by = Question.Step.YEAR;

    @Option(
            names = "--known",
            paramLabel = "DATE",
            converter = PeriodOption.Last.class,
            description = "Only from what was known on that day.")
    private @Nullable LocalDate known;

    @Option(names = "--rows", description = "Open each value down to its rows: sentences, votes, lines of a record.")
    private boolean rows;

    @Mixin
    private final EvidenceOption evidence = new EvidenceOption();

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The measure.")
    private @Nullable String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "A",
            description = "Whom it is about, a state, or a thing such as brent; all where none is named.")
    private @Nullable String about;

    private @Nullable String a;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "B",
            converter = CountryConverter.class,
            description = "Towards whom; all other states where nobody is named.")
    private @Nullable String b;

    @Override
    public Integer call() {
        if (name == null) {
            list();
            return Demarche.OK;
        }
        StateMeasure measure = Measures.named(name)
                .orElseThrow(() -> around.wrong("'" + name + "' is no measure: choose one of "
                        + Measures.STANDARD.stream().map(StateMeasure::name).collect(Collectors.joining(", "))));
        a = subject(measure);
        if (b != null && measure instanceof StateMeasure.OfThing) {
            throw around.wrong(name + " is no measure of states: leave " + b + " out");
        }
        if (b != null && measure instanceof StateMeasure.OfActor) {
            throw around.wrong(name + " is a measure of one state: leave " + b + " out");
        }
        if (a != null && a.equals(b)) {
            throw around.wrong(name + " is a measure of two states, and both are " + a);
        }
        print(measure);
        return Demarche.OK;
    }

    private @Nullable String subject(StateMeasure measure) {
        if (about == null || measure instanceof StateMeasure.OfThing) {
            return about;
        }
        try {
            return new CountryConverter().convert(about);
        } catch (TypeConversionException e) {
            throw around.wrong(String.valueOf(e.getMessage()));
        }
    }

    private Question question() {
        Question question = evidence.question()
                .by(by)
                .knownOn(known)
                .rows(rows || !table.text())
                .within(period.from, period.to);
        return year == null ? question : question.within(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private void print(StateMeasure measure) {
        Terminal terminal = around.terminal();
        table.header(terminal, ValueJson.COLUMNS);
        long printed;
        try (Ledger ledger = data.openToAsk()) {
            if (!ledger.ready(measure) && terminal.showsProgress()) {
                terminal.status("estimating from all votes; this takes a minute and is kept");
            }
            try (Stream<MeasureValue> values = ledger.measure(measure, a, b, question())) {
                printed = values.peek(value -> print(terminal, ledger, value))
                        .mapToInt(value -> 1)
                        .sum();
            }
        }
        if (printed == 0) {
            terminal.problem("no records for " + measure.name()
                    + (a == null ? "" : " of " + a)
                    + (b == null ? "" : " and " + b)
                    + "; take some in: demarche import KIND FILE");
        }
    }

    private void print(Terminal terminal, Ledger ledger, MeasureValue value) {
        if (!table.text()) {
            table.print(terminal, ValueJson.of(value));
            return;
        }
        String whom = b != null || a != null && value.b() == null
                ? ""
                : value.a() + (value.b() == null ? "" : " " + value.b()) + "  ";
        new ValueText(terminal).print(whom + value.period().label() + "  ", value, rows ? ledger : null);
    }

    private void list() {
        Terminal terminal = around.terminal();
        table.header(terminal, "measure", "of", "unit", "range", "about");
        for (StateMeasure measure : Measures.STANDARD) {
            String of = switch (measure) {
                case StateMeasure.OfActor one -> "A";
                case StateMeasure.OfThing thing -> "thing";
                case StateMeasure.OfDyad two -> "A B";
            };
            if (table.text()) {
                terminal.print(pad(measure.name(), NAME) + " " + terminal.faint(pad(of, 6)) + measure.about());
                terminal.print(terminal.faint(" ".repeat(NAME + 7) + measure.unit() + ", " + measure.range()));
            } else {
                table.print(
                        terminal,
                        Json.object()
                                .put("measure", measure.name())
                                .put("of", of)
                                .put("unit", measure.unit())
                                .put("range", measure.range())
                                .put("about", measure.about()));
            }
        }
    }
}
