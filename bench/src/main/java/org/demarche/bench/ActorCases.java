package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.model.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Mentions with the country, sectors and name expected of them: cases of another coder's tests, in its own conventions. */
final class ActorCases {
    /** What "today" and no date at all mean: the time at which the cases were written. */
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 1);

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    /** Classes that are sectors there, and stand where we have the country. */
    private static final Set<String> BODIES = Set.of("NGO", "IMG", "MNC");

    /**
     * A case. Whatever is null is not asked for.
     *
     * @param country ISO code or IGO; empty where none must be given
     * @param sector primary sector; empty where none must be given
     * @param second secondary sector
     * @param name title of the encyclopaedia's article on whoever is meant; empty where nobody must be named
     * @param nobody whether the mention must mean nobody
     * @param notCountry a country that it must not mean
     * @param ran whether the case ran in the suite that it comes from; others may contradict those
     */
    record Case(
            String id,
            String mention,
            LocalDate day,
            @Nullable String country,
            @Nullable String sector,
            @Nullable String second,
            @Nullable String name,
            boolean nobody,
            @Nullable String notCountry,
            boolean ran) {
        /** Whether it asks for country or sectors. */
        boolean coded() {
            return country != null || sector != null || second != null || nobody || notCountry != null;
        }
    }

    private ActorCases() {}

    static List<Case> read(Path file) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (JsonNode node : Jsonl.lines(file)) {
            cases.add(read(node));
        }
        return cases;
    }

    private static Case read(JsonNode node) throws IOException {
        JsonNode expect = node.path("expect");
        boolean nobody = expect.has("") && expect.get("").isNull();
        String notCountry = null;
        for (JsonNode other : node.path("expect_other")) {
            nobody |= other.path(0).asString().isEmpty()
                    && other.path(1).asString().equals("is");
            if (other.path(0).asString().equals("country")
                    && other.path(1).asString().equals("!=")) {
                notCountry = other.path(2).asString();
            }
        }
        return new Case(
                Jsonl.text(node, "id"),
                Jsonl.text(node, "mention"),
                day(Jsonl.text(node, "query_date")),
                field(expect, "country"),
                field(expect, "code_1"),
                field(expect, "code_2"),
                expect.has("wiki") ? field(expect, "wiki") : field(expect, "title"),
                nobody,
                notCountry,
                node.path("collected").asBoolean(true));
    }

    private static @Nullable String field(JsonNode expect, String name) {
        return expect.has(name) ? Jsonl.text(expect, name) : null;
    }

    private static LocalDate day(String text) throws IOException {
        if (text.isEmpty() || text.equalsIgnoreCase("today")) {
            return TODAY;
        }
        try {
            return Character.isDigit(text.charAt(text.length() - 3)) && text.contains(" ")
                    ? LocalDate.parse(text, WRITTEN)
                    : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IOException("date '" + text + "': write 2022-03-01 or 1 March 2022", e);
        }
    }

    /** What is wrong with an answer: {@code country}, {@code sector}, {@code second sector}; nothing where it is right. */
    static Set<String> faults(Case each, Optional<Actor> answer) {
        Set<String> faults = new TreeSet<>();
        String country = answer.map(ActorCases::country).orElse("");
        List<String> sectors = answer.map(ActorCases::sectors).orElse(List.of());
        if (each.nobody() && answer.isPresent()) {
            faults.add("nobody");
        }
        if (each.country() != null && !country.equals(CountryCodes.country(each.country()))
                || country.equals(each.notCountry())) {
            faults.add("country");
        }
        if (each.sector() != null && !at(sectors, 0).equals(each.sector())) {
            faults.add("sector");
        }
        if (each.second() != null && !at(sectors, 1).equals(each.second())) {
            faults.add("second sector");
        }
        return faults;
    }

    private static String at(List<String> sectors, int index) {
        return index < sectors.size() ? sectors.get(index) : "";
    }

    private static String country(Actor actor) {
        return BODIES.contains(actor.country()) ? "" : CountryCodes.country(actor.country());
    }

    private static List<String> sectors(Actor actor) {
        List<String> sectors = new ArrayList<>();
        if (BODIES.contains(actor.country())) {
            sectors.add(actor.country());
        }
        actor.sectors().forEach(sector -> sectors.add(sector.name()));
        return sectors;
    }

    /** Whether the name is that of the article: without what stands there in brackets, case and marks of letters left aside. */
    static boolean named(Case each, Optional<Actor> answer) {
        String name = answer.map(Actor::name).orElse("");
        String expected = each.name() == null ? "" : each.name().replaceAll("\\s*\\(.*\\)", "");
        return Names.plain(expected).equals(Names.plain(name == null ? "" : name));
    }
}
