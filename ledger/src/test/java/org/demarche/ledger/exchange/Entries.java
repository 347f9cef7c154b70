package org.demarche.ledger.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Certainty;
import org.demarche.model.Context;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.demarche.model.Place;
import org.demarche.model.Sector;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/** Events of all kinds, with all that can go wrong in a table among their texts. */
final class Entries {
    private Entries() {}

    static Arbitrary<Entry> any() {
        return Combinators.combine(
                        texts(),
                        events(),
                        texts(),
                        texts(),
                        texts().injectNull(0.3),
                        days().injectNull(0.3),
                        texts().injectNull(0.3))
                .as((document, event, title, more, publisher, published, address) -> new Entry(
                        document + "#" + event.id(), event, document, title + more, publisher, published, address));
    }

    /** Ordinary letters, what would break a table, what looks like a missing value, a country, a role, a number. */
    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        4,
                        Arbitraries.strings()
                                .ofMaxLength(12)
                                .withChars(
                                        '\t', '\n', '\r', '\0', '"', '\'', '\\', ',', ';', '#', ' ', '(', ')', 'é', 'Я',
                                        'ß', '\u2028')
                                .alpha()
                                .map(text -> text.length() % 3 == 0 ? text + "🕊" : text)),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.of(
                                "NA",
                                "na",
                                "NULL",
                                "",
                                " ",
                                "Belarus",
                                "RUSSIA",
                                "Police (India)",
                                "Citizen",
                                "---",
                                "42",
                                "Minsk, Belarus",
                                "\tNA\n",
                                "Government",
                                "Unspecified Actor",
                                "Luxembourg")));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1000, 1, 1).toEpochDay(),
                        LocalDate.of(9990, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(0, 99))
                .as((start, length) -> new Span(start, start + length));
    }

    private static Arbitrary<String> countries() {
        return Arbitraries.of("BLR", "RUS", "USA", "PSE", "XKX", "ALA", "IGO", "IMG", "", "QQQ");
    }

    private static Arbitrary<Actor> actors() {
        return Combinators.combine(
                        countries(),
                        Arbitraries.of(Sector.class).list().ofMaxSize(4),
                        texts().injectNull(0.5),
                        texts().injectNull(0.5),
                        texts(),
                        spans().injectNull(0.2))
                .as(Actor::new);
    }

    private static Arbitrary<When> whens() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.of(When.Granularity.class),
                        Arbitraries.of(When.Basis.class),
                        texts(),
                        spans().injectNull(0.5))
                .as((start, length, granularity, basis, text, span) ->
                        new When(start, start.plusDays(length), granularity, basis, text, span));
    }

    private static Arbitrary<Place> places() {
        Arbitrary<Double> degrees = Arbitraries.oneOf(
                        Arbitraries.doubles().between(-180, 180).ofScale(9), Arbitraries.of(-0.0, 1e-7, 52.0))
                .injectNull(0.3);
        return Combinators.combine(
                        texts(), countries(), degrees, degrees, Arbitraries.of(Place.Level.class), texts(), spans())
                .as(Place::new);
    }

    private static Arbitrary<Attribution> attributions() {
        return Combinators.combine(actors(), texts(), Arbitraries.of(Certainty.class), spans().injectNull(0.5))
                .as(Attribution::new);
    }

    private static Arbitrary<Event> events() {
        Arbitrary<Event> bare = Combinators.combine(
                        Arbitraries.of(EventType.class),
                        Arbitraries.of(Context.class).set().ofMaxSize(4),
                        actors().list().ofMaxSize(3),
                        actors().list().ofMaxSize(3),
                        Arbitraries.doubles().between(-10, 10),
                        Arbitraries.of(Stance.class),
                        Arbitraries.of("125", "0334", "036", "1712", "05", "083", "1385"),
                        texts())
                .as((type, contexts, actors, recipients, goldstein, stance, cameo, text) -> new Event(
                        "e1",
                        type,
                        null,
                        contexts,
                        actors,
                        recipients,
                        cameo,
                        goldstein,
                        null,
                        null,
                        stance,
                        List.of(),
                        new Span(0, 1),
                        text,
                        List.of()));
        return Combinators.combine(
                        bare,
                        Arbitraries.integers().between(0, 99),
                        whens().injectNull(0.2),
                        places().injectNull(0.3),
                        attributions().list().ofMaxSize(2),
                        spans(),
                        spans().list().ofMaxSize(3))
                .as((e, pick, when, place, attribution, sentence, trigger) -> new Event(
                        "e" + pick,
                        e.type(),
                        mode(e.type(), pick),
                        e.contexts(),
                        e.actors(),
                        e.recipients(),
                        e.cameo(),
                        e.goldstein(),
                        when,
                        place,
                        e.stance(),
                        attribution,
                        sentence,
                        e.text(),
                        trigger));
    }

    private static @Nullable Mode mode(EventType type, int pick) {
        List<Mode> modes =
                Arrays.stream(Mode.values()).filter(mode -> mode.type() == type).toList();
        int index = pick % (modes.size() + 1);
        return index == modes.size() ? null : modes.get(index);
    }

    /**
     * An event of which no part can be guessed: its PLOVER event, mode and contexts are not those of its CAMEO code, its time is no single
     * day, the rest is filled.
     */
    static Entry full() {
        Actor makei = new Actor(
                "BLR",
                List.of(Sector.GOV, Sector.JRN),
                "Vladimir Makei",
                "foreign minister",
                "Makei",
                new Span(28, 35));
        Actor agency = new Actor("RUS", List.of(Sector.MED), "A Clinic", "head", "the clinic", new Span(62, 70));
        Event event = new Event(
                "e1",
                EventType.REJECT,
                Mode.REJECT_ASSIST,
                Set.of(Context.MILITARY, Context.CYBER),
                List.of(makei),
                List.of(agency),
                "042",
                -3.25,
                new When(
                        LocalDate.of(2014, 3, 5),
                        LocalDate.of(2014, 3, 9),
                        When.Granularity.RANGE,
                        When.Basis.STATED,
                        "from 5 to 9 March",
                        new Span(16, 26)),
                new Place("Brest", "BLR", 52.1, 23.7, Place.Level.TOWN, "the city", new Span(5, 10)),
                Stance.HISTORICAL,
                List.of(new Attribution(agency, "report", Certainty.PROBABLE, new Span(62, 70))),
                new Span(16, 80),
                "From 5 to 9 March ...",
                List.of(new Span(36, 43)));
        return new Entry(
                "a1#e1",
                event,
                "a1",
                "A title",
                "The Courier",
                LocalDate.of(2014, 3, 10),
                "https://courier.example/a1");
    }
}
