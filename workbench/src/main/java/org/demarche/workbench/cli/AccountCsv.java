package org.demarche.workbench.cli;

import org.demarche.ledger.account.Account;
import org.demarche.ledger.account.Month;
import org.demarche.model.Measure;
import org.demarche.workbench.Json;
import tools.jackson.databind.node.ObjectNode;

/** The measures of an account as rows: of the whole, then of each month. */
final class AccountCsv {
    private AccountCsv() {}

    static void print(TableOption table, Terminal terminal, Account account) {
        table.header(terminal, "measure", "actor", "recipient", "period", "value", "unit", "n", "rows");
        account.measures().forEach(measure -> table.print(terminal, row(measure, "all")));
        for (Month month : account.months()) {
            month.measures()
                    .forEach(measure ->
                            table.print(terminal, row(measure, month.month().toString())));
        }
    }

    private static ObjectNode row(Measure measure, String period) {
        ObjectNode row = Json.object()
                .put("measure", measure.name())
                .put("actor", measure.dyad().actor())
                .put("recipient", measure.dyad().recipient())
                .put("period", period)
                .put("value", measure.value())
                .put("unit", measure.unit())
                .put("n", measure.n());
        measure.rows().forEach(row.putArray("rows")::add);
        return row;
    }
}
