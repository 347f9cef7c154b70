package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.records.RecordKind;
import org.demarche.model.Certainty;
import org.demarche.model.Claim;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.model.Span;

/** A few records of made-up numbers, and a claim whose condition a scenario can bring about. */
final class Recorded {
    private Recorded() {}

    static void fill(Ledger ledger, Path folder) throws IOException {
        add(ledger, folder, RecordKind.BRENT, """
                Date,Price
                2013-12-15,105
                2014-01-15,100
                2014-02-15,110
                2014-04-15,100
                2014-08-15,100
                2014-12-15,100
                """);
        add(
                ledger,
                folder,
                RecordKind.GDP,
                "Country Name,Country Code,Year,Value\nRussia,RUS,2014,2059000000000\nBelarus,BLR,2014,76000000000\n");
        add(ledger, folder, RecordKind.TRADE, """
                edition_year,iso2,country,direction,text
                2014,BY,Belarus,exports,"Russia 40%, Ukraine 20% (2013)"
                2014,BY,Belarus,imports,"Russia 50%, Germany 10% (2013)"
                2014,RU,Russia,exports,"China 10%, Belarus 5% (2013)"
                2014,RU,Russia,imports,"China 15%, Belarus 4% (2013)"
                """);
        add(ledger, folder, RecordKind.ROLL_CALLS, "rcid,date,unres\n1,2014-03-27,R/68/262\n");
        add(ledger, folder, RecordKind.VOTES, "rcid,country_code,vote\n1,BY,n\n1,RU,n\n");
        claim(ledger);
    }

    private static void add(Ledger ledger, Path folder, RecordKind kind, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(kind + ".csv"), text);
        assertThat(ledger.addRecords(kind, file, problem -> {}).rows()).isPositive();
    }

    private static void claim(Ledger ledger) {
        String text = "If oil prices fall, Russia will sign an agreement with Belarus.";
        Claim claim = new Claim(
                "c1",
                "the author",
                List.of("RUS", "BLR"),
                "If oil prices fall",
                "Russia will sign an agreement with Belarus",
                Certainty.PROBABLE,
                null,
                new Span(0, text.length()),
                text);
        ledger.add(
                Document.of("oil", text, LocalDate.of(2013, 12, 20)),
                new Coding("oil", List.of(), List.of(claim), List.of()));
    }
}
