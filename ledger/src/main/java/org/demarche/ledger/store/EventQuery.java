package org.demarche.ledger.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.model.DemarcheException;
import org.demarche.model.EventType;
import org.demarche.model.Quad;
import org.demarche.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted. An empty set and a null date ask for nothing in particular. Start from {@link #all()} and narrow:
 *
 * <pre>{@code
 * EventQuery.all().between("BLR", "RUS").from(LocalDate.of(2014, 3, 1)).quads(Quad.VERBAL_CONFLICT)
 * }</pre>
 *
 * @param countries ISO 3166-1 alpha-3 codes, upper case: the event has at least one of them on either side, or as {@code between} says
 * @param between true, with two countries: one of them acts and the other is acted upon, or both act together
 * @param from first day: the event's first day is not before it; events without a date are left out
 * @param to last day: the event's first day is not after it; events without a date are left out
 * @param types PLOVER categories
 * @param quads quad categories
 * @param stances whether it happened
 * @param limit how many at most, 0 or more
 * @param offset how many to leave out at the start, 0 or more
 */
public record EventQuery(
        Set<String> countries,
        boolean between,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<EventType> types,
        Set<Quad> quads,
        Set<Stance> stances,
        int limit,
        int offset) {

    private static final EventQuery ALL =
            new EventQuery(Set.of(), false, null, null, Set.of(), Set.of(), Set.of(), Integer.MAX_VALUE, 0);

    public EventQuery {
        countries = Countries.checked(countries);
        types = Collections.unmodifiableSet(new TreeSet<>(types));
        quads = Collections.unmodifiableSet(new TreeSet<>(quads));
        stances = Collections.unmodifiableSet(new TreeSet<>(stances));
        if (between && countries.size() != 2) {
            throw new DemarcheException(
                    "events between " + String.join(" and ", countries) + ": name two different countries");
        }
        if (limit < 0 || offset < 0) {
            throw new IllegalArgumentException("limit " + limit + ", offset " + offset + ": neither may be below 0");
        }
    }

    /** Every event. */
    public static EventQuery all() {
        return ALL;
    }

    /** Events that have at least one of these countries on either side. */
    public EventQuery countries(String... codes) {
        return new EventQuery(Set.copyOf(List.of(codes)), false, from, to, types, quads, stances, limit, offset);
    }

    /** Events of the one towards the other, either way, and those in which both act together. */
    public EventQuery between(String a, String b) {
        return new EventQuery(Set.copyOf(List.of(a, b)), true, from, to, types, quads, stances, limit, offset);
    }

    public EventQuery from(@Nullable LocalDate day) {
        return new EventQuery(countries, between, day, to, types, quads, stances, limit, offset);
    }

    public EventQuery to(@Nullable LocalDate day) {
        return new EventQuery(countries, between, from, day, types, quads, stances, limit, offset);
    }

    public EventQuery types(EventType... wanted) {
        return new EventQuery(countries, between, from, to, Set.copyOf(List.of(wanted)), quads, stances, limit, offset);
    }

    public EventQuery quads(Quad... wanted) {
        return new EventQuery(countries, between, from, to, types, Set.copyOf(List.of(wanted)), stances, limit, offset);
    }

    public EventQuery stances(Stance... wanted) {
        return new EventQuery(countries, between, from, to, types, quads, Set.copyOf(List.of(wanted)), limit, offset);
    }

    /** The page of so many events that starts behind the first {@code skipped}. */
    public EventQuery page(int most, int skipped) {
        return new EventQuery(countries, between, from, to, types, quads, stances, most, skipped);
    }
}
