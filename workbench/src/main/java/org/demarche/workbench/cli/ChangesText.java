package org.demarche.workbench.cli;

import static org.demarche.workbench.cli.Terminal.pad;
import static org.demarche.workbench.cli.Terminal.padLeft;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.ledger.change.Anomaly;
import org.demarche.ledger.change.Change;
import org.demarche.ledger.change.Driver;
import org.demarche.ledger.change.MeasureChanges;
import org.demarche.ledger.change.PairChanges;
import org.demarche.ledger.change.Report;
import org.demarche.ledger.change.WeekChanges;
import org.demarche.ledger.measures.StateMeasure;
import org.demarche.workbench.Countries;

/** Changes for the eye: each break in a sentence, then the levels, then what drove it. */
final class ChangesText {
    /** A week is said to be strange where the baseline has as many reports in one of so many, or more rarely. */
    static final double STRANGE = 0.01;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int DRIVERS = 4;
    private static final int IDS = 3;
    private static final int ANOMALIES = 8;
    private static final int NAME = 28;

    private final Terminal terminal;
    private final Countries countries;

    ChangesText(Terminal terminal, Countries countries) {
        this.terminal = terminal;
        this.countries = countries;
    }

    void print(PairChanges pair) {
        terminal.print(terminal.bold(countries.name(pair.a()) + " and " + countries.name(pair.b())));
        if (pair.first() == null || pair.last() == null) {
            return;
        }
        terminal.print(terminal.faint(AccountText.count(pair.reports(), "report") + " of " + pair.source() + ", "
                + day(pair.first()) + " to " + day(pair.last()) + "; "
                + (pair.changes().isEmpty()
                        ? "no break"
                        : AccountText.count(pair.changes().size(), "break"))));
        for (Change change : pair.changes()) {
            terminal.print("");
            terminal.print(terminal.bold(day(change.on())) + "  " + sentence(change));
            terminal.print(terminal.faint("  " + where(change)));
            levels(change);
            drivers(change, DRIVERS, "  ");
            records(change);
        }
        if (!pair.anomalies().isEmpty()) {
            terminal.print("");
            terminal.print(terminal.bold("Days that stand out"));
            pair.anomalies().stream().limit(ANOMALIES).forEach(this::anomaly);
            int more = pair.anomalies().size() - ANOMALIES;
            if (more > 0) {
                terminal.print(terminal.faint("  and " + more + " more"));
            }
        }
    }

    void print(WeekChanges week) {
        terminal.print(terminal.bold("What changed most, " + day(week.first()) + " to " + day(week.last())));
        if (week.known() == null) {
            return;
        }
        terminal.print(terminal.faint("by reports of " + week.source() + " up to " + day(week.known()) + "; "
                + AccountText.count(week.pairs(), "pair") + " looked at"));
        int rank = 0;
        for (WeekChanges.Shift shift : week.shifts()) {
            terminal.print("");
            terminal.print(padLeft(Integer.toString(++rank), 3) + "  "
                    + terminal.bold(countries.name(shift.a()) + " and " + countries.name(shift.b())));
            Change change = shift.change();
            if (change != null) {
                terminal.print("     " + sentence(change));
                terminal.print(terminal.faint("     a break on " + day(change.on()) + ", p " + p(change.p())));
                drivers(change, 2, "     ");
            }
            List<WeekChanges.Surprise> strange = shift.surprises().stream()
                    .filter(surprise -> surprise.tail() < STRANGE)
                    .toList();
            for (WeekChanges.Surprise surprise : strange) {
                terminal.print("     " + AccountText.count(surprise.count(), "report") + " of "
                        + surprise.quad().label() + " in these days, " + number(surprise.expected())
                        + " expected" + terminal.faint(" (" + rarity(surprise.tail()) + ")"));
            }
        }
    }

    void print(StateMeasure measure, String a, String b, MeasureChanges changes) {
        terminal.print(terminal.bold(measure.name() + " of " + countries.name(a) + " and " + countries.name(b)));
        terminal.print(terminal.faint(AccountText.count(changes.values(), "value") + "; "
                + (changes.turns().isEmpty()
                        ? "no break"
                        : AccountText.count(changes.turns().size(), "break"))));
        for (MeasureChanges.Turn turn : changes.turns()) {
            terminal.print("");
            terminal.print(terminal.bold(turn.on().label()) + "  "
                    + (turn.behind() > turn.before() ? "rises from " : "falls from ")
                    + String.format(Locale.ROOT, "%.3f to %.3f ", turn.before(), turn.behind()) + measure.unit()
                    + ", on average");
            terminal.print(terminal.faint("  p " + p(turn.p()) + "; "
                    + AccountText.count(turn.periodsBefore(), "value") + " before, from "
                    + turn.from().label() + "; " + turn.periodsBehind() + " behind, to "
                    + turn.to().label()));
        }
    }

    private static String sentence(Change change) {
        Change.Level level = change.foremost();
        return level.quad().label() + (level.rises() ? " rises from " : " falls from ") + number(level.weeklyBefore())
                + " to " + number(level.weeklyBehind()) + " reports a week";
    }

    private static String where(Change change) {
        String range = change.earliest().equals(change.latest())
                ? ""
                : "between " + day(change.earliest()) + " and " + day(change.latest()) + "; ";
        return range + "p " + p(change.p()) + "; levels hold from " + day(change.from()) + " and to "
                + day(change.to());
    }

    private void levels(Change change) {
        for (Change.Level level : change.levels()) {
            if (level.before() + level.behind() > 0) {
                terminal.print("  " + pad(level.quad().label(), 24) + padLeft(number(level.weeklyBefore()), 6)
                        + " → " + padLeft(number(level.weeklyBehind()), 5) + " a week"
                        + terminal.faint("   (" + level.before() + ", then " + level.behind() + ")"));
            }
        }
    }

    private void drivers(Change change, int most, String indent) {
        for (Driver driver : change.drivers().stream().limit(most).toList()) {
            String line = pad(arrow(driver), NAME) + " " + pad(driver.type().name(), 10)
                    + padLeft(Integer.toString(driver.before()), 4) + " → "
                    + padLeft(Integer.toString(driver.behind()), 3) + "  ";
            int width = terminal.columns() - indent.length() - line.codePointCount(0, line.length());
            terminal.print(indent + line + terminal.faint(Terminal.cut(ids(driver.reports()), Math.max(12, width))));
        }
    }

    private void records(Change change) {
        change.records().stream()
                .limit(DRIVERS)
                .forEach(record -> terminal.print("  beside it: "
                        + Terminal.cut(day(record.day()) + ", " + record.text(), terminal.columns() - 13)));
        int more = change.records().size() - DRIVERS;
        if (more > 0) {
            terminal.print(terminal.faint("  and " + AccountText.count(more, "more record")));
        }
    }

    private String arrow(Driver driver) {
        return Terminal.cut(countries.name(driver.dyad().actor()), 13) + " → "
                + Terminal.cut(countries.name(driver.dyad().recipient()), 12);
    }

    private void anomaly(Anomaly anomaly) {
        terminal.print("  " + pad(day(anomaly.day()), 19) + padLeft(Integer.toString(anomaly.count()), 4)
                + " " + pad(anomaly.quad().label(), 21) + number(anomaly.expected()) + " expected"
                + terminal.faint("  " + rarity(anomaly.tail())));
    }

    private static String ids(List<Report> reports) {
        return reports.stream().limit(IDS).map(Report::id).collect(Collectors.joining(" "))
                + (reports.size() > IDS ? " …" : "");
    }

    private static String rarity(double tail) {
        double days = 1 / tail;
        return days < 1e6
                ? "once in " + String.format(Locale.ROOT, "%,.0f", days)
                : String.format(Locale.ROOT, "once in 10^%.0f", Math.log10(days));
    }

    private static String p(double p) {
        return String.format(Locale.ROOT, "%.3f", p).substring(1);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
