package org.demarche.ledger.claims;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.ledger.flows.Sources;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/** Asks the ledger what a rule wants to know. Not thread-safe. */
final class Settling {
    private static final Pattern NEGATION =
            Pattern.compile("(?i)\\b(?:not|never|no longer|nobody|neither|hardly|cannot|won['’]t|without)\\b");

    /** With fewer events before and after together, a rise or fall says nothing. */
    private static final int FEWEST = 5;

    private final Store store;
    private final String source;
    private final @Nullable LocalDate known;
    private @Nullable Window covered;
    private boolean asked;

    /**
     * @param source whose events count
     * @param known nothing after this day is used; null for all that is known
     */
    Settling(Store store, String source, @Nullable LocalDate known) {
        this.store = store;
        this.source = source;
        this.known = known;
    }

    Resolution settle(Rule rule, String text, Sides sides, Horizon horizon) {
        boolean negated = NEGATION.matcher(text).find() && !rule.name().equals("refuses");
        Rule.Test test = negated ? rule.test().negated() : rule.test();
        return switch (rule.counts()) {
            case Rule.Counts.Events events -> events(rule, events, test, sides, horizon);
            case Rule.Counts.Price price -> price(rule, price.name(), test, horizon);
            case Rule.Counts.Gdp gdp -> gdp(rule, test, sides, horizon);
        };
    }

    private record Window(LocalDate first, LocalDate last) {
        long days() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    private record Row(String id, LocalDate day) {}

    private Resolution events(Rule rule, Rule.Counts.Events events, Rule.Test test, Sides sides, Horizon horizon) {
        List<String> from = sides.of(rule.from());
        List<String> to = sides.of(rule.to());
        Window before = new Window(
                horizon.from().minusDays(rule.before()), horizon.from().minusDays(1));
        Window after = new Window(horizon.from().plusDays(1), horizon.until());
        boolean compared = test == Rule.Test.MORE || test == Rule.Test.LESS;
        String statement = statement(rule, events, test, from, to, after, compared);
        if (rule.from() != Rule.Side.ANY && from.isEmpty() || rule.to() != Rule.Side.ANY && to.isEmpty()) {
            return Resolution.unknown(
                    rule.name(), statement, "the claim does not name the countries that the rule asks for");
        }
        Window covered = covered();
        if (covered == null) {
            return Resolution.unknown(rule.name(), statement, "the ledger has no events of source " + source);
        }
        if (compared && covered.first().isAfter(before.first())
                || covered.first().isAfter(after.first())) {
            return Resolution.unknown(
                    rule.name(), statement, "events of " + source + " start only on " + covered.first());
        }
        LocalDate end = covered.last().isBefore(after.last()) ? covered.last() : after.last();
        List<Row> found = end.isBefore(after.first())
                ? List.of()
                : rows(events, from, to, rule.to() == Rule.Side.EACH, new Window(after.first(), end));
        List<String> evidence = found.stream().map(Row::id).toList();
        boolean over = !end.isBefore(after.last());
        if (!compared) {
            int told = found.isEmpty() ? between(from, to, new Window(before.first(), end)) : FEWEST;
            return told < FEWEST
                    ? Resolution.unknown(
                            rule.name(),
                            statement,
                            source + " hardly tells of these countries: " + told + " events of any kind from "
                                    + before.first() + " to " + end)
                    : some(rule, test, statement, evidence, over, end);
        }
        List<Row> earlier = rows(events, from, to, rule.to() == Rule.Side.EACH, before);
        if (!over) {
            return new Resolution(
                    Outcome.OPEN,
                    rule.name(),
                    statement,
                    "events of " + source + " are known until " + end + ", the horizon ends on " + after.last(),
                    evidence);
        }
        double rateAfter = (double) found.size() / after.days();
        double rateBefore = (double) earlier.size() / before.days();
        String numbers = String.format(
                Locale.ROOT,
                "%d in %d days after (%.2f a day), %d in %d days before (%.2f a day)",
                found.size(),
                after.days(),
                rateAfter,
                earlier.size(),
                before.days(),
                rateBefore);
        if (found.size() + earlier.size() < FEWEST) {
            return new Resolution(Outcome.CANNOT_TELL, rule.name(), statement, "too few events: " + numbers, evidence);
        }
        return new Resolution(
                passed(test, rateAfter, rateBefore, rule.by()) ? Outcome.HELD : Outcome.FAILED,
                rule.name(),
                statement,
                numbers,
                evidence);
    }

    private static Resolution some(
            Rule rule, Rule.Test test, String statement, List<String> evidence, boolean over, LocalDate end) {
        boolean happened = !evidence.isEmpty();
        Outcome outcome = happened
                ? test == Rule.Test.SOME ? Outcome.HELD : Outcome.FAILED
                : over ? test == Rule.Test.SOME ? Outcome.FAILED : Outcome.HELD : Outcome.OPEN;
        String why = happened
                ? evidence.size() + (evidence.size() == 1 ? " event" : " events") + " until " + end
                : "no such event until " + end;
        return new Resolution(outcome, rule.name(), statement, why, evidence);
    }

    private static boolean passed(Rule.Test test, double after, double before, double by) {
        return test == Rule.Test.MORE ? after > before * (1 + by / 100) : after < before * (1 - by / 100);
    }

    private Resolution price(Rule rule, String name, Rule.Test test, Horizon horizon) {
        Window before = new Window(horizon.from().minusDays(rule.before()), horizon.from());
        Window after = new Window(max(horizon.from(), horizon.until().minusDays(rule.before())), horizon.until());
        String statement = name + " in the last " + rule.before() + " days until " + horizon.until() + " "
                + comparison(test, rule.by()) + " in the " + rule.before() + " days before " + horizon.from();
        LocalDate last = known == null ? after.last() : min(known, after.last());
        Double earlier = mean(name, before);
        Double later = mean(name, new Window(after.first(), last));
        LocalDate newest = newestPrice(name);
        if (earlier == null || newest == null) {
            return Resolution.unknown(
                    rule.name(), statement, "the ledger has no price of " + name + " before; import it");
        }
        if (later == null || min(newest, last).plusDays(31).isBefore(after.last())) {
            return new Resolution(
                    Outcome.OPEN, rule.name(), statement, "prices are known until " + min(newest, last), List.of());
        }
        return new Resolution(
                passed(test, later, earlier, rule.by()) ? Outcome.HELD : Outcome.FAILED,
                rule.name(),
                statement,
                String.format(
                        Locale.ROOT, "%.2f after, %.2f before (%+.1f %%)", later, earlier, 100 * (later / earlier - 1)),
                List.of("prices:" + name));
    }

    private Resolution gdp(Rule rule, Rule.Test test, Sides sides, Horizon horizon) {
        List<String> from = sides.of(rule.from());
        int earlier = horizon.from().getYear() - 1;
        int later = horizon.until().minusDays(182).getYear();
        if (from.isEmpty()) {
            return Resolution.unknown(rule.name(), "", "the claim does not name the country that the rule asks for");
        }
        String country = from.getFirst();
        String statement = "gross domestic product of " + country + " in " + later + " " + comparison(test, rule.by())
                + " in " + earlier;
        Double before = gdp(country, earlier);
        Double after = known != null && known.getYear() <= later ? null : gdp(country, later);
        if (before == null || after == null) {
            return Resolution.unknown(
                    rule.name(),
                    statement,
                    "the ledger has no product of " + country + " for " + (before == null ? earlier : later));
        }
        return new Resolution(
                passed(test, after, before, rule.by()) ? Outcome.HELD : Outcome.FAILED,
                rule.name(),
                statement,
                String.format(
                        Locale.ROOT,
                        "%.4g dollars after, %.4g before (%+.1f %%)",
                        after,
                        before,
                        100 * (after / before - 1)),
                List.of("gdp:" + country + " " + earlier, "gdp:" + country + " " + later));
    }

    private static String statement(
            Rule rule,
            Rule.Counts.Events events,
            Rule.Test test,
            List<String> from,
            List<String> to,
            Window after,
            boolean compared) {
        String what = events.types().isEmpty()
                ? "events of quad "
                        + joined(events.quads().stream().map(String::valueOf).toList())
                : joined(List.copyOf(events.types())) + " events";
        String whom = rule.to() == Rule.Side.EACH
                ? " between " + String.join(", ", to)
                : " that " + (from.isEmpty() ? "anyone" : String.join(", ", from)) + " directs at "
                        + (to.isEmpty() ? "anyone" : String.join(", ", to));
        String when =
                " in the " + (after.days()) + " days after " + after.first().minusDays(1);
        return compared
                ? what + whom + when + ", a day, " + comparison(test, rule.by()) + " in the " + rule.before()
                        + " days before"
                : (test == Rule.Test.SOME ? "some " : "no ") + what + whom + when;
    }

    private static String joined(List<String> words) {
        return String.join(" or ", words);
    }

    private static String comparison(Rule.Test test, double by) {
        String than = (test == Rule.Test.MORE ? "more" : "less") + " than";
        return by == 0 ? than : String.format(Locale.ROOT, "over %.0f %% %s", by, than);
    }

    /** The days of which the source has events; asked for once. */
    private @Nullable Window covered() {
        if (!asked) {
            covered = ask();
            asked = true;
        }
        return covered;
    }

    private @Nullable Window ask() {
        @Nullable
        String[] ends = store.records(
                        "SELECT min(day), max(day) FROM " + Sources.directed(source) + " WHERE source = ?", source)
                .getFirst();
        if (ends[0] == null || ends[1] == null) {
            return null;
        }
        LocalDate last = LocalDate.parse(ends[1]);
        return new Window(LocalDate.parse(ends[0]), known == null ? last : min(known, last));
    }

    private List<Row> rows(Rule.Counts.Events events, List<String> from, List<String> to, boolean each, Window window) {
        StringBuilder sql = new StringBuilder(
                "SELECT id, min(day) FROM " + Sources.directed(source) + " WHERE source = ? AND day BETWEEN ? AND ?");
        List<Object> parameters = new ArrayList<>(List.of(source, window.first(), window.last()));
        in(sql, parameters, "type", List.copyOf(events.types()));
        in(sql, parameters, "quad", List.copyOf(events.quads()));
        in(sql, parameters, "actor", each ? to : from);
        in(sql, parameters, "recipient", to);
        sql.append(" GROUP BY id ORDER BY 2, 1");
        return store.records(sql.toString(), parameters.toArray()).stream()
                .map(row -> new Row(Objects.requireNonNull(row[0]), LocalDate.parse(Objects.requireNonNull(row[1]))))
                .toList();
    }

    /** Events of any kind in either direction: where there are hardly any, that one is missing says nothing. */
    private int between(List<String> from, List<String> to, Window window) {
        Rule.Counts.Events all = new Rule.Counts.Events(Set.of(), Set.of());
        Set<String> ids = new HashSet<>();
        rows(all, from, to, false, window).forEach(row -> ids.add(row.id()));
        rows(all, to, from, false, window).forEach(row -> ids.add(row.id()));
        return ids.size();
    }

    private static void in(StringBuilder sql, List<Object> parameters, String column, List<?> values) {
        if (!values.isEmpty()) {
            sql.append(" AND ")
                    .append(column)
                    .append(" IN (")
                    .append(values.stream().map(value -> "?").collect(Collectors.joining(", ")))
                    .append(')');
            parameters.addAll(values);
        }
    }

    private @Nullable Double mean(String name, Window window) {
        return number(
                "SELECT avg(price) FROM prices WHERE name = ? AND day BETWEEN ? AND ?",
                name,
                window.first(),
                window.last());
    }

    private @Nullable LocalDate newestPrice(String name) {
        @Nullable
        String[] row = store.records("SELECT max(day) FROM prices WHERE name = ?", name)
                .getFirst();
        return row[0] == null ? null : LocalDate.parse(row[0]);
    }

    private @Nullable Double gdp(String country, int year) {
        return number("SELECT max(value) FROM gdp WHERE country = ? AND year = ?", country, year);
    }

    private @Nullable Double number(String sql, Object... parameters) {
        @Nullable String[] row = store.records(sql, parameters).getFirst();
        return row[0] == null ? null : Double.valueOf(row[0]);
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
