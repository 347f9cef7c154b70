package org.demarche.workbench.cli;

import java.time.LocalDate;
import java.util.List;
import org.demarche.ledger.change.Anomaly;
import org.demarche.ledger.change.Change;
import org.demarche.ledger.change.Driver;
import org.demarche.ledger.change.MeasureChanges;
import org.demarche.ledger.change.PairChanges;
import org.demarche.ledger.change.Report;
import org.demarche.ledger.change.WeekChanges;
import org.demarche.ledger.measures.StateMeasure;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes for programs. A row is a break, the strange day of a pair, or the strange week of one; JSON has all that belongs to it, comma-separated
 * values have its foremost quad category and the ids of the reports of the first driver.
 */
final class ChangesTable {
    private static final String[] COLUMNS = {
        "kind",
        "a",
        "b",
        "source",
        "on",
        "earliest",
        "latest",
        "from",
        "to",
        "p",
        "gain",
        "quad",
        "before",
        "behind",
        "rows"
    };

    private final Terminal terminal;
    private final TableOption table;

    ChangesTable(Terminal terminal, TableOption table) {
        this.terminal = terminal;
        this.table = table;
    }

    void print(PairChanges changes) {
        table.header(terminal, COLUMNS);
        changes.changes().forEach(change -> print(changes.a(), changes.b(), changes.source(), change));
        changes.anomalies().forEach(anomaly -> print(changes, anomaly));
    }

    void print(WeekChanges changes) {
        table.header(terminal, COLUMNS);
        for (WeekChanges.Shift shift : changes.shifts()) {
            if (shift.change() != null) {
                print(shift.a(), shift.b(), changes.source(), shift.change());
            }
            for (WeekChanges.Surprise surprise : shift.surprises()) {
                if (surprise.tail() < ChangesText.STRANGE) {
                    print(changes, shift, surprise);
                }
            }
        }
    }

    void print(StateMeasure measure, String a, String b, MeasureChanges changes) {
        table.header(
                terminal,
                "measure",
                "a",
                "b",
                "on",
                "from",
                "to",
                "before",
                "behind",
                "n_before",
                "n_behind",
                "p",
                "gain",
                "rows");
        for (MeasureChanges.Turn turn : changes.turns()) {
            ObjectNode row = Json.object()
                    .put("measure", measure.name())
                    .put("a", a)
                    .put("b", b)
                    .put("on", turn.on().label())
                    .put("from", turn.from().label())
                    .put("to", turn.to().label())
                    .put("before", turn.before())
                    .put("behind", turn.behind())
                    .put("n_before", turn.periodsBefore())
                    .put("n_behind", turn.periodsBehind())
                    .put("p", turn.p())
                    .put("gain", turn.gain());
            turn.rows().forEach(row.putArray("rows")::add);
            table.print(terminal, row);
        }
    }

    private static ObjectNode row(
            String kind, String a, String b, String source, LocalDate on, Days days, double p, @Nullable Double gain) {
        return Json.object()
                .put("kind", kind)
                .put("a", a)
                .put("b", b)
                .put("source", source)
                .put("on", on.toString())
                .put("earliest", days.earliest.toString())
                .put("latest", days.latest.toString())
                .put("from", days.from.toString())
                .put("to", days.to.toString())
                .put("p", p)
                .put("gain", gain);
    }

    private record Days(LocalDate earliest, LocalDate latest, LocalDate from, LocalDate to) {
        static Days of(LocalDate first, LocalDate last) {
            return new Days(first, first, first, last);
        }
    }

    private void print(String a, String b, String source, Change change) {
        Change.Level foremost = change.foremost();
        ObjectNode row = row(
                        "break",
                        a,
                        b,
                        source,
                        change.on(),
                        new Days(change.earliest(), change.latest(), change.from(), change.to()),
                        change.p(),
                        change.gain())
                .put("quad", foremost.quad().label())
                .put("before", foremost.weeklyBefore())
                .put("behind", foremost.weeklyBehind());
        List<Driver> drivers = change.drivers();
        ids(row, drivers.isEmpty() ? List.of() : drivers.getFirst().reports());
        if (table.json()) {
            ArrayNode levels = row.putArray("levels");
            change.levels()
                    .forEach(level -> levels.addObject()
                            .put("quad", level.quad().label())
                            .put("before", level.before())
                            .put("behind", level.behind())
                            .put("weekly_before", level.weeklyBefore())
                            .put("weekly_behind", level.weeklyBehind())
                            .put("gain", level.gain()));
            ArrayNode all = row.putArray("drivers");
            for (Driver driver : drivers) {
                ObjectNode node = all.addObject()
                        .put("actor", driver.dyad().actor())
                        .put("recipient", driver.dyad().recipient())
                        .put("type", driver.type().name())
                        .put("quad", driver.type().quad().label())
                        .put("before", driver.before())
                        .put("behind", driver.behind())
                        .put("contribution", driver.contribution());
                ids(node, driver.reports());
            }
        }
        if (table.json()) {
            ArrayNode records = row.putArray("records");
            change.records()
                    .forEach(record -> records.addObject()
                            .put("day", record.day().toString())
                            .put("row", record.row())
                            .put("text", record.text()));
        }
        table.print(terminal, row);
    }

    private void print(PairChanges pair, Anomaly anomaly) {
        ObjectNode row = row(
                        "day",
                        pair.a(),
                        pair.b(),
                        pair.source(),
                        anomaly.day(),
                        Days.of(anomaly.day(), anomaly.day()),
                        anomaly.tail(),
                        null)
                .put("quad", anomaly.quad().label())
                .put("before", anomaly.expected())
                .put("behind", anomaly.count());
        ids(row, anomaly.reports());
        table.print(terminal, row);
    }

    private void print(WeekChanges week, WeekChanges.Shift shift, WeekChanges.Surprise surprise) {
        ObjectNode row = row(
                        "week",
                        shift.a(),
                        shift.b(),
                        week.source(),
                        week.first(),
                        Days.of(week.first(), week.last()),
                        surprise.tail(),
                        null)
                .put("quad", surprise.quad().label())
                .put("before", surprise.expected())
                .put("behind", surprise.count());
        ids(row, List.of());
        table.print(terminal, row);
    }

    private static void ids(ObjectNode row, List<Report> reports) {
        ArrayNode ids = row.putArray("rows");
        reports.forEach(report -> ids.add(report.id()));
    }
}
