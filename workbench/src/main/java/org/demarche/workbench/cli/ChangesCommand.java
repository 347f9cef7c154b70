package org.demarche.workbench.cli;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.change.MeasureChanges;
import org.demarche.ledger.change.PairChanges;
import org.demarche.ledger.change.WeekChanges;
import org.demarche.ledger.measures.Measures;
import org.demarche.ledger.measures.Question;
import org.demarche.ledger.measures.StateMeasure;
import org.demarche.workbench.Countries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code demarche changes [A B]}. */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header =
                "Prints when relations changed and what drove it: of two states, or the pairs that changed most in a week.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche changes Russia Ukraine",
            "  demarche changes RUS UKR --on 2014-03-04      as it could be known on that day",
            "  demarche changes BLR RUS --measure same-vote  when their votes drew apart or together",
            "  demarche changes --week 2014-W09              the pairs that changed most in that week",
            "  demarche changes --on 2014-03-04 --csv        in the seven days up to that day",
        })
final class ChangesCommand extends LedgerCommand {
    @Option(
            names = "--week",
            paramLabel = "WEEK",
            converter = Week.class,
            description = "The week to look at: 2014-W09, or a day in it.")
    private @Nullable LocalDate week;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = PeriodOption.Last.class,
            description = "As it could be known on that day: nothing later counts.")
    private @Nullable LocalDate on;

    @Mixin
    private final EventSourceOption source = new EventSourceOption();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Of a week: how many pairs at most (default ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            description = "Of two countries: when this measure changed, instead of their events (demarche measures).")
    private @Nullable String measure;

    @Option(
            names = "--by",
            paramLabel = "STEP",
            description = "With --measure: a value a month or year (default ${DEFAULT-VALUE}).")
    private Question.Step by = Question.Step.YEAR;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "A",
            converter = CountryConverter.class,
            description = "One country: name or ISO code.")
    private @Nullable String a;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "B",
            converter = CountryConverter.class,
            description = "The other country.")
    private @Nullable String b;

    /** The Monday of an ISO week. */
    static final class Week implements ITypeConverter<LocalDate> {
        private static final DateTimeFormatter MONDAY = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
                .appendLiteral("-W")
                .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
                .parseDefaulting(ChronoField.DAY_OF_WEEK, 1)
                .toFormatter();

        @Override
        public LocalDate convert(String text) {
            try {
                return text.toUpperCase(Locale.ROOT).contains("W")
                        ? LocalDate.parse(text, MONDAY)
                        : LocalDate.parse(text).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is no week: write 2014-W09, or a day in it");
            }
        }
    }

    @Override
    public Integer call() {
        if (a != null) {
            pair(a);
        } else {
            week();
        }
        return Demarche.OK;
    }

    private void pair(String one) {
        String other = b;
        if (other == null) {
            throw around.wrong("changes are of two countries: name the other one beside " + one);
        }
        if (one.equals(other)) {
            throw around.wrong("changes are of two countries, and both are " + one);
        }
        if (week != null) {
            throw around.wrong("--week lists all pairs: leave the countries out, or give --on instead");
        }
        if (measure != null) {
            measure(measure, one, other);
            return;
        }
        PairChanges changes;
        try (Ledger ledger = data.openToAsk()) {
            changes = ledger.changes(one, other, source.wanted, on);
        }
        if (table.text()) {
            new ChangesText(around.terminal(), Countries.standard()).print(changes);
        } else {
            new ChangesTable(around.terminal(), table).print(changes);
        }
        if (changes.reports() == 0) {
            around.terminal()
                    .problem("no events of " + one + " and " + other + " from " + changes.source()
                            + "; take some in: demarche import events FILE");
        }
    }

    private void measure(String name, String one, String other) {
        if (!(Measures.named(name).orElse(null) instanceof StateMeasure.OfDyad known)) {
            throw around.wrong("'" + name + "' is no measure of two states: demarche measures lists them");
        }
        MeasureChanges changes;
        try (Ledger ledger = data.openToAsk()) {
            changes = ledger.changes(
                    known,
                    one,
                    other,
                    Question.byYear().by(by).knownOn(on).from(source.wanted).rows(!table.text()));
        }
        if (table.text()) {
            new ChangesText(around.terminal(), Countries.standard()).print(known, one, other, changes);
        } else {
            new ChangesTable(around.terminal(), table).print(known, one, other, changes);
        }
        if (changes.values() == 0) {
            around.terminal().problem("no records for " + name + " of " + one + " and " + other);
        }
    }

    private void week() {
        if (measure != null) {
            throw around.wrong("--measure is of two countries: name them");
        }
        if (week == null && on == null) {
            throw around.wrong("changes of which week? Give --week 2014-W09 or --on 2014-03-04, or name two countries");
        }
        if (limit < 1) {
            throw around.wrong("--limit " + limit + ": give 1 or more");
        }
        LocalDate first = week != null ? week : on == null ? LocalDate.EPOCH : on.minusDays(6);
        WeekChanges changes;
        try (Ledger ledger = data.openToAsk()) {
            changes = ledger.changes(first, first.plusDays(6), source.wanted, on, limit);
        }
        if (table.text()) {
            new ChangesText(around.terminal(), Countries.standard()).print(changes);
        } else {
            new ChangesTable(around.terminal(), table).print(changes);
        }
        if (changes.known() == null) {
            around.terminal()
                    .problem("no events of " + changes.source()
                            + " in these days; take some in: demarche import events FILE");
        }
    }
}
