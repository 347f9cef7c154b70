package org.demarche.ledger.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.demarche.model.Actor;
import org.demarche.model.DemarcheException;
import org.demarche.model.Sector;
import org.jspecify.annotations.Nullable;

/**
 * ICEWS as temporal graph research passes it on: date, source, relation, target. The relation is the name of a CAMEO code. The country of
 * a party is known where its name tells it ({@code Japan}, {@code Police (India)}), or where the lexicon knows who bears the name.
 */
public final class RelationsFormat implements EventFormat {
    static final List<String> COLUMNS = List.of("date", "source", "relation", "target");

    private static final CountryCodes COUNTRIES = CountryCodes.standard();

    /** The same names come again and again. */
    private final Map<String, Function<LocalDate, Actor>> parties = new ConcurrentHashMap<>();

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
        LocalDate day = row.day("date", DateTimeFormatter.ISO_LOCAL_DATE);
        return new RowEvent(
                        Ids.number(line),
                        "",
                        day,
                        cameo,
                        null,
                        party(row.required("source"), day),
                        party(row.required("target"), day),
                        null,
                        Set.of(),
                        null,
                        null,
                        null)
                .reading(line);
    }

    private Actor party(String name, LocalDate day) {
        return parties.computeIfAbsent(name, RelationsFormat::party).apply(day);
    }

    private static Function<LocalDate, Actor> party(String name) {
        String named = COUNTRIES.ofName(name);
        String country = named.isEmpty() ? RoleNames.countryIn(name) : named;
        List<Sector> sectors = SectorCodes.AGENT.sectors(List.of(RoleNames.roleIn(name)));
        String own = RoleNames.own(name);
        Function<LocalDate, Optional<NamedActors.Party>> known = country.isEmpty() ? known(name) : null;
        if (known == null) {
            Actor always = new Actor(country, sectors, own, null, name, null);
            return day -> always;
        }
        return day -> known.apply(day)
                .map(party -> new Actor(party.country(), party.sectors(), own, null, name, null))
                .orElseGet(() -> new Actor("", sectors, own, null, name, null));
    }

    private static @Nullable Function<LocalDate, Optional<NamedActors.Party>> known(String name) {
        Function<LocalDate, Optional<NamedActors.Party>> known =
                NamedActors.standard().find(name);
        return known == null ? NamedActors.standard().find(RoleNames.ownerIn(name)) : known;
    }
}
