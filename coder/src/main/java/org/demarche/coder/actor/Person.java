package org.demarche.coder.actor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.model.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A person of the lexicon.
 *
 * @param name usual English name
 * @param country ISO 3166-1 alpha-3, or IGO for the heads of organisations
 * @param sectors what the person is without an office
 * @param offices those held, in any order
 */
public record Person(String name, String country, List<Sector> sectors, List<Office> offices) {
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
                return List.of();
            }
            return kind.equals("defence minister") ? List.of(sector, Sector.MIL) : List.of(sector);
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

    public Person {
        sectors = List.copyOf(sectors);
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

    /** Sectors on a day: that of the office, ELI for one who has left it, else what the lexicon says. */
    public List<Sector> sectorsOn(@Nullable LocalDate day) {
        if (day != null) {
            Optional<Office> office = officeOn(day);
            if (office.isPresent()) {
                return office.get().sectors();
            }
            boolean former = offices.stream().anyMatch(o -> o.to() != null && o.to().isBefore(day));
            if (former && sectors.isEmpty()) {
                return List.of(Sector.ELI);
            }
        }
        if (sectors.isEmpty() && !offices.isEmpty()) {
            return offices.getFirst().sectors();
        }
        return sectors;
    }

    /** How near a day is to the person's time in office: 0 within it, else days; large where no office is known. */
    long distance(@Nullable LocalDate day) {
        if (day == null || offices.isEmpty()) {
            return 50_000;
        }
        return offices.stream().mapToLong(office -> office.distance(day)).min().orElseThrow();
    }
}
