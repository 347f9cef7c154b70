package org.demarche.ledger.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.ledger.exchange.CameoCodes;
import org.demarche.ledger.exchange.CountryCodes;
import org.demarche.model.Actor;
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

/** Puts parts of an event right. CAMEO code and scores follow type and mode; a party that stays keeps its words in the text. */
final class Correction {
    private static final Set<String> STATELESS = Set.of("IGO", "NGO", "IMG", "MNC");

    private final Event event;
    private final Map<Part, String> changes;

    private Correction(Event event, Map<Part, String> changes) {
        this.event = event;
        this.changes = changes;
    }

    /**
     * The event with these parts as written.
     *
     * @throws DemarcheException naming the part and what to write, where one cannot be read
     */
    static Event of(Event event, Map<Part, String> changes) {
        return new Correction(event, changes).corrected();
    }

    private Event corrected() {
        EventType type = changes.containsKey(Part.TYPE) ? type(written(Part.TYPE)) : event.type();
        Mode mode = changes.containsKey(Part.MODE)
                ? mode(type, written(Part.MODE))
                : type == event.type() ? event.mode() : null;
        boolean same = type == event.type() && mode == event.mode();
        String cameo = same ? event.cameo() : CameoCodes.standard().code(type, mode);
        return new Event(
                event.id(),
                type,
                mode,
                event.contexts(),
                changes.containsKey(Part.ACTOR) ? actors(Part.ACTOR, event.actors()) : event.actors(),
                changes.containsKey(Part.RECIPIENT) ? actors(Part.RECIPIENT, event.recipients()) : event.recipients(),
                cameo,
                same ? event.goldstein() : CameoCodes.standard().goldstein(cameo),
                changes.containsKey(Part.DATE) ? when(written(Part.DATE)) : event.when(),
                changes.containsKey(Part.PLACE) ? place(written(Part.PLACE)) : event.place(),
                changes.containsKey(Part.STANCE) ? stance(written(Part.STANCE)) : event.stance(),
                event.attribution(),
                event.sentence(),
                event.text(),
                event.trigger());
    }

    private String written(Part part) {
        return String.valueOf(changes.get(part)).strip();
    }

    private static EventType type(String text) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        Part.TYPE,
                        text,
                        "write one of "
                                + Arrays.stream(EventType.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static @Nullable Mode mode(EventType type, String text) {
        if (text.isEmpty()) {
            return null;
        }
        List<Mode> modes =
                Arrays.stream(Mode.values()).filter(mode -> mode.type() == type).toList();
        return modes.stream()
                .filter(mode -> mode.label().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        Part.MODE,
                        text,
                        modes.isEmpty()
                                ? type + " has no modes, leave it empty"
                                : "of " + type + " write one of "
                                        + modes.stream().map(Mode::label).collect(Collectors.joining(", "))
                                        + ", or leave it empty"));
    }

    private static Stance stance(String text) {
        return Arrays.stream(Stance.values())
                .filter(stance -> stance.label().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        Part.STANCE,
                        text,
                        "write one of "
                                + Arrays.stream(Stance.values())
                                        .map(Stance::label)
                                        .collect(Collectors.joining(", "))));
    }

    private List<Actor> actors(Part part, List<Actor> there) {
        List<Actor> actors = new ArrayList<>();
        for (String code : written(part).split(";")) {
            if (!code.isBlank()) {
                actors.add(actor(part, code.strip().toUpperCase(Locale.ROOT), there));
            }
        }
        if (actors.isEmpty() && part == Part.ACTOR) {
            throw wrong(part, "", "name who acts, such as BLR GOV; to say that there is no such event, reject it");
        }
        return actors;
    }

    /** One of the event's own parties where the code is theirs, whichever side they stood on. */
    private Actor actor(Part part, String code, List<Actor> there) {
        return Stream.of(there, event.actors(), event.recipients())
                .flatMap(List::stream)
                .filter(actor -> actor.code().equals(code))
                .findFirst()
                .orElseGet(() -> made(part, code));
    }

    private static Actor made(Part part, String code) {
        String[] words = code.split("[\\s,]+");
        String country = words[0].equals("---") ? "" : words[0];
        if (!country.isEmpty()
                && !STATELESS.contains(country)
                && !CountryCodes.standard().known(country)) {
            throw wrong(
                    part, code, "begin with an ISO 3166-1 alpha-3 code, IGO, NGO, IMG, MNC, or --- for one not known");
        }
        List<Sector> sectors = Arrays.stream(words)
                .skip(1)
                .map(word -> Arrays.stream(Sector.values())
                        .filter(sector -> sector.name().equals(word))
                        .findFirst()
                        .orElseThrow(() -> wrong(part, code, "'" + word + "' is no sector of PLOVER, such as GOV")))
                .toList();
        return new Actor(country, sectors, null, null, "", null);
    }

    private static @Nullable When when(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            String[] days = text.split("\\.\\.", 2);
            LocalDate start = LocalDate.parse(days[0].strip());
            LocalDate end = days.length == 1 ? start : LocalDate.parse(days[1].strip());
            if (end.isBefore(start)) {
                throw wrong(Part.DATE, text, "the last day is before the first");
            }
            When.Granularity unit = end.equals(start) ? When.Granularity.DAY : When.Granularity.RANGE;
            return new When(start, end, unit, When.Basis.STATED, "", null);
        } catch (DateTimeException e) {
            throw wrong(Part.DATE, text, "write 2014-03-05, or 2014-03-05..2014-03-07");
        }
    }

    /** The event's own place where only its country changes keeps its words. Where a place lies is not looked up. */
    private @Nullable Place place(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int comma = text.lastIndexOf(',');
        String country = text.substring(comma + 1).strip().toUpperCase(Locale.ROOT);
        if (!CountryCodes.standard().known(country)) {
            throw wrong(Part.PLACE, text, "write 'Minsk, BLR', or BLR for the country as a whole");
        }
        Place there = event.place();
        if (comma < 0) {
            Span span = there == null ? new Span(0, 0) : there.span();
            return new Place(
                    country, country, null, null, Place.Level.COUNTRY, there == null ? "" : there.text(), span);
        }
        String name = text.substring(0, comma).strip();
        if (there != null && there.name().equals(name)) {
            return new Place(
                    name, country, there.latitude(), there.longitude(), there.level(), there.text(), there.span());
        }
        return new Place(name, country, null, null, Place.Level.TOWN, "", new Span(0, 0));
    }

    private static DemarcheException wrong(Part part, String text, String remedy) {
        return new DemarcheException(part.label() + " '" + text + "': " + remedy);
    }
}
