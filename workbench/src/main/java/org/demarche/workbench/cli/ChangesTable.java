package org.demarche.workbench.cli;

import org.demarche.ledger.change.MeasureChanges;
import org.demarche.ledger.change.PairChanges;
import org.demarche.ledger.change.WeekChanges;
import org.demarche.ledger.measures.StateMeasure;
import org.demarche.workbench.ChangeJson;
import org.demarche.workbench.Json;
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
        changes.changes().forEach(change -> print(ChangeJson.of(changes.a(), changes.b(), changes.source(), change)));
        changes.anomalies().forEach(anomaly -> print(ChangeJson.of(changes, anomaly)));
    }

    void print(WeekChanges changes) {
        table.header(terminal, COLUMNS);
        for (WeekChanges.Shift shift : changes.shifts()) {
            if (shift.change() != null) {
                print(ChangeJson.of(shift.a(), shift.b(), changes.source(), shift.change()));
            }
            for (WeekChanges.Surprise surprise : shift.surprises()) {
                if (surprise.tail() < ChangesText.STRANGE) {
                    print(ChangeJson.of(changes, shift, surprise));
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

    /** JSON has all of it; comma-separated values have the columns. */
    private void print(ObjectNode row) {
        table.print(terminal, table.json() ? row : row.retain(COLUMNS));
    }
}
