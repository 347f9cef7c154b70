package org.demarche.workbench.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventQuery;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.model.Dyad;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Quad;
import org.demarche.model.Stance;
import org.demarche.workbench.Countries;
import org.demarche.workbench.Json;
import org.demarche.workbench.Version;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the interface answers. Its shapes are those of {@code openapi.yaml}. */
final class Api {
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final Ledger ledger;
    private final Countries countries;

    Api(Ledger ledger, Countries countries) {
        this.ledger = ledger;
        this.countries = countries;
    }

    void summary(Context context) {
        ObjectNode node = Json.summary(ledger.summary()).put("version", Version.NUMBER);
        Map<String, Integer> states = new TreeMap<>();
        Map<Dyad, Integer> dyads =
                new TreeMap<>(Comparator.comparing(Dyad::actor).thenComparing(Dyad::recipient));
        for (Entry entry : ledger.events(EventQuery.all())) {
            Set<String> parties = parties(entry.event());
            parties.forEach(state -> states.merge(state, 1, Integer::sum));
            pairs(parties).forEach(dyad -> dyads.merge(dyad, 1, Integer::sum));
        }
        node.set(
                "countries",
                Json.array(
                        mostFirst(states),
                        state -> Json.country(state.getKey(), countries).put("events", state.getValue())));
        node.set(
                "dyads",
                Json.array(
                        mostFirst(dyads),
                        dyad -> Json.object()
                                .put("a", dyad.getKey().actor())
                                .put("b", dyad.getKey().recipient())
                                .put("events", dyad.getValue())));
        ObjectNode names = node.putObject("names");
        countries.all().forEach(code -> names.put(code, countries.name(code)));
        answer(context, node);
    }

    /** The states on either side of an event, in the order of the alphabet. */
    private Set<String> parties(Event event) {
        Set<String> states = new TreeSet<>();
        event.actors().forEach(actor -> states.add(actor.country()));
        event.recipients().forEach(actor -> states.add(actor.country()));
        states.removeIf(code -> countries.code(code).isEmpty());
        return states;
    }

    /** Each two of them once, the first in the alphabet first. */
    private static List<Dyad> pairs(Set<String> states) {
        return states.stream()
                .flatMap(a -> states.stream().filter(b -> a.compareTo(b) < 0).map(b -> new Dyad(a, b)))
                .toList();
    }

    private static <K> List<Map.Entry<K, Integer>> mostFirst(Map<K, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
    }

    void events(Context context) {
        EventQuery query = EventQuery.all()
                .from(day(context, "from"))
                .to(day(context, "to"))
                .types(many(context, "type", EventType.values(), Enum::name).toArray(EventType[]::new))
                .quads(many(context, "quad", Quad.values(), Quad::label).toArray(Quad[]::new))
                .stances(many(context, "stance", Stance.values(), Stance::label).toArray(Stance[]::new))
                .countries(context.queryParams("country").stream()
                        .map(this::country)
                        .toArray(String[]::new))
                .page(number(context, "limit", PAGE, LARGEST_PAGE), number(context, "offset", 0, Integer.MAX_VALUE));
        ObjectNode node = Json.object().put("total", ledger.count(query));
        node.set("events", Json.array(ledger.events(query), Json::entry));
        answer(context, node);
    }

    void event(Context context) {
        String id = context.pathParam("id");
        answer(
                context,
                Json.entry(ledger.event(id)
                        .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "the ledger has no event '" + id + "'"))));
    }

    void account(Context context) {
        String a = country(context.pathParam("a"));
        String b = country(context.pathParam("b"));
        if (a.equals(b)) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "an account is of two countries, and both are " + a);
        }
        answer(context, Json.account(ledger.account(a, b, day(context, "from"), day(context, "to")), countries));
    }

    void document(Context context) {
        String id = context.pathParam("id");
        Document document = ledger.document(id)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "the ledger has no document '" + id + "'"));
        List<Event> events = ledger.coding(id).map(Coding::events).orElse(List.of());
        answer(context, Json.document(document, events));
    }

    void description(Context context) throws IOException {
        try (InputStream stream = Api.class.getResourceAsStream("/openapi.yaml")) {
            context.contentType("application/yaml").result(stream == null ? new byte[0] : stream.readAllBytes());
        }
    }

    private String country(String words) {
        return countries
                .code(words)
                .orElseThrow(() -> new Refusal(
                        HttpStatus.BAD_REQUEST,
                        "no country is called '" + words + "': give its English name or ISO 3166-1 alpha-3 code"));
    }

    private static @Nullable LocalDate day(Context context, String name) {
        String value = context.queryParam(name);
        try {
            return value == null || value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "'" + name + "' is '" + value + "': write it as 2014-03-07");
        }
    }

    private static int number(Context context, String name, int standard, int most) {
        String value = context.queryParam(name);
        if (value == null) {
            return standard;
        }
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) > most) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST, "'" + name + "' is '" + value + "': give a number from 0 to " + most);
        }
        return Integer.parseInt(value);
    }

    private static <E extends Enum<E>> List<E> many(
            Context context, String name, E[] values, Function<E, String> label) {
        return context.queryParams(name).stream()
                .map(text -> Arrays.stream(values)
                        .filter(value -> plain(label.apply(value)).equals(plain(text)))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(
                                HttpStatus.BAD_REQUEST,
                                "'" + name + "' is '" + text + "': give one of "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(values).map(label).toList()))))
                .toList();
    }

    private static String plain(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[-_ ]+", " ");
    }

    private static void answer(Context context, JsonNode node) {
        context.contentType("application/json").result(Json.line(node));
    }
}
