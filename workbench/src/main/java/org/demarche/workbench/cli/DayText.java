package org.demarche.workbench.cli;

import static org.demarche.workbench.cli.Terminal.pad;
import static org.demarche.workbench.cli.Terminal.padLeft;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.account.DayAccount;
import org.demarche.ledger.account.DayAccount.Group;
import org.demarche.ledger.account.DayAccount.Line;
import org.demarche.ledger.account.DayAccount.RollCall;
import org.demarche.ledger.measures.Interval;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.RowText;
import org.demarche.ledger.store.ClaimEntry;
import org.demarche.ledger.store.Entry;
import org.demarche.workbench.Countries;
import org.demarche.workbench.Story;
import org.demarche.workbench.ValueNumber;
import org.demarche.workbench.report.DayChanges;
import org.demarche.workbench.report.Told;
import org.jspecify.annotations.Nullable;

/** The account of two states on a day, for the eye. */
final class DayText {
    private static final int NAME = 22;
    private static final int NUMBER = 8;
    private static final int WIDEST = 110;

    private final Terminal terminal;
    private final Countries countries;
    private final @Nullable Ledger rows;
    private final int width;

    DayText(Terminal terminal, Countries countries, @Nullable Ledger rows) {
        this.terminal = terminal;
        this.countries = countries;
        this.rows = rows;
        this.width = Math.min(terminal.columns(), WIDEST);
    }

    void print(DayAccount account) {
        terminal.print(terminal.bold(
                countries.name(account.a()) + " and " + countries.name(account.b()) + ", as known on " + account.on()));
        long days = ChronoUnit.DAYS.between(first(account), account.on()) + 1;
        faint("The window is the " + days + " days from " + first(account)
                + " to that day; the column before is of the " + days
                + " days before them, or of the year before where a record is by year.");
        faint("Known by then: "
                + account.known().stream()
                        .filter(known -> known.rows() > 0)
                        .map(DayText::known)
                        .collect(Collectors.joining("; "))
                + ".");
        if (account.known().stream().anyMatch(DayText::notEstimated)) {
            faint("Without ideal points, which are estimated once, in a minute: demarche measures ideal-point "
                    + account.a() + ".");
        }
        terminal.print("");
        changes(account);
        group(account, Group.CONDUCT, "Conduct in the window");
        group(account, Group.ALIGNMENT, "Alignment");
        rollCalls(account);
        group(account, Group.DEPENDENCE, "Dependence");
        group(account, Group.FREEDOM, "Room to manoeuvre");
        precedents(account);
        claims(account);
        events(account);
    }

    private static LocalDate first(DayAccount account) {
        LocalDate first = account.window().first();
        return first == null ? account.on() : first;
    }

    private static boolean notEstimated(DayAccount.Known known) {
        return known.what().equals("ideal points") && known.until().equals("not estimated");
    }

    private static String known(DayAccount.Known known) {
        return switch (known.what()) {
            case "documents" -> AccountText.count(known.rows(), "document") + " to " + known.until();
            case "Brent" -> "Brent in " + known.until();
            default -> known.what() + " to " + known.until();
        };
    }

    private void faint(String text) {
        Terminal.wrap(text, width).forEach(line -> terminal.print(terminal.faint(line)));
    }

    private void heading(String text) {
        terminal.print(terminal.bold(text));
    }

    private void changes(DayAccount account) {
        heading("What changed");
        for (Told told : new DayChanges(account, countries).told()) {
            indented(told.text(), "  ", false);
        }
        terminal.print("");
    }

    private static boolean symmetric(DayAccount account, String measure) {
        return account.line(measure, account.b()).isEmpty();
    }

    private static String label(String measure) {
        return measure.replace('-', ' ');
    }

    private void group(DayAccount account, Group group, String title) {
        List<Line> lines =
                account.lines().stream().filter(line -> line.group() == group).toList();
        if (lines.isEmpty()) {
            return;
        }
        heading(title);
        terminal.print(terminal.faint(pad("", NAME + 12) + padLeft("value", NUMBER) + padLeft("before", NUMBER)
                + "    n  of        interval of 95 %, or bounds"));
        String last = "";
        for (Line line : lines) {
            String name = label(line.now().measure());
            line(account, line, name.equals(last) ? "" : name);
            last = name;
        }
        terminal.print("");
    }

    private void line(DayAccount account, Line line, String name) {
        MeasureValue now = line.now();
        String whom = now.b() == null ? now.a() : symmetric(account, now.measure()) ? "" : now.a() + " → " + now.b();
        terminal.print(" " + pad(name, NAME - 1) + pad(whom, 12)
                + padLeft(ValueNumber.of(now), NUMBER)
                + padLeft(line.before() == null ? "·" : ValueNumber.of(line.before()), NUMBER)
                + terminal.faint(padLeft(Integer.toString(now.n()), 5) + "  " + pad(of(account, now), 10)
                        + interval(now.interval())));
        if (!now.parts().isEmpty()) {
            new ValueText(terminal).parts(now, "     ");
            if (!now.note().isEmpty()) {
                indented(now.note(), "     ", true);
            }
        }
        if (rows != null) {
            new ValueText(terminal).rows(now, rows, "     ");
        }
    }

    private static String of(DayAccount account, MeasureValue value) {
        String label = value.period().label();
        return value.period().equals(account.window()) ? "window" : label.startsWith("..") ? "ever" : label;
    }

    private static String interval(@Nullable Interval interval) {
        return interval == null
                ? ""
                : String.format(Locale.ROOT, "%.2f to %.2f", interval.low(), interval.high())
                                .replace('-', '−')
                        + (interval.method().equals("bounds") ? " (bounds)" : "");
    }

    private void rollCalls(DayAccount account) {
        if (account.rollCalls().isEmpty()) {
            return;
        }
        heading("Roll calls in the window");
        for (RollCall call : account.rollCalls()) {
            boolean same = call.voteA().equals(call.voteB());
            String text = " " + call.day() + "  " + pad(call.resolution(), 14)
                    + pad(account.a() + " " + call.voteA(), 13) + pad(account.b() + " " + call.voteB(), 13);
            terminal.print(same ? text : terminal.bad(text));
        }
        terminal.print("");
    }

    private void precedents(DayAccount account) {
        if (account.precedents().isEmpty()) {
            return;
        }
        heading("Who said no to whom, as far as the ledger goes back");
        for (Story story : Story.of(account.precedents())) {
            Entry entry = story.first();
            String more =
                    story.reports().size() > 1 ? " and " + (story.reports().size() - 1) + " more" : "";
            indented(RowText.report(entry).replace(" -", " −") + more, " ", false);
        }
        terminal.print("");
    }

    private void claims(DayAccount account) {
        if (account.claims().isEmpty()) {
            return;
        }
        heading("What was said would come");
        for (ClaimEntry entry : account.claims()) {
            String by = entry.claim().by().isEmpty()
                    ? String.valueOf(entry.publisher())
                    : entry.claim().by();
            indented(
                    "“" + entry.claim().text().strip() + "” (" + by + ", " + entry.published() + ", "
                            + entry.claim().modality().name().toLowerCase(Locale.ROOT) + ")",
                    " ",
                    false);
        }
        terminal.print("");
    }

    private void events(DayAccount account) {
        if (!account.events().isEmpty()) {
            heading("Events in the window");
            new EventText(terminal).print(account.events());
        }
    }

    private void indented(String text, String indent, boolean faint) {
        for (String line : Terminal.wrap(text, width - indent.length() - 2)) {
            terminal.print(indent + (faint ? terminal.faint(line) : line));
        }
    }
}
