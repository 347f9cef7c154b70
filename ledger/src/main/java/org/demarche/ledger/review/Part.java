package org.demarche.ledger.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.model.Actor;
import org.demarche.model.DemarcheException;
import org.demarche.model.Event;
import org.demarche.model.Place;
import org.demarche.model.When;

/** The parts of an event that a reviewer can put right, and how each is written in a line. */
public enum Part {
    /** PLOVER category. */
    TYPE,
    /** PLOVER mode; empty for none. */
    MODE,
    /** Codes of those who act, parted by {@code ;}, such as {@code BLR GOV; KAZ}. */
    ACTOR,
    /** Codes of those acted upon; empty for none. */
    RECIPIENT,
    /** The day, or first and last with {@code ..} between; empty for none. */
    DATE,
    /** Name and country of the place, {@code Minsk, BLR}; empty for none. */
    PLACE,
    /** Whether it happened. */
    STANCE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of a label. */
    public static Part of(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new DemarcheException("'" + label + "' is no part of an event: name one of "
                        + Arrays.stream(values()).map(Part::label).collect(Collectors.joining(", "))));
    }

    /** What the event has there, as a reviewer would write it. */
    public String of(Event event) {
        return switch (this) {
            case TYPE -> event.type().name();
            case MODE -> event.mode() == null ? "" : event.mode().label();
            case ACTOR -> event.actors().stream().map(Actor::code).collect(Collectors.joining("; "));
            case RECIPIENT -> event.recipients().stream().map(Actor::code).collect(Collectors.joining("; "));
            case DATE -> date(event);
            case PLACE -> place(event);
            case STANCE -> event.stance().label();
        };
    }

    private static String date(Event event) {
        When when = event.when();
        return when == null
                ? ""
                : when.start().equals(when.end()) ? "" + when.start() : when.start() + ".." + when.end();
    }

    private static String place(Event event) {
        Place place = event.place();
        return place == null
                ? ""
                : place.level() == Place.Level.COUNTRY ? place.country() : place.name() + ", " + place.country();
    }
}
