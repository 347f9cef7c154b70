package org.demarche.ledger.exchange;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Context;
import org.demarche.model.DemarcheException;
import org.demarche.model.Event;
import org.demarche.model.Place;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/**
 * An event as a row in CAMEO codes tells it. It happened, on that day; PLOVER's event, mode and contexts come from the code; its sentence is
 * the row itself, so that a number opens down to the row that it rests on.
 *
 * @param id as in the row
 * @param document the story the event was read from
 * @param goldstein null where the row gives none: that of the code
 * @param contexts those that the row tells beyond what the code implies
 * @param published null where the row does not tell
 */
record RowEvent(
        String id,
        String document,
        LocalDate day,
        String cameo,
        @Nullable Double goldstein,
        @Nullable Actor source,
        @Nullable Actor target,
        @Nullable Place place,
        Set<Context> contexts,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable String address) {

    private static final CameoCodes CAMEO = CameoCodes.standard();
    private static final Pattern CODE = Pattern.compile("[0-9]{2,4}");

    Reading reading(String row) {
        if (!CODE.matcher(cameo).matches() || !CAMEO.known(cameo)) {
            throw new DemarcheException(
                    "the event code '" + cameo + "' is no CAMEO code: write two to four digits, such as 042");
        }
        Optional<CameoCodes.Meaning> meaning = CAMEO.meaning(cameo);
        if (meaning.isEmpty()) {
            return new Reading.Passed("CAMEO " + cameo + " (" + CAMEO.name(cameo) + ") has no event in PLOVER");
        }
        return new Reading.Told(new Entry(id, event(meaning.get(), row), document, "", publisher, published, address));
    }

    private Event event(CameoCodes.Meaning meaning, String row) {
        EnumSet<Context> all = EnumSet.noneOf(Context.class);
        all.addAll(meaning.contexts());
        all.addAll(contexts);
        return new Event(
                id.substring(id.lastIndexOf('#') + 1),
                meaning.type(),
                meaning.mode(),
                all,
                source == null ? List.of() : List.of(source),
                target == null ? List.of() : List.of(target),
                cameo,
                goldstein == null ? CAMEO.goldstein(cameo) : goldstein,
                new When(day, day, When.Granularity.DAY, When.Basis.STATED, "", null),
                place,
                Stance.ACTUAL,
                List.of(),
                new Span(0, row.length()),
                row,
                List.of());
    }

    /** Why a format without a place for it cannot tell that an event did not happen, or give it no date. */
    static Optional<String> refusal(Entry entry) {
        if (!entry.event().stance().happened()) {
            return Optional.of(
                    "cannot tell events of stance " + entry.event().stance().label());
        }
        return entry.date() == null ? Optional.of("cannot tell events without a date") : Optional.empty();
    }

    /** The day the event is entered under. */
    static LocalDate day(Entry entry) {
        LocalDate day = entry.date();
        Optional<String> refusal = refusal(entry);
        if (day == null || refusal.isPresent()) {
            throw new IllegalArgumentException(entry.id() + ": the format " + refusal.orElse(""));
        }
        return day;
    }

    /** A place of which a row tells no words. */
    static Place place(
            String name, String country, @Nullable Double latitude, @Nullable Double longitude, Place.Level level) {
        return new Place(name, country, latitude, longitude, level, name, new Span(0, 0));
    }
}
