package org.demarche.ledger.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.model.DemarcheException;
import org.demarche.model.Sector;
import org.jspecify.annotations.Nullable;

/**
 * People, groups and organisations by their whole names, from {@code lexicon/people}, {@code groups.txt} and {@code organisations.txt}: for
 * files of events that name a party and tell no country. A middle name or a last addition that the lexicon lacks may stand in the name
 * ({@code Sergey Viktorovich Lavrov}). A name that two countries share tells none. Immutable.
 */
final class NamedActors {
    private static final List<String> PEOPLE = List.of(
            "africa", "americas", "asia", "europe", "former-soviet-union", "middle-east", "oceania", "organisations");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s'’.-]+");

    private final Map<String, List<Named>> byName = new HashMap<>();

    /** Whom a name means on a day. */
    record Party(String country, List<Sector> sectors) {}

    private record Office(LocalDate from, LocalDate to, Sector sector, boolean international) {}

    private record Named(String country, List<Sector> sectors, List<Office> offices) {
        /** What the office of the day makes of somebody; the international one belongs to no state. */
        Party on(LocalDate day) {
            Optional<Office> held = offices.stream()
                    .filter(office -> !day.isBefore(office.from) && !day.isAfter(office.to))
                    .max(Comparator.comparing(Office::from));
            if (held.isEmpty()) {
                return new Party(country, sectors);
            }
            return held.get().international
                    ? new Party("IGO", List.of())
                    : new Party(country, List.of(held.get().sector));
        }
    }

    private static final class Standard {
        static final NamedActors ALL = new NamedActors();
    }

    private NamedActors() {
        PEOPLE.forEach(name -> file("lexicon/people/" + name + ".txt"));
        file("lexicon/groups.txt");
        file("lexicon/organisations.txt");
    }

    /** Made when it is first asked for. */
    static NamedActors standard() {
        return Standard.ALL;
    }

    /** Whom the name means, by the day; null where nobody is known who bears it. */
    @Nullable
    Function<LocalDate, Optional<Party>> find(String name) {
        List<String> words = List.of(key(name).split(" "));
        Stream<String> keys = words.size() < 3
                ? Stream.of(key(name))
                : Stream.of(
                        key(name),
                        words.getFirst() + " " + words.getLast(),
                        words.getFirst() + " " + words.get(1),
                        String.join(" ", words.subList(0, words.size() - 1)));
        return keys.map(byName::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(NamedActors::one)
                .orElse(null);
    }

    /** The party that all who bear the name agree on. */
    private static Function<LocalDate, Optional<Party>> one(List<Named> found) {
        return day -> {
            List<Party> parties =
                    found.stream().map(named -> named.on(day)).distinct().toList();
            return parties.stream().map(Party::country).distinct().count() == 1
                    ? Optional.of(parties.getFirst())
                    : Optional.empty();
        };
    }

    /** Small letters without marks, hyphens and apostrophes, so that {@code Al-Sisi} is {@code al-Sisi} and {@code el Sisi} is not. */
    private static String key(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private void file(String path) {
        try (InputStream in = NamedActors.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new DemarcheException(path + ": not in the jar; build again with ./demarche");
            }
            String head = "";
            Map<String, List<String>> fields = new LinkedHashMap<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("  ")) {
                    int colon = line.indexOf(':');
                    fields.computeIfAbsent(line.substring(0, Math.max(colon, 0)).strip(), key -> new ArrayList<>())
                            .add(line.substring(colon + 1).strip());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    entry(head, fields);
                    head = line.strip();
                    fields.clear();
                }
            }
            entry(head, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void entry(String head, Map<String, List<String>> fields) {
        String country = first(fields, "country") + first(fields, "code");
        if (country.isEmpty()) {
            return;
        }
        List<Sector> sectors = Stream.of((first(fields, "sector") + " " + first(fields, "sectors")).split("[ ,;]+"))
                .flatMap(code -> sector(code).stream())
                .toList();
        List<Office> offices = fields.getOrDefault("office", List.of()).stream()
                .flatMap(office -> office(office).stream())
                .toList();
        Named named = new Named(country, sectors, offices);
        Stream<String> others = Stream.of(first(fields, "names").split(";")).map(String::strip);
        Stream.concat(Stream.of(head.replaceAll("\\s*\\(.*\\)", "")), others)
                // a surname alone, and a name that often means something else, are too little here
                .filter(name -> !name.endsWith("~") && (offices.isEmpty() || name.contains(" ")))
                .map(NamedActors::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .forEach(key ->
                        byName.computeIfAbsent(key, any -> new ArrayList<>()).add(named));
    }

    private static String first(Map<String, List<String>> fields, String field) {
        return fields.getOrDefault(field, List.of("")).getFirst();
    }

    private static Optional<Sector> sector(String code) {
        return Arrays.stream(Sector.values())
                .filter(sector -> sector.name().equals(code))
                .findFirst();
    }

    /** {@code 2013-08-15..2021-08 GOV foreign minister}; an office that is not so written is passed over. */
    private static Optional<Office> office(String text) {
        String[] words = text.split(" ", 3);
        int dots = words[0].indexOf("..");
        if (words.length < 2 || dots < 0) {
            return Optional.empty();
        }
        boolean international = SectorCodes.stateless(words[1]);
        Optional<Sector> sector = international ? Optional.of(Sector.GOV) : sector(words[1]);
        return sector.map(each -> new Office(
                day(words[0].substring(0, dots), false), day(words[0].substring(dots + 2), true), each, international));
    }

    private static LocalDate day(String text, boolean last) {
        return switch (text.length()) {
            case 10 -> LocalDate.parse(text);
            case 7 ->
                last
                        ? YearMonth.parse(text).atEndOfMonth()
                        : YearMonth.parse(text).atDay(1);
            case 4 ->
                last
                        ? Year.parse(text).atMonth(12).atEndOfMonth()
                        : Year.parse(text).atDay(1);
            default -> last ? LocalDate.MAX : LocalDate.MIN;
        };
    }
}
