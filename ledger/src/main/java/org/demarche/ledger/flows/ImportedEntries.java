package org.demarche.ledger.flows;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.demarche.ledger.exchange.CameoCodes;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.demarche.model.Place;
import org.demarche.model.Sector;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/** Puts an imported event together again from its row. Its contexts are those that its CAMEO code implies. */
final class ImportedEntries {
    static final String COLUMNS =
            "SELECT id, day, actor, actor_sectors, actor_name, recipient, recipient_sectors, recipient_name,"
                    + " type, mode, cameo, goldstein, stance, place, place_country, latitude, longitude, place_level, publisher, published,"
                    + " address, text";

    private ImportedEntries() {}

    static Entry entry(@Nullable String[] row) {
        String id = orEmpty(row[0]);
        int hash = id.lastIndexOf('#');
        return new Entry(
                id,
                event(id.substring(hash + 1), row),
                hash > 0 ? id.substring(0, hash) : id,
                "",
                row[18],
                day(row[19]),
                row[20]);
    }

    private static Event event(String id, @Nullable String[] row) {
        EventType type = EventType.valueOf(orEmpty(row[8]));
        String mode = row[9];
        String cameo = orEmpty(row[10]);
        LocalDate day = day(row[1]);
        String text = orEmpty(row[21]);
        return new Event(
                id,
                type,
                mode == null ? null : Mode.of(type, mode),
                CameoCodes.standard().contexts(cameo),
                actors(row, 2),
                actors(row, 5),
                cameo,
                Double.parseDouble(orEmpty(row[11])),
                day == null ? null : new When(day, day, When.Granularity.DAY, When.Basis.STATED, "", null),
                place(row),
                Stance.valueOf(orEmpty(row[12]).toUpperCase(Locale.ROOT)),
                List.of(),
                new Span(0, text.length()),
                text,
                List.of());
    }

    private static List<Actor> actors(@Nullable String[] row, int at) {
        if (row[at] == null && row[at + 1] == null && row[at + 2] == null) {
            return List.of();
        }
        List<Sector> sectors = Stream.of(orEmpty(row[at + 1]).split(" "))
                .filter(sector -> !sector.isEmpty())
                .map(Sector::valueOf)
                .toList();
        String name = row[at + 2];
        return List.of(new Actor(orEmpty(row[at]), sectors, name, null, name == null ? "" : name, null));
    }

    private static @Nullable Place place(@Nullable String[] row) {
        if (row[17] == null) {
            return null;
        }
        String name = orEmpty(row[13]);
        return new Place(
                name,
                orEmpty(row[14]),
                real(row[15]),
                real(row[16]),
                Place.Level.valueOf(orEmpty(row[17]).toUpperCase(Locale.ROOT)),
                name,
                new Span(0, 0));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable Double real(@Nullable String text) {
        return text == null ? null : Double.valueOf(text);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
