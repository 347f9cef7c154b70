package org.demarche.ledger.exchange;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Context;
import org.demarche.model.DemarcheException;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.demarche.model.Place;
import org.demarche.model.Sector;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/**
 * POLECAT, PLOVER events of the Political Instability Task Force: 40 columns with a heading. It has no CAMEO codes: the code and its
 * Goldstein score are those that stand for the PLOVER event as a whole. Its intensity follows from event and mode.
 */
public final class PolecatFormat implements EventFormat {
    static final List<String> COLUMNS = List.of(
            ("Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,"
                            + "Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,Recipient Country,"
                            + "Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,"
                            + "Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type,Source,"
                            + "Publication Date,Story People,Story Organizations,Story Locations,Language,Version")
                    .split(","));

    private static final CountryCodes COUNTRIES = CountryCodes.standard();

    @Override
    public String label() {
        return "polecat";
    }

    @Override
    public boolean isHeading(String line) {
        return line.startsWith("Event ID\t");
    }

    @Override
    public Reading read(String line) {
        TsvRow row = TsvRow.of(line, COLUMNS);
        String id = row.required("Event ID");
        EventType type = type(row.required("Event Type"));
        String code = CameoCodes.standard().root(type);
        var day = row.day("Event Date", DateTimeFormatter.ISO_LOCAL_DATE);
        Event event = new Event(
                id,
                type,
                mode(type, row.text("Event Mode")),
                contexts(row.textOrEmpty("Contexts")),
                party(row, "Actor"),
                party(row, "Recipient"),
                code,
                CameoCodes.standard().goldstein(code),
                new When(day, day, When.Granularity.DAY, When.Basis.STATED, "", null),
                place(row),
                Stance.ACTUAL,
                List.of(),
                new Span(0, line.length()),
                line,
                List.of());
        boolean dated = row.text("Publication Date") != null;
        return new Reading.Told(new Entry(
                id,
                event,
                id,
                "",
                row.text("Source"),
                dated ? row.day("Publication Date", DateTimeFormatter.ISO_LOCAL_DATE) : null,
                null));
    }

    private static EventType type(String label) {
        return Stream.of(EventType.values())
                .filter(type -> type.name().equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> new DemarcheException(
                        "column 'Event Type' is '" + label + "': write one of PLOVER's sixteen, such as REJECT"));
    }

    private static @Nullable Mode mode(EventType type, @Nullable String label) {
        return Stream.of(Mode.values())
                .filter(mode -> mode.type() == type && mode.label().equalsIgnoreCase(label))
                .findFirst()
                .orElse(null);
    }

    private static Set<Context> contexts(String labels) {
        EnumSet<Context> contexts = EnumSet.noneOf(Context.class);
        List<String> given = split(labels.toLowerCase(Locale.ROOT));
        Stream.of(Context.values())
                .filter(context -> given.contains(context.label()))
                .forEach(contexts::add);
        return contexts;
    }

    /** The members of a list, parted by semicolons, commas or bars. */
    private static List<String> split(String list) {
        return Stream.of(list.split("[;,|]"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static List<Actor> party(TsvRow row, String side) {
        String name = row.text(side + " Name");
        String given = row.textOrEmpty(side + " Country");
        if (name == null && given.isEmpty()) {
            return List.of();
        }
        String country = COUNTRIES.ofCode(given).isEmpty() ? COUNTRIES.ofName(given) : COUNTRIES.ofCode(given);
        List<String> sectors =
                split(row.textOrEmpty("Primary " + side + " Sector") + ";" + row.textOrEmpty(side + " Sectors"));
        List<Sector> known = Stream.of(Sector.values())
                .filter(sector -> sectors.contains(sector.name()))
                .sorted(Comparator.comparing(sector -> sectors.indexOf(sector.name())))
                .toList();
        String raw = row.text(side + " Name Raw");
        return List.of(new Actor(
                country.isEmpty() && SectorCodes.stateless(given) ? given : country,
                known,
                RoleNames.own(name),
                row.text(side + " Title"),
                raw == null ? String.valueOf(name) : raw,
                null));
    }

    private static @Nullable Place place(TsvRow row) {
        String name = row.text("Placename");
        String given = row.textOrEmpty("Country");
        String country = COUNTRIES.ofCode(given).isEmpty() ? COUNTRIES.ofName(given) : COUNTRIES.ofCode(given);
        if (name == null && country.isEmpty()) {
            return null;
        }
        Place.Level level = row.text("City") != null
                ? Place.Level.TOWN
                : row.text("Province") != null ? Place.Level.REGION : Place.Level.COUNTRY;
        return RowEvent.place(
                name == null ? COUNTRIES.name(country) : name,
                country,
                row.real("Latitude"),
                row.real("Longitude"),
                level);
    }
}
