package org.demarche.workbench.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.flows.EventPage;
import org.demarche.ledger.flows.ListQuery;
import org.demarche.ledger.flows.ListQuery.Order;
import org.demarche.ledger.store.EventQuery;
import org.demarche.model.DemarcheException;
import org.demarche.model.EventType;
import org.demarche.model.Quad;
import org.demarche.model.Stance;
import org.demarche.workbench.Countries;
import org.demarche.workbench.Json;
import tools.jackson.databind.node.ObjectNode;

/** The list of events, of which a page is asked for at a time, and one event. */
final class EventRoutes {
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final Ledger ledger;
    private final Countries countries;

    EventRoutes(Ledger ledger, Countries countries) {
        this.ledger = ledger;
        this.countries = countries;
    }

    void register(JavalinConfig config) {
        config.routes.get("/api/v1/events", this::events);
        config.routes.get("/api/v1/events/<id>", this::event);
    }

    private void events(Context context) {
        Asked asked = new Asked(context, countries);
        EventPage page;
        try {
            page = ledger.events(query(asked));
        } catch (DemarcheException e) {
            throw Asked.wrong(String.valueOf(e.getMessage()));
        }
        if (RowTable.wanted(context)) {
            RowTable.answer(context, EventTable.COLUMNS, page.entries().stream().map(EventTable::row));
            return;
        }
        ObjectNode node = Json.object().put("total", page.total());
        node.set("events", Json.array(page.entries(), Json::entry));
        asked.answer(node.put("next", page.next()));
    }

    private ListQuery query(Asked asked) {
        EventQuery events = EventQuery.all()
                .from(asked.day("from"))
                .to(asked.day("to"))
                .types(many(asked, "type", EventType.values(), Enum::name).toArray(EventType[]::new))
                .quads(many(asked, "quad", Quad.values(), Quad::label).toArray(Quad[]::new))
                .stances(many(asked, "stance", Stance.values(), Stance::label).toArray(Stance[]::new))
                .countries(asked.countries("country").toArray(String[]::new))
                .page(asked.number("limit", PAGE, LARGEST_PAGE), 0);
        List<Order> orders = many(asked, "sort", Order.values(), Order::label);
        String source = ledger.flows()
                .question(asked.text("source"), List.of(), null, null)
                .source();
        return ListQuery.of(source, events)
                .directed(asked.wantedCountry("actor"), asked.wantedCountry("recipient"))
                .containing(asked.text("text"))
                .by(orders.isEmpty() ? Order.DATE : orders.getFirst())
                .after(asked.text("cursor"));
    }

    private static <E extends Enum<E>> List<E> many(Asked asked, String name, E[] values, Function<E, String> label) {
        return asked.all(name).stream()
                .map(text -> Arrays.stream(values)
                        .filter(value -> plain(label.apply(value)).equals(plain(text)))
                        .findFirst()
                        .orElseThrow(() -> Asked.wrong(
                                name,
                                "'" + name + "' is '" + text + "': give one of "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(values).map(label).toList()))))
                .toList();
    }

    private static String plain(String label) {
        String words = label.toLowerCase(Locale.ROOT);
        return words.charAt(0) == '-' ? words : words.replaceAll("[-_ ]+", " ");
    }

    private void event(Context context) {
        Asked asked = new Asked(context, countries);
        String id = asked.part("id");
        asked.answer(Json.entry(ledger.event(id)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "the ledger has no event '" + id + "'"))));
    }
}
