package org.demarche.coder.actor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.model.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A person of the lexicon.
 *
 * @param name usual English name
 * @param country ISO 3166-1 alpha-3, or IGO for the heads of organisations
 * @param sectors what the person is without an office, at any time
 * @param before what the person was before the first office
 * @param offices those held, in any order
 */
public record Person(String name, String country, List<Sector> sectors, List<Sector> before, List<Office> offices) {
    /**
     * A term of office.
     *
     * @param from first day
     * @param to last day; null while it lasts
     * @param sector null for an office in an international body
     * @param body IGO, NGO, IMG or MNC for an office in such a body, another country for an office there, else empty
     * @param kind {@code head of state}, {@code head of government}, {@code foreign minister}, {@code defence minister}, or any other title
     * @param title the title in its country, where it differs; else the kind
     */
    public record Office(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Sector sector,
            String body,
            String kind,
            String title) {
        /** Title and time: {@code prime minister 2007-06-27..2010-05-11}. */
        String written() {
            return title + " " + from + ".." + (to == null ? "" : to);
        }

        List<Sector> sectors() {
            if (sector == null) {
                return body.equals("IGO") ? List.of(Sector.GOV) : List.of();
            }
            boolean defence = sector == Sector.GOV && DEFENCE.matcher(kind).find();
            return defence ? List.of(sector, Sector.MIL) : List.of(sector);
        }

        /** What its holder is likely to have been before: a politician in a party; a soldier, a judge, a rebel what he is in office. */
        List<Sector> sectorsBefore() {
            boolean political = sector == null || sector == Sector.GOV || sector == Sector.LEG || sector == Sector.PRE;
            return political ? List.of(Sector.PTY) : List.of(sector);
        }

        /** Days from the term to a day; 0 within it. */
        long distance(LocalDate day) {
            long before = from.toEpochDay() - day.toEpochDay();
            long after = to == null ? 0 : day.toEpochDay() - to.toEpochDay();
            return Math.max(0, Math.max(before, after));
        }

        /** Who leads a state or its government is that before all else; a minister before a party's leader. */
        int weight() {
            return switch (kind) {
                case "head of state", "head of government" -> 3;
                case "foreign minister", "defence minister" -> 2;
                default -> sector == Sector.GOV || !body.isEmpty() ? 1 : 0;
            };
        }

        boolean heldOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private static final Pattern DEFENCE = Pattern.compile("\\bdefen[cs]e\\b");

    public Person {
        sectors = List.copyOf(sectors);
        before = List.copyOf(before);
        offices = List.copyOf(offices);
    }

    /** The office held on a day; of several the weightiest, and of those the one that began last. */
    public Optional<Office> officeOn(LocalDate day) {
        return offices.stream()
                .filter(o -> o.heldOn(day))
                .max(Comparator.comparing(Office::weight).thenComparing(Office::from));
    }

    /** The title of that office; empty where there is none. */
    Optional<String> titleOn(LocalDate day) {
        return officeOn(day).map(Office::title).filter(title -> !title.isEmpty());
    }

    /** Of the terms of one office the one nearest to a day. */
    Office nearest(String kind, LocalDate day) {
        return offices.stream()
                .filter(o -> o.kind().equals(kind))
                .min(Comparator.comparing(o -> o.distance(day)))
                .orElseThrow();
    }

    /** The office nearest to a day, with its time; the last where no day is given, empty where none is known. */
    String nearestOffice(@Nullable LocalDate day) {
        return offices.stream()
                .min(
                        day == null
                                ? Comparator.comparing(Office::from).reversed()
                                : Comparator.comparing(o -> o.distance(day)))
                .map(Office::written)
                .orElse("");
    }

    /** The country, or the body whose office the person held on the day. */
    String codeOn(@Nullable LocalDate day) {
        String body = day == null ? "" : officeOn(day).map(Office::body).orElse("");
        return body.isEmpty() ? country : body;
    }

    /** Sectors on a day: those of the office, else what the lexicon says; failing that ELI for one who has left it. */
    public List<Sector> sectorsOn(@Nullable LocalDate day) {
        if (day != null) {
            Optional<Office> office = officeOn(day);
            if (office.isPresent()) {
                return inOpposition(office.get(), day)
                        ? List.of(Sector.PTY, Sector.OPP)
                        : office.get().sectors();
            }
            if (sectors.isEmpty() && !offices.isEmpty()) {
                boolean former = offices.stream().anyMatch(o -> o.to() != null && o.to().isBefore(day));
                return former ? List.of(Sector.ELI) : sectorsBefore();
            }
        }
        return sectors.isEmpty() && !offices.isEmpty() ? offices.getFirst().sectors() : sectors;
    }

    /** Whether somebody leads a party and the opposition. */
    private boolean inOpposition(Office office, LocalDate day) {
        Sector other = office.sector() == Sector.PTY ? Sector.OPP : Sector.PTY;
        return (office.sector() == Sector.PTY || office.sector() == Sector.OPP)
                && offices.stream().anyMatch(o -> o.sector() == other && o.heldOn(day));
    }

    private List<Sector> sectorsBefore() {
        return before.isEmpty()
                ? offices.stream()
                        .min(Comparator.comparing(Office::from))
                        .orElseThrow()
                        .sectorsBefore()
                : before;
    }

    /** How near a day is to the person's time in office: 0 within it, else days; large where no office is known. */
    long distance(@Nullable LocalDate day) {
        if (day == null || offices.isEmpty()) {
            return 50_000;
        }
        return offices.stream().mapToLong(office -> office.distance(day)).min().orElseThrow();
    }
}
