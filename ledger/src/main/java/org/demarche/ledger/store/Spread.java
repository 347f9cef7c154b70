package org.demarche.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.model.Actor;
import org.demarche.model.Place;
import org.demarche.model.Span;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/** Types of the model, spread over the columns that hold them: what comes out is text, whole number, real number, day, list of texts, or null. */
final class Spread {
    private final List<@Nullable Object> columns = new ArrayList<>();

    private Spread() {}

    static List<@Nullable Object> over(@Nullable Object... values) {
        Spread spread = new Spread();
        spread.all(values);
        return spread.columns;
    }

    /** What a value that may be missing is written as: itself, or so many empty columns. */
    static Object orEmpty(@Nullable Object value, int columns) {
        return value == null ? new Empty(columns) : value;
    }

    private void all(@Nullable Object... values) {
        for (Object value : values) {
            one(value);
        }
    }

    private void one(@Nullable Object value) {
        switch (value) {
            case null -> columns.add(null);
            case String text -> columns.add(text);
            case Integer number -> columns.add(number);
            case Double number -> columns.add(number);
            case LocalDate day -> columns.add(day);
            case List<?> list -> columns.add(list);
            case Enum<?> constant -> columns.add(constant.name().toLowerCase(Locale.ROOT));
            case Span span -> all(span.start(), span.end());
            case Actor actor -> actor(actor);
            case When when -> when(when);
            case Place place -> place(place);
            case Empty empty -> all(new @Nullable Object[empty.columns()]);
            default -> throw new IllegalArgumentException("no column for a " + value.getClass());
        }
    }

    private void actor(Actor actor) {
        List<String> sectors = actor.sectors().stream().map(Enum::name).toList();
        all(actor.country(), sectors, actor.name(), actor.office(), actor.text(), orEmpty(actor.span(), 2));
    }

    private void when(When when) {
        all(when.start(), when.end(), when.granularity(), when.basis(), when.text(), orEmpty(when.span(), 2));
    }

    private void place(Place place) {
        all(
                place.name(),
                place.country(),
                place.latitude(),
                place.longitude(),
                place.level(),
                place.text(),
                place.span());
    }

    private record Empty(int columns) {}
}
