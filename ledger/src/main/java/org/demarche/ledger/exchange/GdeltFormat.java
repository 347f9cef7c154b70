package org.demarche.ledger.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.DemarcheException;
import org.demarche.model.Event;
import org.demarche.model.Sector;
import org.jspecify.annotations.Nullable;

/**
 * GDELT's table of events: the 61 columns of GDELT 2.0, without a heading. GDELT 1.0 is read as well: 58 columns, which lack the three of
 * second administrative divisions, or 57, which lack the address too.
 */
public final class GdeltFormat implements WritableFormat {
    static final List<String> COLUMNS = columns();

    private static final List<String> COLUMNS_OF_1 =
            COLUMNS.stream().filter(column -> !column.contains("ADM2")).toList();

    private static final List<String> COLUMNS_OF_OLD_1 = COLUMNS_OF_1.subList(0, 57);

    /** GDELT has columns for so many sectors. */
    private static final int TYPES = 3;

    private static final CountryCodes COUNTRIES = CountryCodes.standard();

    private static List<String> columns() {
        List<String> columns =
                new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
        for (String actor : List.of("Actor1", "Actor2")) {
            Stream.of(
                            "Code",
                            "Name",
                            "CountryCode",
                            "KnownGroupCode",
                            "EthnicCode",
                            "Religion1Code",
                            "Religion2Code",
                            "Type1Code",
                            "Type2Code",
                            "Type3Code")
                    .forEach(column -> columns.add(actor + column));
        }
        columns.addAll(List.of(
                "IsRootEvent",
                "EventCode",
                "EventBaseCode",
                "EventRootCode",
                "QuadClass",
                "GoldsteinScale",
                "NumMentions",
                "NumSources",
                "NumArticles",
                "AvgTone"));
        for (String geo : List.of("Actor1Geo_", "Actor2Geo_", "ActionGeo_")) {
            Stream.of("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
                    .forEach(column -> columns.add(geo + column));
        }
        columns.addAll(List.of("DATEADDED", "SOURCEURL"));
        return List.copyOf(columns);
    }

    @Override
    public String label() {
        return "gdelt";
    }

    @Override
    public Optional<String> heading() {
        return Optional.empty();
    }

    @Override
    public boolean isHeading(String line) {
        return line.regionMatches(true, 0, "GLOBALEVENTID\t", 0, 14);
    }

    @Override
    public Set<Part> lost() {
        return EnumSet.of(
                Part.TIME,
                Part.TYPE,
                Part.MODE,
                Part.CONTEXTS,
                Part.NAMES,
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
                Part.PUBLISHER);
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
        LocalDate day = RowEvent.day(entry);
        boolean only = pair.id().equals(entry.id());
        List<String> values = new ArrayList<>();
        values.add(Ids.number(only && Ids.isNumber(event.id()) ? event.id() : pair.id()));
        values.add(DateTimeFormatter.BASIC_ISO_DATE.format(day));
        values.add(String.format(Locale.ROOT, "%04d%02d", day.getYear(), day.getMonthValue()));
        values.add(String.format(Locale.ROOT, "%04d", day.getYear()));
        values.add(fraction(day));
        party(values, pair.actor());
        party(values, pair.recipient());
        values.add(""); // whether it is told in the lead
        values.add(event.cameo());
        values.add(CameoActor.prefix(event.cameo(), 3));
        values.add(CameoActor.prefix(event.cameo(), 2));
        values.add(quad(event.cameo()));
        values.add(Tsv.number(event.goldstein()));
        values.addAll(List.of("1", "1", "1", ""));
        values.addAll(GdeltPlace.write(null));
        values.addAll(GdeltPlace.write(null));
        values.addAll(GdeltPlace.write(event.place()));
        LocalDate published = entry.published();
        values.add(published == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(published) + "000000");
        values.add(Tsv.text(entry.address()));
        return Tsv.line(values);
    }

    /** The year and, as GDELT reckons, the share of it that is over: months of 30 days, years of 365. */
    private static String fraction(LocalDate day) {
        int days = (day.getMonthValue() - 1) * 30 + day.getDayOfMonth();
        return BigDecimal.valueOf(days)
                .divide(BigDecimal.valueOf(365), 4, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(day.getYear()))
                .toPlainString();
    }

    private static String quad(String cameo) {
        int root = Integer.parseInt(CameoActor.prefix(cameo, 2));
        if (root <= 5) {
            return "1";
        }
        if (root <= 8) {
            return "2";
        }
        return root <= 13 ? "3" : "4";
    }

    private static void party(List<String> values, @Nullable Actor actor) {
        if (actor == null) {
            values.addAll(List.of("", "", "", "", "", "", "", "", "", ""));
            return;
        }
        String entity = CameoActor.entity(actor);
        boolean stateless = SectorCodes.stateless(entity);
        String country = stateless ? "" : entity;
        List<String> types = new ArrayList<>();
        if (stateless) {
            types.add(entity);
        }
        types.addAll(SectorCodes.CAMEO.words(actor.sectors()));
        types = types.subList(0, Math.min(types.size(), TYPES));
        String name = COUNTRIES.known(country) && RoleNames.own(Tsv.text(actor.name())) == null
                ? COUNTRIES.name(country)
                : RoleNames.of(actor);
        values.add(country + String.join("", types));
        values.add(RoleNames.capitals(name));
        values.add(country);
        values.addAll(List.of("", "", "", "")); // group, people, religions
        for (int i = 0; i < TYPES; i++) {
            values.add(i < types.size() ? types.get(i) : "");
        }
    }

    @Override
    public Reading read(String line) {
        TsvRow row = row(line);
        String id = row.required("GLOBALEVENTID");
        String address = row.text("SOURCEURL");
        return new RowEvent(
                        id,
                        address == null ? id : address,
                        row.day("SQLDATE", DateTimeFormatter.BASIC_ISO_DATE),
                        row.required("EventCode"),
                        row.real("GoldsteinScale"),
                        party(row, "Actor1"),
                        party(row, "Actor2"),
                        GdeltPlace.read(row, "ActionGeo_"),
                        Set.of(),
                        null,
                        published(row),
                        address)
                .reading(line);
    }

    private static TsvRow row(String line) {
        int columns = (int) line.chars().filter(c -> c == '\t').count() + 1;
        return switch (columns) {
            case 57 -> TsvRow.of(line, COLUMNS_OF_OLD_1);
            case 58 -> TsvRow.of(line, COLUMNS_OF_1);
            case 61 -> TsvRow.of(line, COLUMNS);
            default ->
                throw new DemarcheException(
                        "has " + columns
                                + " columns where there are 61 (GDELT 2.0), 58 or 57 (GDELT 1.0): is it tab-separated, and GDELT's events?");
        };
    }

    private static @Nullable LocalDate published(TsvRow row) {
        String added = row.text("DATEADDED");
        if (added == null) {
            return null;
        }
        return row.day("DATEADDED", added.length() == 8 ? DateTimeFormatter.BASIC_ISO_DATE : DATE_ADDED);
    }

    private static final DateTimeFormatter DATE_ADDED = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private static @Nullable Actor party(TsvRow row, String side) {
        String code = row.text(side + "Code");
        String name = row.text(side + "Name");
        if (code == null && name == null) {
            return null;
        }
        List<String> types = Stream.of("Type1Code", "Type2Code", "Type3Code")
                .map(column -> row.textOrEmpty(side + column))
                .filter(type -> !type.isEmpty())
                .toList();
        String country = COUNTRIES.ofCode(row.text(side + "CountryCode"));
        List<Sector> sectors = SectorCodes.CAMEO.sectors(types);
        return new Actor(
                country.isEmpty()
                        ? types.stream()
                                .filter(SectorCodes::stateless)
                                .findFirst()
                                .orElse("")
                        : country,
                sectors,
                RoleNames.own(name),
                null,
                name == null ? String.valueOf(code) : name,
                null);
    }
}
