package org.demarche.coder;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.demarche.model.Actor;
import org.demarche.model.Context;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.When;
import org.demarche.model.When.Basis;
import org.jspecify.annotations.Nullable;

/**
 * The events of a document, each kept once however often it is told. One per document; not thread-safe.
 *
 * <p>Two are one when type, sides, stance and time agree: sides may be named more or less fully ("Minsk", "Lukashenka"), a time that is only
 * that of publication agrees with a stated one of the two weeks before. What did not happen must agree outright, for a text may weigh one deed
 * under several conditions. Headline and standfirst shorten and overstate, so there a side may be missing and the stance may differ, and what
 * the body says of it counts.
 *
 * <p>The fuller telling stays, in the place of the first, and keeps the words of the others behind its own.
 */
final class Retellings {
    private static final int FORTNIGHT = 14;
    private static final Set<EventType> MUTUAL = EnumSet.of(EventType.CONSULT, EventType.AGREE);

    private final int lead;
    private final List<Event> events = new ArrayList<>();

    Retellings(Document document) {
        this.lead = lead(document);
    }

    /** Where headline and standfirst end: a standfirst is a paragraph of its own, cut off or with nothing but a sentence in it. */
    private static int lead(Document document) {
        Span headline = document.headline();
        if (headline == null) {
            return 0;
        }
        String body = document.text().substring(headline.end()).stripLeading();
        int start = document.text().length() - body.length();
        int end = body.indexOf("\n\n");
        if (end < 0) {
            return headline.end();
        }
        String first = body.substring(0, end).strip();
        boolean cut = first.endsWith("...") || first.endsWith("…");
        boolean bare = !first.endsWith(".") && !first.endsWith("\"") && !first.endsWith("”");
        return cut || bare ? start + end : headline.end();
    }

    void add(Event event) {
        for (int i = 0; i < events.size(); i++) {
            if (same(events.get(i), event)) {
                events.set(i, merged(events.get(i), event));
                return;
            }
        }
        events.add(event);
    }

    /** All of them in the order of their first telling, numbered from 1. */
    List<Event> all() {
        List<Event> all = new ArrayList<>();
        events.forEach(e -> all.add(with("e" + (all.size() + 1), e, e.contexts(), e.trigger())));
        return all;
    }

    int size() {
        return events.size();
    }

    private boolean same(Event a, Event b) {
        boolean lead = inLead(a) != inLead(b);
        boolean modes = a.mode() == b.mode() || a.mode() == null || b.mode() == null;
        boolean denied = a.stance() == Stance.NEGATION || b.stance() == Stance.NEGATION;
        boolean stances = a.stance() == b.stance() || lead && !denied;
        if (a.type() != b.type() || !modes || !stances) {
            return false;
        }
        if (!lead && !a.stance().happened()) {
            return a.mode() == b.mode()
                    && exactly(a.actors(), b.actors())
                    && exactly(a.recipients(), b.recipients())
                    && Objects.equals(start(a), start(b));
        }
        return sides(a, b, lead) && near(a.when(), b.when());
    }

    private boolean inLead(Event event) {
        return event.sentence().end() <= lead;
    }

    private static @Nullable Object start(Event event) {
        return event.when() == null ? null : event.when().start();
    }

    private static boolean exactly(List<Actor> a, List<Actor> b) {
        return a.size() == b.size()
                && a.stream().allMatch(x -> b.stream().anyMatch(x::sameParty))
                && b.stream().allMatch(x -> a.stream().anyMatch(x::sameParty));
    }

    private static boolean sides(Event a, Event b, boolean lead) {
        boolean straight = agree(a.actors(), b.actors(), lead) && agree(a.recipients(), b.recipients(), lead);
        return straight || MUTUAL.contains(a.type()) && agree(parties(a), parties(b), false);
    }

    private static List<Actor> parties(Event event) {
        List<Actor> parties = new ArrayList<>(event.actors());
        parties.addAll(event.recipients());
        return parties;
    }

    private static boolean agree(List<Actor> a, List<Actor> b, boolean mayMiss) {
        if (a.isEmpty() != b.isEmpty()) {
            return mayMiss;
        }
        return a.stream().allMatch(x -> b.stream().anyMatch(x::sameSide))
                && b.stream().allMatch(x -> a.stream().anyMatch(x::sameSide));
    }

    private static boolean near(@Nullable When a, @Nullable When b) {
        if (a == null || b == null) {
            return true;
        }
        boolean overlap = !a.start().isAfter(b.end()) && !b.start().isAfter(a.end());
        if (overlap || a.basis() == b.basis()) {
            return overlap;
        }
        When stated = a.basis() == Basis.STATED ? a : b;
        When published = stated == a ? b : a;
        long days = ChronoUnit.DAYS.between(stated.end(), published.start());
        return stated.granularity() == When.Granularity.DAY && days >= 0 && days <= FORTNIGHT;
    }

    private Event merged(Event first, Event second) {
        boolean take = inLead(first) != inLead(second) ? inLead(first) : fullness(second) > fullness(first);
        Event base = take ? second : first;
        Event other = take ? first : second;
        EnumSet<Context> contexts = EnumSet.noneOf(Context.class);
        contexts.addAll(base.contexts());
        contexts.addAll(other.contexts());
        List<Span> trigger = new ArrayList<>(base.trigger());
        other.trigger().stream().filter(s -> !trigger.contains(s)).forEach(trigger::add);
        return with(base.id(), base, contexts, trigger);
    }

    /** How much a telling tells: a stated time above all, then those concerned, then the rest. */
    private static int fullness(Event event) {
        When when = event.when();
        int known = when != null && when.basis() == Basis.STATED ? 4 : 0;
        known += event.recipients().isEmpty() ? 0 : 2;
        known += event.mode() == null ? 0 : 1;
        known += event.place() == null ? 0 : 1;
        return known
                + (int) parties(event).stream().filter(a -> a.name() != null).count();
    }

    private static Event with(String id, Event e, Set<Context> contexts, List<Span> trigger) {
        return new Event(
                id,
                e.type(),
                e.mode(),
                contexts,
                e.actors(),
                e.recipients(),
                e.cameo(),
                e.goldstein(),
                e.when(),
                e.place(),
                e.stance(),
                e.attribution(),
                e.sentence(),
                e.text(),
                trigger);
    }
}
