package org.demarche.coder.actor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.coder.lexicon.Entry;
import org.demarche.model.Sector;
import org.jspecify.annotations.Nullable;

/** Reads what stands in the fields of people and organisations: offices, terms, sectors. */
final class Fields {
    private static final Set<String> BODIES = Set.of("IGO", "NGO", "IMG", "MNC");

    private Fields() {}

    static Person.Office office(Entry entry, String text) {
        String[] parts = text.split("\\s+", 3);
        if (parts.length < 3 || !parts[0].contains("..")) {
            throw entry.error("office '" + text + "'; write '2012-08-20..2022-11-26 GOV foreign minister'");
        }
        Entity.Term time = time(entry, parts[0], List.of());
        int comma = parts[2].indexOf(',');
        String kind = (comma < 0 ? parts[2] : parts[2].substring(0, comma)).strip();
        String title = comma < 0 ? kind : parts[2].substring(comma + 1).strip();
        boolean body = BODIES.contains(parts[1]);
        return new Person.Office(
                time.from(), time.to(), body ? null : sector(entry, parts[1]), body ? parts[1] : "", kind, title);
    }

    /** A time in which an organisation is something else: {@code 2021-08-15.. GOV}. */
    static Entity.Term term(Entry entry, String text) {
        String[] parts = text.split("\\s+", 2);
        if (parts.length < 2 || !parts[0].contains("..")) {
            throw entry.error("then '" + text + "'; write '1996-09-27..2001-11-13 GOV'");
        }
        return time(entry, parts[0], sectors(entry, parts[1]));
    }

    private static Entity.Term time(Entry entry, String text, List<Sector> sectors) {
        String[] dates = text.split("\\.\\.", -1);
        LocalDate from = date(entry, dates[0], false);
        return new Entity.Term(from == null ? LocalDate.of(1900, 1, 1) : from, date(entry, dates[1], true), sectors);
    }

    private static @Nullable LocalDate date(Entry entry, String text, boolean last) {
        try {
            return switch (text.length()) {
                case 0 -> null;
                case 4 ->
                    last ? LocalDate.of(Integer.parseInt(text), 12, 31) : LocalDate.of(Integer.parseInt(text), 1, 1);
                case 7 ->
                    last
                            ? YearMonth.parse(text).atEndOfMonth()
                            : YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text);
            };
        } catch (RuntimeException e) {
            throw entry.error("date '" + text + "'; write 2014-03-05, 2014-03 or 2014");
        }
    }

    static List<Sector> sectors(Entry entry, String names) {
        return Stream.of(names.strip().split("\\s+")).map(s -> sector(entry, s)).toList();
    }

    private static Sector sector(Entry entry, String name) {
        try {
            return Sector.valueOf(name.strip());
        } catch (IllegalArgumentException e) {
            throw entry.error("'" + name + "' is no PLOVER sector");
        }
    }
}
