package org.demarche.ledger.exchange;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.demarche.model.Actor;
import org.demarche.model.DemarcheException;

/**
 * ICEWS as temporal graph research passes it on: date, source, relation, target. The relation is the name of a CAMEO code. The country of
 * a party is known only where its name tells it: {@code Japan}, {@code Police (India)}.
 */
public final class RelationsFormat implements EventFormat {
    static final List<String> COLUMNS = List.of("date", "source", "relation", "target");

    private static final CountryCodes COUNTRIES = CountryCodes.standard();

    @Override
    public String label() {
        return "relations";
    }

    @Override
    public boolean isHeading(String line) {
        return line.equals(Tsv.line(COLUMNS));
    }

    @Override
    public Reading read(String line) {
        TsvRow row = TsvRow.of(line, COLUMNS);
        String relation = row.required("relation");
        String cameo = CameoCodes.standard()
                .ofName(relation)
                .orElseThrow(() -> new DemarcheException("column 'relation' is '" + relation
                        + "', which is the name of no CAMEO code: give one of lexicon/exchange/cameo.tsv"));
        return new RowEvent(
                        Ids.number(line),
                        "",
                        row.day("date", DateTimeFormatter.ISO_LOCAL_DATE),
                        cameo,
                        null,
                        party(row.required("source")),
                        party(row.required("target")),
                        null,
                        Set.of(),
                        null,
                        null,
                        null)
                .reading(line);
    }

    private static Actor party(String name) {
        String country = COUNTRIES.ofName(name);
        return new Actor(
                country.isEmpty() ? RoleNames.countryIn(name) : country,
                SectorCodes.AGENT.sectors(List.of(RoleNames.roleIn(name))),
                RoleNames.own(name),
                null,
                name,
                null);
    }
}
