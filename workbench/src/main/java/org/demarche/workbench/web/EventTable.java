package org.demarche.workbench.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.ledger.flows.EventPage;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Event;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/** A page of events as CSV, a row each. What would be a formula in a spreadsheet has an apostrophe before it. */
final class EventTable {
    private static final String[] COLUMNS = {
        "id",
        "date",
        "actor",
        "actor_name",
        "event",
        "mode",
        "recipient",
        "recipient_name",
        "quad",
        "score",
        "cameo",
        "goldstein",
        "stance",
        "place",
        "place_country",
        "publisher",
        "published",
        "address",
        "title",
        "text"
    };

    private EventTable() {}

    static String of(EventPage page) {
        StringWriter text = new StringWriter();
        CsvWriter table = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        table.writeRecord(COLUMNS);
        page.entries().forEach(entry -> table.writeRecord(row(entry)));
        return text.toString();
    }

    private static String[] row(Entry entry) {
        Event event = entry.event();
        Place place = event.place();
        return new String[] {
            plain(entry.id()),
            cell(entry.date()),
            codes(event.actors()),
            names(event.actors()),
            event.type().name(),
            event.mode() == null ? "" : event.mode().label(),
            codes(event.recipients()),
            names(event.recipients()),
            event.type().quad().label(),
            String.valueOf(event.score()),
            event.cameo(),
            String.valueOf(event.goldstein()),
            event.stance().label(),
            place == null ? "" : plain(place.name()),
            place == null ? "" : place.country(),
            cell(entry.publisher()),
            cell(entry.published()),
            cell(entry.address()),
            plain(entry.title()),
            plain(event.text())
        };
    }

    private static String codes(List<Actor> actors) {
        return actors.stream().map(Actor::code).collect(Collectors.joining("; "));
    }

    private static String names(List<Actor> actors) {
        return plain(actors.stream()
                .map(Actor::name)
                .map(name -> name == null ? "" : name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("; ")));
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : plain(value.toString());
    }

    private static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
