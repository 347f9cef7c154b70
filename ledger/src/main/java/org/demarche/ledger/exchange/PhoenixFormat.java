package org.demarche.ledger.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Context;
import org.demarche.model.Event;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/** Phoenix, the Open Event Data Alliance's files of CAMEO events: 26 columns without a heading. */
public final class PhoenixFormat implements WritableFormat {
    static final List<String> COLUMNS = List.of(
            "EventID",
            "Date",
            "Year",
            "Month",
            "Day",
            "SourceActorFull",
            "SourceActorEntity",
            "SourceActorRole",
            "SourceActorAttribute",
            "TargetActorFull",
            "TargetActorEntity",
            "TargetActorRole",
            "TargetActorAttribute",
            "EventCode",
            "EventRootCode",
            "PentaClass",
            "GoldsteinScore",
            "Issues",
            "Lat",
            "Lon",
            "LocationName",
            "StateName",
            "CountryCode",
            "SentenceID",
            "URLs",
            "NewsSources");

    /** What stands in the column of roles; any other sector is an attribute. */
    private static final Set<String> ROLES =
            Set.of("GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "MED", "EDU", "BUS", "CRM", "CVL");

    /** Phoenix's five classes by CAMEO root: 0 neutral, then as the quad categories. */
    private static final Map<String, String> PENTA = pentaClasses();

    private static final CountryCodes COUNTRIES = CountryCodes.standard();
    private static final CameoCodes CAMEO = CameoCodes.standard();

    private static Map<String, String> pentaClasses() {
        Map<String, List<Integer>> roots = Map.of(
                "0", List.of(1, 2),
                "1", List.of(3, 4, 5),
                "2", List.of(6, 7, 8),
                "3", List.of(9, 10, 11, 12, 13, 16),
                "4", List.of(14, 15, 17, 18, 19, 20));
        return roots.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(root -> Map.entry(root, entry.getKey())))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> String.format(Locale.ROOT, "%02d", entry.getKey()), Map.Entry::getValue));
    }

    @Override
    public String label() {
        return "phoenix";
    }

    @Override
    public Optional<String> heading() {
        return Optional.empty();
    }

    @Override
    public boolean isHeading(String line) {
        return line.startsWith("EventID\t");
    }

    @Override
    public Set<Part> lost() {
        return EnumSet.of(
                Part.TIME,
                Part.TYPE,
                Part.MODE,
                Part.NAMES,
                Part.OFFICES,
                Part.MENTIONS,
                Part.PLACE_WORDS,
                Part.STANCE,
                Part.ATTRIBUTION,
                Part.SENTENCE,
                Part.TRIGGER,
                Part.TITLE,
                Part.PUBLISHED);
    }

    @Override
    public Optional<String> refusal(Entry entry) {
        return RowEvent.refusal(entry);
    }

    @Override
    public List<String> write(Entry entry) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Pairs.Pair pair : Pairs.of(entry)) {
            String line = line(entry, pair);
            // codes have no names: two parties of one code, such as a president and his government, are one
            lines.putIfAbsent(line.substring(line.indexOf('\t')), line);
        }
        return List.copyOf(lines.values());
    }

    private static String line(Entry entry, Pairs.Pair pair) {
        Event event = entry.event();
        LocalDate day = RowEvent.day(entry);
        String id = Tsv.text(pair.id());
        List<String> values = new ArrayList<>();
        values.add(id.isEmpty() ? Ids.number(pair.id()) : id);
        values.add(DateTimeFormatter.BASIC_ISO_DATE.format(day));
        values.add(String.format(Locale.ROOT, "%04d", day.getYear()));
        values.add(String.format(Locale.ROOT, "%02d", day.getMonthValue()));
        values.add(String.format(Locale.ROOT, "%02d", day.getDayOfMonth()));
        party(values, pair.actor());
        party(values, pair.recipient());
        String root = CameoActor.prefix(event.cameo(), 2);
        values.add(event.cameo());
        values.add(root);
        values.add(PENTA.getOrDefault(root, ""));
        values.add(Tsv.number(event.goldstein()));
        values.add(issues(event));
        place(values, event.place());
        values.add(Tsv.text(entry.document()));
        values.add(Tsv.text(entry.address()));
        values.add(Tsv.text(entry.publisher()));
        return Tsv.line(values);
    }

    private static void party(List<String> values, @Nullable Actor actor) {
        if (actor == null) {
            values.addAll(List.of("", "", "", ""));
            return;
        }
        List<String> sectors = SectorCodes.CAMEO.words(actor.sectors());
        String entity = CameoActor.entity(actor);
        boolean role = !sectors.isEmpty() && ROLES.contains(sectors.getFirst());
        values.add((entity.isEmpty() ? CameoActor.NOWHERE : entity) + String.join("", sectors));
        values.add(entity);
        values.add(role ? sectors.getFirst() : "");
        values.add(String.join(";", role ? sectors.subList(1, sectors.size()) : sectors));
    }

    /** The contexts that the code does not imply, as Phoenix counts issues: how often each is met. */
    private static String issues(Event event) {
        Set<Context> implied =
                CAMEO.meaning(event.cameo()).map(CameoCodes.Meaning::contexts).orElse(Set.of());
        return event.contexts().stream()
                .filter(context -> !implied.contains(context))
                .map(context -> context.name() + ",1")
                .collect(Collectors.joining(";"));
    }

    private static void place(List<String> values, @Nullable Place place) {
        if (place == null) {
            values.addAll(List.of("", "", "", "", ""));
            return;
        }
        String name = Tsv.text(place.name());
        String country = COUNTRIES.known(place.country()) ? place.country() : "";
        boolean whole = place.level() == Place.Level.COUNTRY;
        values.add(Tsv.number(place.latitude()));
        values.add(Tsv.number(place.longitude()));
        values.add(whole && !country.isEmpty() ? COUNTRIES.name(country) : name);
        values.add(place.level() == Place.Level.REGION ? name : "");
        values.add(country);
    }

    @Override
    public Reading read(String line) {
        TsvRow row = TsvRow.of(line, COLUMNS);
        return new RowEvent(
                        row.required("EventID"),
                        row.textOrEmpty("SentenceID"),
                        row.day("Date", DateTimeFormatter.BASIC_ISO_DATE),
                        row.required("EventCode"),
                        row.real("GoldsteinScore"),
                        CameoActor.read(row.text("SourceActorFull")),
                        CameoActor.read(row.text("TargetActorFull")),
                        place(row),
                        contexts(row.textOrEmpty("Issues")),
                        row.text("NewsSources"),
                        null,
                        row.text("URLs"))
                .reading(line);
    }

    /** The issues that PLOVER has as contexts; Phoenix has others, which are passed over. */
    private static Set<Context> contexts(String issues) {
        Set<Context> contexts = EnumSet.noneOf(Context.class);
        for (String issue : issues.split(";")) {
            String name = issue.replaceFirst(",.*", "");
            for (Context context : Context.values()) {
                if (context.name().equals(name)) {
                    contexts.add(context);
                }
            }
        }
        return contexts;
    }

    private static @Nullable Place place(TsvRow row) {
        String name = row.textOrEmpty("LocationName");
        String state = row.textOrEmpty("StateName");
        String country = COUNTRIES.ofCode(row.text("CountryCode"));
        Double latitude = row.real("Lat");
        Double longitude = row.real("Lon");
        if (name.isEmpty() && country.isEmpty() && latitude == null && longitude == null) {
            return null;
        }
        Place.Level level = Place.Level.TOWN;
        if (!name.isEmpty() && name.equals(state)) {
            level = Place.Level.REGION;
        } else if (!country.isEmpty() && name.equals(COUNTRIES.name(country))) {
            level = Place.Level.COUNTRY;
        }
        return RowEvent.place(name, country, latitude, longitude, level);
    }
}
