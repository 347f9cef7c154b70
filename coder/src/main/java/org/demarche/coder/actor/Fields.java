package org.demarche.coder.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.coder.lexicon.Entry;
import org.demarche.model.Sector;
import org.jspecify.annotations.Nullable;

/** Reads what stands in the fields of people and organisations: offices, terms, sectors. */
final class Fields {
    private static final Set<String> BODIES = Set.of("IGO", "NGO", "IMG", "MNC");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Fields() {}

    static Person.Office office(Entry entry, String text) {
        String[] parts = BLANKS.split(text, 3);
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
        String[] parts = BLANKS.split(text, 2);
        if (parts.length < 2 || !parts[0].contains("..")) {
            throw entry.error("then '" + text + "'; write '1996-09-27..2001-11-13 GOV'");
        }
        return time(entry, parts[0], sectors(entry, parts[1]));
    }

    private static Entity.Term time(Entry entry, String text, List<Sector> sectors) {
        int dots = text.indexOf("..");
        LocalDate from = date(entry, text.substring(0, dots), false);
        LocalDate to = date(entry, text.substring(dots + 2), true);
        return new Entity.Term(from == null ? LocalDate.of(1900, 1, 1) : from, to, sectors);
    }

    private static @Nullable LocalDate date(Entry entry, String text, boolean last) {
        try {
            return switch (text.length()) {
                case 0 -> null;
                case 4 -> last ? LocalDate.of(number(text), 12, 31) : LocalDate.of(number(text), 1, 1);
                case 7 -> {
                    LocalDate first = day(text + "-01");
                    yield last ? first.plusMonths(1).minusDays(1) : first;
                }
                default -> day(text);
            };
        } catch (RuntimeException e) {
            throw entry.error("date '" + text + "'; write 2014-03-05, 2014-03 or 2014");
        }
    }

    /** As {@link LocalDate#parse} for days of four-figure years, without the machinery that takes long when Java has just started. */
    private static LocalDate day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new DateTimeException(text);
        }
        return LocalDate.of(number(text.substring(0, 4)), number(text.substring(5, 7)), number(text.substring(8)));
    }

    private static int number(String figures) {
        for (int i = 0; i < figures.length(); i++) {
            if (figures.charAt(i) < '0' || figures.charAt(i) > '9') {
                throw new DateTimeException(figures);
            }
        }
        return Integer.parseInt(figures);
    }

    static List<Sector> sectors(Entry entry, String names) {
        return BLANKS.splitAsStream(names.strip()).map(s -> sector(entry, s)).toList();
    }

    private static Sector sector(Entry entry, String name) {
        try {
            return Sector.valueOf(name.strip());
        } catch (IllegalArgumentException e) {
            throw entry.error("'" + name + "' is no PLOVER sector");
        }
    }
}
