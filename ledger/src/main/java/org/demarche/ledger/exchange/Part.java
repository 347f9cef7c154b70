package org.demarche.ledger.exchange;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Event;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/** What there is to an event, part by part: which of it a format carries and which it loses. */
public enum Part {
    /** First day of its time. */
    DATE(Entry::date),
    /** Last day, unit in which the text speaks, how it was found, the words. */
    TIME(entry -> entry.event().when()),
    /** PLOVER event. Where it is lost, it is read from the CAMEO code. */
    TYPE(entry -> entry.event().type()),
    /** PLOVER mode. Where it is lost, it is read from the CAMEO code. */
    MODE(entry -> entry.event().mode()),
    /** PLOVER contexts. Where they are lost, they are read from the CAMEO code. */
    CONTEXTS(entry -> entry.event().contexts()),
    CAMEO(entry -> entry.event().cameo()),
    GOLDSTEIN(entry -> entry.event().goldstein()),
    /** Country codes of actor and recipient. */
    COUNTRIES(parties(Actor::country)),
    SECTORS(parties(Actor::sectors)),
    NAMES(parties(Actor::name)),
    OFFICES(parties(Actor::office)),
    /** The words that name the parties, and where they stand. */
    MENTIONS(parties(actor -> List.of(actor.text(), String.valueOf(actor.span())))),
    /** Name, country and level of the place. */
    PLACE(place(place -> List.of(place.name(), place.country(), place.level()))),
    COORDINATES(place(place -> List.of(String.valueOf(place.latitude()), String.valueOf(place.longitude())))),
    PLACE_WORDS(place(place -> List.of(place.text(), place.span()))),
    STANCE(entry -> entry.event().stance()),
    ATTRIBUTION(entry -> entry.event().attribution()),
    /** The sentence, and where it stands. */
    SENTENCE(entry -> List.of(entry.event().text(), entry.event().sentence())),
    TRIGGER(entry -> entry.event().trigger()),
    /** The id as it is; a number made from it may stand for it. */
    ID(Entry::id),
    /** The id of the document; a number made from it may stand for it. */
    DOCUMENT(Entry::document),
    TITLE(Entry::title),
    PUBLISHER(Entry::publisher),
    PUBLISHED(Entry::published),
    ADDRESS(Entry::address);

    private final Function<Entry, @Nullable Object> value;

    Part(Function<Entry, @Nullable Object> value) {
        this.value = value;
    }

    /** What the event has of this part; null where it has nothing. */
    public @Nullable Object of(Entry entry) {
        return value.apply(entry);
    }

    private static Function<Entry, @Nullable Object> parties(Function<Actor, @Nullable Object> value) {
        return entry -> {
            Event event = entry.event();
            return Stream.of(event.actors(), event.recipients())
                    .map(side -> side.stream()
                            .map(actor -> String.valueOf(value.apply(actor)))
                            .toList())
                    .toList();
        };
    }

    private static Function<Entry, @Nullable Object> place(Function<Place, @Nullable Object> value) {
        return entry -> {
            Place place = entry.event().place();
            return place == null ? null : value.apply(place);
        };
    }
}
