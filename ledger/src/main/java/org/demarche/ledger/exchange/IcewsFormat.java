package org.demarche.ledger.exchange;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Event;
import org.demarche.model.Place;
import org.demarche.model.Sector;
import org.jspecify.annotations.Nullable;

/** ICEWS coded event data: 20 columns with a heading. */
public final class IcewsFormat implements WritableFormat {
    static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Source Name",
            "Source Sectors",
            "Source Country",
            "Event Text",
            "CAMEO Code",
            "Intensity",
            "Target Name",
            "Target Sectors",
            "Target Country",
            "Story ID",
            "Sentence Number",
            "Publisher",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude");

    private static final String UNKNOWN = Sector.UNK.name();

    private static final CountryCodes COUNTRIES = CountryCodes.standard();
    private static final CameoCodes CAMEO = CameoCodes.standard();

    @Override
    public String label() {
        return "icews";
    }

    @Override
    public Optional<String> heading() {
        return Optional.of(Tsv.line(COLUMNS));
    }

    @Override
    public boolean isHeading(String line) {
        return line.startsWith("Event ID\t");
    }

    @Override
    public Set<Part> lost() {
        return EnumSet.of(
                Part.TIME,
                Part.TYPE,
                Part.MODE,
                Part.CONTEXTS,
                Part.OFFICES,
                Part.MENTIONS,
                Part.PLACE_WORDS,
                Part.STANCE,
                Part.ATTRIBUTION,
                Part.SENTENCE,
                Part.TRIGGER,
                Part.ID,
                Part.DOCUMENT,
                Part.TITLE,
                Part.PUBLISHED,
                Part.ADDRESS);
    }

    @Override
    public Optional<String> refusal(Entry entry) {
        return RowEvent.refusal(entry);
    }

    @Override
    public List<String> write(Entry entry) {
        return Pairs.of(entry).stream().map(pair -> line(entry, pair)).toList();
    }

    private static String line(Entry entry, Pairs.Pair pair) {
        Event event = entry.event();
        boolean only = pair.id().equals(entry.id());
        List<String> values = new ArrayList<>();
        values.add(Ids.number(only && Ids.isNumber(event.id()) ? event.id() : pair.id()));
        values.add(RowEvent.day(entry).toString());
        party(values, pair.actor());
        values.add(CAMEO.name(event.cameo()));
        values.add(event.cameo());
        values.add(Tsv.number(event.goldstein()));
        party(values, pair.recipient());
        values.add(Ids.number(entry.document()));
        values.add(""); // which sentence of the story it is
        values.add(Tsv.text(entry.publisher()));
        place(values, event.place());
        return Tsv.line(values);
    }

    private static void party(List<String> values, @Nullable Actor actor) {
        if (actor == null) {
            values.addAll(List.of("", "", ""));
            return;
        }
        List<String> sectors = new ArrayList<>();
        if (SectorCodes.stateless(actor.country())) {
            sectors.add(SectorCodes.ICEWS.word(actor.country()));
        }
        sectors.addAll(SectorCodes.ICEWS.words(actor.sectors()));
        String name = RoleNames.of(actor);
        if (sectors.isEmpty() && name.equals(SectorCodes.AGENT.word(UNKNOWN))) {
            sectors.add(SectorCodes.ICEWS.word(UNKNOWN));
        }
        values.add(name);
        values.add(String.join(",", sectors));
        values.add(COUNTRIES.column(actor.country()));
    }

    private static void place(List<String> values, @Nullable Place place) {
        if (place == null) {
            values.addAll(List.of("", "", "", "", "", ""));
            return;
        }
        String name = Tsv.text(place.name());
        String country = COUNTRIES.column(place.country());
        if (place.level() == Place.Level.COUNTRY && country.isEmpty()) {
            country = COUNTRIES.column(COUNTRIES.ofName(name));
        }
        values.add(place.level() == Place.Level.TOWN ? name : "");
        values.add("");
        values.add(place.level() == Place.Level.REGION ? name : "");
        values.add(country);
        values.add(Tsv.number(place.latitude()));
        values.add(Tsv.number(place.longitude()));
    }

    @Override
    public Reading read(String line) {
        TsvRow row = TsvRow.of(line, COLUMNS);
        String story = row.textOrEmpty("Story ID");
        return new RowEvent(
                        story + "#" + row.required("Event ID"),
                        story,
                        row.day("Event Date", DateTimeFormatter.ISO_LOCAL_DATE),
                        row.required("CAMEO Code"),
                        row.real("Intensity"),
                        party(row, "Source"),
                        party(row, "Target"),
                        place(row),
                        Set.of(),
                        row.text("Publisher"),
                        null,
                        null)
                .reading(line);
    }

    private static @Nullable Actor party(TsvRow row, String side) {
        String name = row.text(side + " Name");
        if (name == null) {
            return null;
        }
        List<String> labels = List.of(row.textOrEmpty(side + " Sectors").split(","));
        String country = COUNTRIES.ofName(row.text(side + " Country"));
        List<Sector> sectors = SectorCodes.ICEWS.sectors(labels);
        return new Actor(
                country.isEmpty() ? SectorCodes.ICEWS.stateless(labels) : country,
                sectors.isEmpty() ? SectorCodes.AGENT.sectors(List.of(RoleNames.roleIn(name))) : sectors,
                RoleNames.own(name),
                null,
                name,
                null);
    }

    private static @Nullable Place place(TsvRow row) {
        String city = row.text("City");
        String province = row.text("Province");
        String country = COUNTRIES.ofName(row.text("Country"));
        Double latitude = row.real("Latitude");
        Double longitude = row.real("Longitude");
        if (city != null) {
            return RowEvent.place(city, country, latitude, longitude, Place.Level.TOWN);
        }
        if (province != null) {
            return RowEvent.place(province, country, latitude, longitude, Place.Level.REGION);
        }
        return country.isEmpty() && latitude == null && longitude == null
                ? null
                : RowEvent.place(COUNTRIES.name(country), country, latitude, longitude, Place.Level.COUNTRY);
    }
}
