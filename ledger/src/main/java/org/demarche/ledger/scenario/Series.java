package org.demarche.ledger.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.EventType;

/**
 * Numbers of the ledger that a scenario can move: which rows, and which column of them.
 *
 * @param text how it is written: {@code exports BLR RUS}
 * @param kind what it is
 * @param condition which rows of the kind's table
 * @param values the condition's values
 * @param states the states it is about
 */
public record Series(String text, Kind kind, String condition, List<Object> values, Set<String> states) {
    /** What series there are. */
    public enum Kind {
        PRICE("prices", "price", "year(day)"),
        GDP("gdp", "value", "year"),
        EXPORTS("trade_partners", "share", "year"),
        IMPORTS("trade_partners", "share", "year"),
        TRADE("trade_flows", "value", "year"),
        MEMBERSHIPS("shared_memberships", "n", "year"),
        ALLIANCE("alliances", "defense", "year"),
        FIGURE("figures", "value", "year(first)"),
        EVENTS("imported_events", "", "year(day)"),
        VOTE("votes", "vote", "");

        private final String table;
        private final String column;
        private final String year;

        Kind(String table, String column, String year) {
            this.table = table;
            this.column = column;
            this.year = year;
        }

        /** Where its rows are. */
        public String table() {
            return table;
        }

        /** The column that moves; empty where rows come and go instead. */
        public String column() {
            return column;
        }

        /** The year that a row is of. */
        String year() {
            return year;
        }

        /** Whether it has numbers that can be multiplied. */
        boolean numbers() {
            return this != VOTE;
        }

        boolean share() {
            return this == EXPORTS || this == IMPORTS;
        }
    }

    private static final String EXAMPLES = "write one of: brent (or price NAME), gdp A, exports A B, imports A B,"
            + " trade FROM TO [PRODUCT], memberships A B, alliance A B, figure NAME A [B], aid FROM TO,"
            + " events FROM TO TYPE, vote A RESOLUTION; states by their code, such as BLR";

    public Series {
        values = List.copyOf(values);
        states = Set.copyOf(states);
    }

    /**
     * Reads how it is written.
     *
     * @throws IllegalArgumentException where it is no series; the message says what to write
     */
    public static Series of(String text) {
        Words words = new Words(text, text.strip().split("\\s+"));
        String kind = words.at(0).toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "price" -> price(text, words.rest(1));
            case "gdp" -> made(text, Kind.GDP, "country = ?", words.only(2).states(1, 1));
            case "exports", "imports" -> share(text, kind, words.only(3).states(1, 2));
            case "trade" -> trade(text, words.states(1, 2), words.size() == 3 ? "all" : words.rest(3));
            case "memberships" -> pair(text, Kind.MEMBERSHIPS, words.only(3).states(1, 2));
            case "alliance" -> pair(text, Kind.ALLIANCE, words.only(3).states(1, 2));
            case "figure" -> figure(text, words.at(1), words.states(2, words.size() - 2));
            case "aid" -> events(text, words.only(3).states(1, 2), "AID");
            case "events" -> events(text, words.only(4).states(1, 2), words.at(3));
            case "vote" -> {
                List<String> state = words.only(3).states(1, 1);
                yield made(text, Kind.VOTE, "country = ?", List.of(state.getFirst(), words.at(2)), state);
            }
            default -> price(text, words.only(1).at(0));
        };
    }

    /** The words that it is written in. */
    private record Words(String text, String... words) {
        int size() {
            return words.length;
        }

        String at(int place) {
            return place < words.length ? words[place] : no();
        }

        /** The same, if there are so many. */
        Words only(int number) {
            if (words.length != number) {
                no();
            }
            return this;
        }

        String rest(int first) {
            return first < words.length ? String.join(" ", Arrays.asList(words).subList(first, words.length)) : no();
        }

        /** One or two states, from that place on. */
        List<String> states(int first, int number) {
            if (number < 1 || number > 2 || words.length < first + number) {
                no();
            }
            List<String> states = Arrays.asList(words).subList(first, first + number);
            if (!states.stream().allMatch(state -> state.matches("[A-Z]{3}"))) {
                no();
            }
            if (number == 2 && states.getFirst().equals(states.getLast())) {
                throw new IllegalArgumentException(
                        "'" + text + "' is about two states, and both are " + states.getFirst());
            }
            return states;
        }

        private String no() {
            throw new IllegalArgumentException("'" + text.strip() + "' is no series: " + EXAMPLES);
        }
    }

    private static Series price(String text, String name) {
        String good = name.toLowerCase(Locale.ROOT);
        return made(good.contains(" ") ? text : good, Kind.PRICE, "name = ?", List.of(good), List.of());
    }

    private static Series share(String text, String direction, List<String> states) {
        return made(
                text,
                Kind.valueOf(direction.toUpperCase(Locale.ROOT)),
                "country = ? AND partner = ? AND direction = '" + direction + "' AND share > 0",
                states);
    }

    private static Series trade(String text, List<String> states, String product) {
        List<Object> values = List.of(states.getFirst(), states.getLast(), product);
        return made(text, Kind.TRADE, "origin = ? AND destination = ? AND product = ?", values, states);
    }

    private static Series pair(String text, Kind kind, List<String> states) {
        String a = states.getFirst();
        String b = states.getLast();
        return made(text, kind, "(a = ? AND b = ? OR a = ? AND b = ?)", List.of(a, b, b, a), states);
    }

    private static Series figure(String text, String name, List<String> states) {
        List<Object> values = new ArrayList<>(List.of(name));
        values.addAll(states);
        String partner = states.size() == 1 ? "partner IS NULL" : "partner = ?";
        return made(text, Kind.FIGURE, "name = ? AND country = ? AND " + partner, values, states);
    }

    private static Series events(String text, List<String> states, String what) {
        String which = switch (what.toLowerCase(Locale.ROOT)) {
            case "cooperation" -> "quad IN (1, 2)";
            case "conflict" -> "quad IN (3, 4)";
            case "quad1", "quad2", "quad3", "quad4" -> "quad = " + what.charAt(4);
            default -> "type = '" + type(text, what) + "'";
        };
        String one = "events " + String.join(" ", states) + " " + what.toLowerCase(Locale.ROOT);
        return made(one, Kind.EVENTS, "actor = ? AND recipient = ? AND " + which, states);
    }

    private static String type(String text, String what) {
        String all = Stream.of(EventType.values()).map(Enum::name).collect(Collectors.joining(", "));
        return Stream.of(EventType.values())
                .map(Enum::name)
                .filter(name -> name.equalsIgnoreCase(what))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "': what events? End it with cooperation, conflict, quad1 to quad4, or one of " + all));
    }

    private static Series made(String text, Kind kind, String condition, List<String> states) {
        return made(text, kind, condition, List.copyOf(states), states);
    }

    private static Series made(String text, Kind kind, String condition, List<?> values, List<String> states) {
        return new Series(
                String.join(" ", text.strip().split("\\s+")),
                kind,
                condition,
                List.copyOf(values),
                new TreeSet<>(states));
    }

    /** The condition with its values in it, for statements whose text is put together. */
    String inlined() {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int place = condition.indexOf('?', from);
            text.append(condition, from, place).append(quoted(value.toString()));
            from = place + 1;
        }
        return text.append(condition.substring(from)).toString();
    }

    /** A text as a value within a statement. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Rows of a time: those of its days, or of its years where a row is of a year. */
    String during(LocalDate first, LocalDate last) {
        return switch (kind) {
            case PRICE, EVENTS -> "day BETWEEN DATE '" + first + "' AND DATE '" + last + "'";
            default -> kind.year() + " BETWEEN " + first.getYear() + " AND " + last.getYear();
        };
    }
}
