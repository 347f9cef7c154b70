package org.demarche.workbench;

import java.time.LocalDate;
import java.util.List;
import org.demarche.ledger.change.Anomaly;
import org.demarche.ledger.change.Change;
import org.demarche.ledger.change.Driver;
import org.demarche.ledger.change.PairChanges;
import org.demarche.ledger.change.Report;
import org.demarche.ledger.change.WeekChanges;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes as JSON: a break, the strange day of a pair, or the strange week of one. A break has its levels, drivers and records with it, beside
 * its foremost quad category and the ids of the reports of the first driver.
 */
public final class ChangeJson {
    private ChangeJson() {}

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

    public static ObjectNode of(String a, String b, String source, Change change) {
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
        ArrayNode records = row.putArray("records");
        change.records()
                .forEach(record -> records.addObject()
                        .put("day", record.day().toString())
                        .put("row", record.row())
                        .put("text", record.text()));
        return row;
    }

    public static ObjectNode of(PairChanges pair, Anomaly anomaly) {
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
        return row;
    }

    public static ObjectNode of(WeekChanges week, WeekChanges.Shift shift, WeekChanges.Surprise surprise) {
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
        return row;
    }

    private static void ids(ObjectNode row, List<Report> reports) {
        ArrayNode ids = row.putArray("rows");
        reports.forEach(report -> ids.add(report.id()));
    }
}
