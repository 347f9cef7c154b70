package org.demarche.workbench.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.flows.EventPage;
import org.demarche.ledger.store.EventQuery;
import org.demarche.ledger.store.ListQuery;
import org.demarche.ledger.store.ListQuery.Order;
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
    private static final int FARTHEST = 999_999_999;

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
        int offset = asked.number("offset", 0, FARTHEST);
        if (offset > 0 && asked.text("cursor") != null) {
            throw Asked.wrong("offset", "'offset' and 'cursor' both say where the page begins: give one of them");
        }
        EventQuery events = EventQuery.all()
                .from(asked.day("from"))
                .to(asked.day("to"))
                .types(asked.many("type", EventType.values(), Enum::name).toArray(EventType[]::new))
                .quads(asked.many("quad", Quad.values(), Quad::label).toArray(Quad[]::new))
                .stances(asked.many("stance", Stance.values(), Stance::label).toArray(Stance[]::new))
                .countries(asked.countries("country").toArray(String[]::new))
                .page(asked.number("limit", PAGE, LARGEST_PAGE), offset);
        List<Order> orders = asked.many("sort", Order.values(), Order::label);
        String source = ledger.flows()
                .question(asked.text("source"), List.of(), null, null)
                .source();
        return ListQuery.of(source, events)
                .directed(asked.wantedCountry("actor"), asked.wantedCountry("recipient"))
                .containing(asked.text("text"))
                .by(orders.isEmpty() ? Order.DATE : orders.getFirst())
                .after(asked.text("cursor"));
    }

    private void event(Context context) {
        Asked asked = new Asked(context, countries);
        String id = asked.part("id");
        asked.answer(Json.entry(ledger.event(id)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "the ledger has no event '" + id + "'"))));
    }
}
