package org.demarche.ledger.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/**
 * One document's telling of an event, reduced to what shows whether another tells of the same one.
 *
 * @param id unique in the ledger, such as {@code a1#e1}
 * @param document id of the document
 * @param first first day on which it may have happened; null where nothing is known, and then it is like no other report
 * @param last last such day
 * @param stated whether the text gives the time
 * @param coarse whether the time is wider than a few days
 * @param actors countries that act
 * @param recipients countries that are acted upon
 * @param parties both
 * @param names persons and organisations on either side
 * @param place usual name; null where none is named
 * @param words stems of the sentence's content words
 * @param trigger stems of the words that tell the event
 * @param numbers the sentence's numbers by what they count
 * @param sentence where in the document it stands
 */
record Report(
        String id,
        String document,
        EventType type,
        @Nullable Mode mode,
        Stance stance,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        boolean stated,
        boolean coarse,
        Set<String> actors,
        Set<String> recipients,
        Set<String> parties,
        Set<String> names,
        @Nullable String place,
        Set<String> words,
        Set<String> trigger,
        Map<String, Set<Double>> numbers,
        Span sentence) {

    /** News without a date is told within this many days of the event. */
    static final int DAYS_TOLD = 7;

    /** A time wider than this many days says little about which event it is. */
    private static final int PRECISE_DAYS = 3;

    /** A time wider than this says nothing. */
    private static final int WIDEST_DAYS = 366;

    static Report of(Entry entry) {
        Event event = entry.event();
        Time time = Time.of(event, entry.published());
        Set<String> actors = countries(event.actors());
        Set<String> recipients = countries(event.recipients());
        Set<String> parties = new TreeSet<>(actors);
        parties.addAll(recipients);
        return new Report(
                entry.id(),
                entry.document(),
                event.type(),
                event.mode(),
                event.stance(),
                time.first(),
                time.last(),
                time.stated(),
                time.coarse(),
                actors,
                recipients,
                parties,
                names(event),
                event.place() == null ? null : event.place().name(),
                ContentWords.stems(event.text()),
                trigger(event),
                Numbers.of(event.text()),
                event.sentence());
    }

    /** What it says, whoever says it: equal for copies. A document that says it twice has a second one. */
    Report content(int nth) {
        return new Report(
                "",
                String.valueOf(nth),
                type,
                mode,
                stance,
                first,
                last,
                stated,
                coarse,
                actors,
                recipients,
                parties,
                names,
                place,
                words,
                trigger,
                numbers,
                sentence);
    }

    /** Whether it is told as past, be it as done or as not done; else it is still to come, or weighed. */
    boolean past() {
        return stance.happened() || stance == Stance.NEGATION;
    }

    private static Set<String> countries(List<Actor> actors) {
        Set<String> countries = new TreeSet<>();
        actors.stream()
                .map(Actor::country)
                .filter(country -> !country.isEmpty())
                .forEach(countries::add);
        return countries;
    }

    private static Set<String> names(Event event) {
        Set<String> names = new TreeSet<>();
        for (List<Actor> side : List.of(event.actors(), event.recipients())) {
            for (Actor actor : side) {
                if (actor.name() != null) {
                    names.add(actor.name());
                }
            }
        }
        return names;
    }

    /** Words of the trigger outside the sentence tell it again; they are not at hand here. */
    private static Set<String> trigger(Event event) {
        Set<String> stems = new TreeSet<>();
        int offset = event.sentence().start();
        for (Span span : event.trigger()) {
            int start = span.start() - offset;
            int end = span.end() - offset;
            if (start >= 0 && start < end && end <= event.text().length()) {
                stems.addAll(ContentWords.stems(event.text().substring(start, end)));
            }
        }
        return stems;
    }

    private record Time(@Nullable LocalDate first, @Nullable LocalDate last, boolean stated, boolean coarse) {
        private static final Time NONE = new Time(null, null, false, true);

        static Time of(Event event, @Nullable LocalDate published) {
            When when = event.when();
            if (when == null) {
                // what did not happen, or is to come, has no day; it is talked of when it matters
                return event.stance().happened() || published == null
                        ? NONE
                        : new Time(published.minusDays(DAYS_TOLD), published, false, true);
            }
            long days = when.start().until(when.end(), java.time.temporal.ChronoUnit.DAYS);
            if (days > WIDEST_DAYS) {
                return NONE;
            }
            boolean stated = when.basis() == When.Basis.STATED;
            LocalDate first = stated ? when.start() : when.start().minusDays(DAYS_TOLD);
            return new Time(first, when.end(), stated, days >= PRECISE_DAYS);
        }
    }
}
