package org.demarche.workbench.cli;

import static org.demarche.workbench.cli.Terminal.pad;
import static org.demarche.workbench.cli.Terminal.padLeft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.ledger.account.Account;
import org.demarche.ledger.account.QuadSum;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Dyad;
import org.demarche.model.Measure;
import org.demarche.model.Quad;
import org.demarche.workbench.Countries;
import org.demarche.workbench.EventWords;
import org.demarche.workbench.Story;

/** The account of two states for the eye: its events, the sums by quad category, the measures. */
final class AccountText {
    private static final int NAME = 32;
    private static final int NUMBER = 8;

    private final Terminal terminal;
    private final Countries countries;

    AccountText(Terminal terminal, Countries countries) {
        this.terminal = terminal;
        this.countries = countries;
    }

    void print(Account account) {
        String title = countries.name(account.a()) + " and " + countries.name(account.b());
        terminal.print(terminal.bold(title));
        terminal.print(terminal.faint(extent(account)));
        terminal.print("");
        if (account.events().isEmpty()) {
            return;
        }
        new EventText(terminal).print(account.events());
        Dyad there = new Dyad(account.a(), account.b());
        sums(account, there);
        measures(account, there);
    }

    /** That of an imported source: its numbers alone, for its reports are rows of a table. */
    void printImported(Account account, String source) {
        terminal.print(terminal.bold(countries.name(account.a()) + " and " + countries.name(account.b())));
        int reports = account.sums().stream().mapToInt(QuadSum::n).sum();
        terminal.print(terminal.faint(count(reports, "report") + " of what happened, by " + source));
        terminal.print("");
        if (reports > 0) {
            Dyad there = new Dyad(account.a(), account.b());
            sums(account, there);
            measures(account, there);
            terminal.print(terminal.faint(
                    "The reports: demarche export " + account.a() + " " + account.b() + " --source " + source));
        }
    }

    private static String extent(Account account) {
        int reports = account.events().size();
        if (reports == 0) {
            return "The ledger has no event between them"
                    + (account.from() == null && account.to() == null ? "." : " in this period.");
        }
        long outlets = account.events().stream().map(Story::outlet).distinct().count();
        String text = count(Story.of(account.events()).size(), "event") + " in " + count(reports, "report") + " by "
                + count(outlets, "outlet");
        return account.events().stream()
                .map(Entry::date)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(first -> text + ", from " + first)
                .orElse(text);
    }

    static String count(long n, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", n, thing, n == 1 ? "" : "s");
    }

    private void sums(Account account, Dyad there) {
        heading("What happened", there);
        terminal.print(terminal.faint(
                pad("", NAME) + columns("events", "reports", "score").repeat(2)));
        for (Quad quad : Quad.values()) {
            terminal.print(
                    pad(" " + quad.label(), NAME) + sum(account, there, quad) + sum(account, there.reversed(), quad));
        }
        terminal.print("");
    }

    private static String sum(Account account, Dyad dyad, Quad quad) {
        return account.sums().stream()
                .filter(sum -> sum.dyad().equals(dyad) && sum.quad() == quad && sum.n() > 0)
                .findFirst()
                .map(AccountText::sum)
                .orElse(columns("·", "·", "·"));
    }

    private static String sum(QuadSum sum) {
        return columns(Integer.toString(sum.distinct()), Integer.toString(sum.n()), EventWords.signed(sum.ploverSum()));
    }

    private static String columns(String first, String second, String third) {
        return padLeft(first, NUMBER) + padLeft(second, NUMBER) + padLeft(third, NUMBER);
    }

    private void heading(String name, Dyad there) {
        terminal.print(terminal.bold(
                pad(name, NAME) + padLeft(arrow(there), 3 * NUMBER) + padLeft(arrow(there.reversed()), 3 * NUMBER)));
    }

    private String arrow(Dyad dyad) {
        return Terminal.cut(countries.name(dyad.actor()), 12) + " → "
                + Terminal.cut(countries.name(dyad.recipient()), 10);
    }

    private void measures(Account account, Dyad there) {
        List<Measure> measures =
                account.measures().stream().filter(m -> m.dyad().equals(there)).toList();
        if (measures.isEmpty()) {
            return;
        }
        heading("Measures", there);
        for (Measure measure : measures) {
            Optional<Measure> back = account.measures().stream()
                    .filter(m -> m.dyad().equals(there.reversed()) && m.name().equals(measure.name()))
                    .findFirst();
            terminal.print(pad(" " + measure.name(), NAME)
                    + padLeft(value(measure), 3 * NUMBER)
                    + padLeft(back.map(AccountText::value).orElse("–"), 3 * NUMBER)
                    + terminal.faint(terminal.columns() < 100 ? "" : "  " + measure.unit()));
        }
        terminal.print("");
    }

    private static String value(Measure measure) {
        Double value = measure.value();
        String format = measure.unit().endsWith("s") ? "%.0f" : "%.2f"; // reports and events are whole
        return value == null ? "–" : String.format(Locale.ROOT, format, value).replace('-', '−');
    }
}
