package org.demarche.ledger.store;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.model.Actor;
import org.demarche.model.Event;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * An event as one row of a file tells it: one actor, one recipient.
 *
 * @param id unique in its source
 * @param entry the event as read
 * @param actor who acts; null where nobody is named
 * @param recipient who is acted upon; null where nobody is
 * @param line the line of the file
 */
public record ImportedEvent(
        String id,
        Entry entry,
        @Nullable Actor actor,
        @Nullable Actor recipient,
        int line) {

    /** The row of {@code imported_events}. */
    public List<@Nullable Object> values(String source, String file) {
        Event event = entry.event();
        Place place = event.place();
        return Spread.over(
                source,
                id,
                entry.date(),
                country(actor),
                sectors(actor),
                actor == null ? null : actor.name(),
                country(recipient),
                sectors(recipient),
                recipient == null ? null : recipient.name(),
                event.type().name(),
                event.mode() == null ? null : event.mode().label(),
                event.type().quad().number(),
                event.score(),
                event.cameo(),
                event.goldstein(),
                event.stance(),
                place == null ? null : textOrNull(place.name()),
                place == null ? null : textOrNull(place.country()),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                place == null ? null : place.level(),
                entry.publisher(),
                entry.published(),
                entry.address(),
                textOrNull(event.text()),
                file,
                line);
    }

    private static @Nullable String country(@Nullable Actor actor) {
        return actor == null ? null : textOrNull(actor.country());
    }

    private static @Nullable String sectors(@Nullable Actor actor) {
        return actor == null
                ? null
                : textOrNull(actor.sectors().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }

    private static @Nullable String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
