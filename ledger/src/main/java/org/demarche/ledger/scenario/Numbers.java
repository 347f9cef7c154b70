package org.demarche.ledger.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.demarche.ledger.store.Overlay;
import org.demarche.model.DemarcheException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a series of numbers within the time of a scenario, lifted from their table. Prices and products of a time of which there
 * are none yet are carried on from the last that there is; of anything else the last year that there is stands for the time.
 */
final class Numbers {
    private final Overlay overlay;
    private final Series series;
    private final String copies;
    private final List<Row> rows;
    /** What the rows are now, in their order. */
    private List<Double> now;

    /** A row: how it is called, what it was, what it is set to, and the most it can be. */
    private record Row(long id, String name, @Nullable Double today, double set, double most) {}

    private Numbers(Overlay overlay, Series series, String copies, List<Row> rows) {
        this.overlay = overlay;
        this.series = series;
        this.copies = copies;
        this.rows = rows;
        this.now = rows.stream().map(Row::set).toList();
    }

    static Numbers of(Overlay overlay, Series series, LocalDate from, LocalDate to, String where) {
        String copies = overlay.lift(series.kind().table(), series.inlined());
        String during = series.during(from, to);
        List<Row> rows = rows(overlay, series, copies, during, false);
        if (rows.isEmpty() && (series.kind() == Series.Kind.PRICE || series.kind() == Series.Kind.GDP)) {
            carry(overlay, series, copies, from, to);
            rows = rows(overlay, series, copies, during, true);
        } else if (rows.isEmpty()) {
            rows = rows(
                    overlay,
                    series,
                    copies,
                    series.kind().year() + " = (SELECT max(" + series.kind().year() + ") FROM " + copies + " WHERE "
                            + series.inlined() + " AND " + series.kind().year() + " <= " + to.getYear() + ")",
                    false);
        }
        if (rows.isEmpty()) {
            throw new DemarcheException(where + ": the ledger has no row of it up to " + to
                    + "; import it (demarche import" + " --help), or add one under [[record]]");
        }
        return new Numbers(overlay, series, copies, rows);
    }

    private static void carry(Overlay overlay, Series series, String copies, LocalDate from, LocalDate to) {
        if (series.kind() == Series.Kind.GDP) {
            for (int year = from.getYear(); year <= to.getYear(); year++) {
                overlay.change("INSERT INTO " + copies + " (country, year, value, source, known) SELECT country, "
                        + year
                        + ", value, source, known FROM " + copies + " WHERE " + series.inlined() + " AND year < "
                        + from.getYear() + " ORDER BY year DESC, known DESC LIMIT 1");
            }
            return;
        }
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            LocalDate middle = month.atDay(15);
            LocalDate day = middle.isBefore(from) ? from : middle.isAfter(to) ? to : middle;
            overlay.change(
                    "INSERT INTO " + copies + " (name, day, price, source, known, unit) SELECT name, DATE '" + day
                            + "', price, source, known, unit FROM " + copies + " WHERE " + series.inlined()
                            + " AND day < DATE '"
                            + from + "' ORDER BY day DESC, known DESC LIMIT 1");
        }
    }

    private static List<Row> rows(Overlay overlay, Series series, String copies, String time, boolean carried) {
        String column = series.kind().column();
        String most = series.kind().share()
                ? "100 - (SELECT coalesce(sum(o.share), 0) FROM trade_partners o WHERE o.country = '"
                        + series.values().getFirst()
                        + "' AND o.direction = t.direction AND o.edition = t.edition AND o.year = t.year"
                        + " AND o.partner_text <> t.partner_text)"
                : series.kind() == Series.Kind.ALLIANCE ? "1" : "1e300";
        List<Row> rows = new ArrayList<>();
        for (@Nullable
        String[] row : overlay.store()
                .records(
                        "SELECT rowid, " + name(series) + ", " + column + ", " + most + " FROM "
                                + copies + " t WHERE " + series.condition() + " AND " + time + " AND "
                                + column + " IS NOT NULL ORDER BY 2",
                        series.values().toArray())) {
            double value = Double.parseDouble(String.valueOf(row[2]));
            rows.add(new Row(
                    Long.parseLong(String.valueOf(row[0])),
                    String.valueOf(row[1]),
                    carried ? null : value,
                    value,
                    Double.parseDouble(String.valueOf(row[3]))));
        }
        return rows;
    }

    /** What a row is called, as measures name theirs. */
    private static String name(Series series) {
        return switch (series.kind()) {
            case PRICE -> "'prices:' || name || '/' || day";
            case GDP -> "'gdp:' || country || '/' || year || '/' || known";
            case EXPORTS, IMPORTS ->
                "'trade_partners:' || country || '/' || direction || '/' || edition || '/' || partner";
            case TRADE -> "'trade_flows:' || origin || '/' || destination || '/' || product || '/' || year";
            case MEMBERSHIPS, ALLIANCE ->
                "'" + series.kind().table() + ":' || least(a, b) || '/' || greatest(a, b) || '/' || year";
            default -> "concat_ws('/', 'figures:' || name, country, partner, year(first))";
        };
    }

    /** Sets the rows; by what they are multiplied on average comes back. */
    double set(Amount amount, String where) {
        List<Row> set = new ArrayList<>();
        double before = 0;
        double after = 0;
        for (Row row : rows) {
            double value = switch (amount) {
                case Amount.Times(double factor) -> row.set * factor;
                case Amount.Plus(double more) -> row.set + more;
                case Amount.To(double to) -> to;
                case Amount.Vote vote -> throw new IllegalStateException("a vote is no number: " + vote);
            };
            if (value < 0 || value > row.most + 1e-9) {
                throw new DemarcheException(where + ": " + row.name + " would be " + number(value) + ", and it can be "
                        + (value < 0 ? "no less than 0" : "no more than " + number(row.most))
                        + (series.kind().share() ? ", for the shares of the others; lower one of them too" : ""));
            }
            before += row.set;
            after += value;
            set.add(new Row(row.id, row.name, row.today, value, row.most));
        }
        rows.clear();
        rows.addAll(set);
        write(rows.stream().map(Row::set).toList());
        return before == 0 ? 1 : after / before;
    }

    /** Multiplies what the rows were {@linkplain #set set} to, as far as they can go. */
    void multiply(double factor) {
        write(rows.stream().map(row -> Math.min(row.set * factor, row.most)).toList());
    }

    /** All rows in one statement: a statement each takes longer than all else of a scenario. */
    private void write(List<Double> values) {
        boolean whole = series.kind() == Series.Kind.MEMBERSHIPS || series.kind() == Series.Kind.ALLIANCE;
        now = whole ? values.stream().map(Math::rint).toList() : values;
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            parameters.add(rows.get(i).id);
            parameters.add(now.get(i));
        }
        overlay.change(
                "UPDATE " + copies + " SET " + series.kind().column() + " = n.value FROM (VALUES "
                        + String.join(", ", Collections.nCopies(rows.size(), "(?::BIGINT, ?::DOUBLE)"))
                        + ") n(id, value) WHERE " + copies + ".rowid = n.id",
                parameters.toArray());
    }

    /** What each row was and is now. */
    List<ChangedRow> changed() {
        List<ChangedRow> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            changed.add(new ChangedRow(
                    series.text(), row.name, row.today == null ? null : number(row.today), number(now.get(i))));
        }
        return changed;
    }

    static String number(double value) {
        return Math.abs(value) >= 1e6
                ? String.format(Locale.ROOT, "%.4g", value)
                : String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
    }
}
