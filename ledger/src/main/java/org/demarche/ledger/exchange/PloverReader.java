package org.demarche.ledger.exchange;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Certainty;
import org.demarche.model.Context;
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

/**
 * Reads an event from JSON: {@link PloverJson}'s, and plainer PLOVER, of which only {@code id} and {@code event} must be there. Names of
 * earlier drafts are understood: {@code source} for the actor, {@code target} for the recipient, {@code enddate}, {@code actorText}.
 */
record PloverReader(JsonFields fields) {
    private static final CameoCodes CAMEO = CameoCodes.standard();

    Entry entry() {
        String id = fields.required("id");
        int hash = id.lastIndexOf('#');
        JsonFields document = fields.object("document");
        Event event = event(id.substring(hash + 1));
        if (document == null) {
            String given = hash < 0 ? id : id.substring(0, hash);
            return new Entry(id, event, given, "", fields.text("publication"), null, fields.text("url"));
        }
        return new Entry(
                id,
                event,
                document.textOrEmpty("id"),
                document.textOrEmpty("title"),
                document.text("publisher"),
                document.day("published"),
                document.text("address"));
    }

    private Event event(String id) {
        EventType type = type();
        String cameo = fields.text("cameo");
        String code = cameo == null ? CAMEO.root(type) : cameo;
        Double goldstein = fields.real("goldstein");
        Span sentence = fields.span();
        String text = fields.textOrEmpty("text");
        return new Event(
                id,
                type,
                mode(type),
                contexts(),
                fields.objects(PloverReader::actor, "actor", "source"),
                fields.objects(PloverReader::actor, "recipient", "target"),
                code,
                goldstein == null ? CAMEO.goldstein(code) : goldstein,
                when(),
                place(),
                fields.label(Stance.class, "stance", Stance.ACTUAL),
                fields.objects(PloverReader::attribution, "attribution"),
                sentence == null ? new Span(0, text.length()) : sentence,
                text,
                fields.objects(PloverReader::spanOf, "trigger"));
    }

    private EventType type() {
        List<String> labels = fields.texts("event");
        if (labels.size() != 1) {
            throw new DemarcheException("field 'event' is " + labels + ": write one event a line");
        }
        return Stream.of(EventType.values())
                .filter(type -> type.name().equals(labels.getFirst()))
                .findFirst()
                .orElseThrow(() -> new DemarcheException(
                        "field 'event' is '" + labels.getFirst() + "': write one of PLOVER's sixteen, such as REJECT"));
    }

    private @Nullable Mode mode(EventType type) {
        String label = fields.text("mode");
        try {
            return label == null || label.isEmpty() ? null : Mode.of(type, label);
        } catch (IllegalArgumentException e) {
            throw new DemarcheException("field 'mode' is '" + label + "', which is no mode of " + type, e);
        }
    }

    private Set<Context> contexts() {
        EnumSet<Context> contexts = EnumSet.noneOf(Context.class);
        for (String label : fields.texts("context")) {
            try {
                contexts.add(Context.of(label));
            } catch (IllegalArgumentException e) {
                throw new DemarcheException("field 'context' has '" + label + "', which PLOVER has not", e);
            }
        }
        return contexts;
    }

    private static Actor actor(JsonFields actor) {
        String code = actor.textOrEmpty("code");
        String given = actor.has("country") || code.isEmpty() ? actor.textOrEmpty("country") : code.split(" ", 2)[0];
        List<Sector> sectors =
                actor.texts("sector").stream().map(PloverReader::sector).toList();
        return new Actor(
                given.equals(CameoActor.NOWHERE) ? "" : given,
                sectors,
                actor.text("name"),
                actor.text("office"),
                actor.textOrEmpty("entity_text", "actor_text", "actorText"),
                actor.span());
    }

    private static Sector sector(String code) {
        try {
            return Sector.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new DemarcheException("field 'sector' has '" + code + "', which PLOVER has not", e);
        }
    }

    private static Attribution attribution(JsonFields link) {
        JsonFields source = link.object("source");
        if (source == null) {
            throw new DemarcheException("field 'attribution' has a link without a source: give it as an actor");
        }
        return new Attribution(
                actor(source),
                link.textOrEmpty("verb"),
                link.label(Certainty.class, "certainty", Certainty.CERTAIN),
                link.span());
    }

    private static Span spanOf(JsonFields object) {
        Span span = object.span();
        if (span == null) {
            throw new DemarcheException("field 'trigger' has a member without 'start' and 'end'");
        }
        return span;
    }

    private @Nullable When when() {
        LocalDate day = fields.day("date");
        LocalDate start = fields.has("date_start") ? fields.day("date_start") : day;
        if (start == null) {
            return null;
        }
        LocalDate end = fields.has("date_end") ? fields.day("date_end") : fields.day("enddate");
        if (end != null && end.isBefore(start)) {
            throw new DemarcheException("field 'date_end' is " + end + ", before the first day, " + start);
        }
        JsonFields span = fields.object("date_span");
        return new When(
                start,
                end == null ? start : end,
                fields.label(
                        When.Granularity.class,
                        "date_granularity",
                        end == null || end.equals(start) ? When.Granularity.DAY : When.Granularity.RANGE),
                fields.label(When.Basis.class, "date_basis", When.Basis.STATED),
                fields.textOrEmpty("date_text"),
                span == null ? null : span.span());
    }

    private @Nullable Place place() {
        JsonFields place = fields.object("place");
        if (place == null) {
            return null;
        }
        Span span = place.span();
        return new Place(
                place.textOrEmpty("name"),
                place.textOrEmpty("country"),
                place.real("latitude"),
                place.real("longitude"),
                place.label(Place.Level.class, "level", Place.Level.TOWN),
                place.textOrEmpty("text"),
                span == null ? new Span(0, 0) : span);
    }
}
