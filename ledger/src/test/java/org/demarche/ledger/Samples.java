package org.demarche.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Certainty;
import org.demarche.model.Claim;
import org.demarche.model.Coding;
import org.demarche.model.Context;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.demarche.model.Place;
import org.demarche.model.Sector;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.Tie;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/** Small documents and events for tests. */
public final class Samples {
    private Samples() {}

    public static final LocalDate MARCH_5 = LocalDate.of(2014, 3, 5);

    /** A document in which every field is filled, {@code 🕊} (two UTF-16 units) among its text. */
    public static Document document(String id) {
        String text = "Minsk declines\n\nOn 5 March, Belarus refused to support Russia, Interfax reported. 🕊";
        return new Document(
                id,
                text,
                new Span(0, 14),
                LocalDate.of(2014, 3, 6),
                "The Courier",
                "A. Writer",
                "en",
                List.of("Belarus", "diplomacy"),
                "https://courier.example/" + id);
    }

    public static Actor actor(String country, Sector... sectors) {
        return new Actor(country, List.of(sectors), null, null, country, null);
    }

    public static List<Actor> actors(String... countries) {
        return Arrays.stream(countries).map(country -> actor(country)).toList();
    }

    /** An event of that day that took place. */
    public static Event event(
            String id, EventType type, List<Actor> actors, List<Actor> recipients, @Nullable LocalDate day) {
        return event(id, type, actors, recipients, day == null ? null : When.published(day), Stance.ACTUAL);
    }

    public static Event event(
            String id, EventType type, List<Actor> actors, List<Actor> recipients, @Nullable When when, Stance stance) {
        return new Event(
                id,
                type,
                null,
                EnumSet.noneOf(Context.class),
                actors,
                recipients,
                "120",
                type.quad().cooperation() ? 4.0 : -4.0,
                when,
                null,
                stance,
                List.of(),
                new Span(0, 1),
                "A sentence.",
                List.of());
    }

    /** An event in which every field is filled. */
    public static Event fullEvent(String id) {
        Actor makei = new Actor(
                "BLR",
                List.of(Sector.GOV, Sector.ELI),
                "Vladimir Makei",
                "foreign minister",
                "Belarus",
                new Span(28, 35));
        Actor interfax = new Actor("RUS", List.of(Sector.JRN), "Interfax", null, "Interfax", new Span(62, 70));
        return new Event(
                id,
                EventType.REJECT,
                Mode.of(EventType.REJECT, "assist"),
                EnumSet.of(Context.DIPLOMATIC, Context.MILITARY),
                List.of(makei),
                List.of(actor("RUS", Sector.GOV)),
                "122",
                -4.0,
                new When(MARCH_5, MARCH_5, When.Granularity.DAY, When.Basis.STATED, "On 5 March", new Span(16, 26)),
                new Place("Minsk", "BLR", 53.9, 27.5667, Place.Level.TOWN, "Minsk", new Span(0, 5)),
                Stance.ACTUAL,
                List.of(new Attribution(interfax, "report", Certainty.CERTAIN, new Span(62, 70))),
                new Span(16, 80),
                "On 5 March, Belarus refused to support Russia, Interfax reported.",
                List.of(new Span(36, 43), new Span(47, 54)));
    }

    public static Claim claim(String id, String... countries) {
        return new Claim(
                id,
                "Interfax",
                List.of(countries),
                "if the talks fail",
                "gas gets dearer",
                Certainty.PROBABLE,
                "in the coming days",
                new Span(16, 80),
                "If the talks fail, gas gets dearer in the coming days.");
    }

    public static Tie tie(String id, String of, String... to) {
        return new Tie(id, "mediates between", actor(of), actors(to), new Span(16, 80), "It mediates.");
    }

    public static Coding coding(String document, Event... events) {
        return new Coding(document, List.of(events), List.of(), List.of());
    }

    public static Coding fullCoding(String document) {
        return new Coding(
                document,
                List.of(fullEvent("e1"), event("e2", EventType.CONSULT, actors("BLR", "RUS"), actors("RUS"), null)),
                List.of(claim("c1", "BLR", "RUS")),
                List.of(tie("t1", "BLR", "RUS", "UKR")));
    }
}
