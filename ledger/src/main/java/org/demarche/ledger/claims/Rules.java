package org.demarche.ledger.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.model.EventType;

/** The rules of {@code lexicon/claims-due/rules.txt}. Immutable. */
final class Rules {
    private static final Set<String> FIELDS = Set.of("words", "counts", "from", "to", "test", "by", "before", "within");

    private final List<Rule> rules;

    private Rules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    static Rules standard() {
        return of(DueFile.lines("rules.txt"));
    }

    /** The first rule that fits the text. */
    Optional<Rule> fitting(String text) {
        return rules.stream().filter(rule -> rule.fits(text)).findFirst();
    }

    static Rules of(List<DueFile.Line> lines) {
        List<Rule> rules = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            DueFile.Line head = lines.get(at++);
            if (!head.text().startsWith("rule ")) {
                throw head.wrong("'" + head.text() + "' stands in no rule; start one with 'rule NAME'");
            }
            Map<String, DueFile.Line> fields = new HashMap<>();
            while (at < lines.size() && !lines.get(at).text().startsWith("rule ")) {
                DueFile.Line line = lines.get(at++);
                String field = line.text().strip().split(":")[0];
                if (!FIELDS.contains(field)) {
                    throw line.wrong("'" + field + "' is no field of a rule; choose one of " + new TreeSet<>(FIELDS));
                }
                fields.put(field, line);
            }
            rules.add(rule(head, fields));
        }
        return new Rules(rules);
    }

    private static Rule rule(DueFile.Line head, Map<String, DueFile.Line> fields) {
        Fields values = new Fields(head, fields);
        return new Rule(
                head.text().substring("rule ".length()).strip(),
                Arrays.stream(values.text("words").split(";"))
                        .map(String::strip)
                        .map(WordPattern::group)
                        .toList(),
                counts(values),
                values.one(Rule.Side.class, "from", Rule.Side.ANY),
                values.one(Rule.Side.class, "to", Rule.Side.ANY),
                values.one(Rule.Test.class, "test", null),
                values.number("by", 10),
                (int) values.number("before", 30),
                (int) values.number("within", 30));
    }

    private static Rule.Counts counts(Fields values) {
        String[] words = values.text("counts").split("\\s+");
        return switch (words[0]) {
            case "events" -> events(values, words);
            case "price" -> new Rule.Counts.Price(words[1]);
            case "gdp" -> new Rule.Counts.Gdp();
            default ->
                throw values.wrong("counts", "'" + words[0] + "' cannot be counted; choose events, price or gdp");
        };
    }

    private static Rule.Counts events(Fields values, String[] words) {
        Set<String> types = new TreeSet<>();
        Set<Integer> quads = new TreeSet<>();
        try {
            if (words[1].equals("quad")) {
                Arrays.stream(words[2].split(",")).map(Integer::valueOf).forEach(quads::add);
            } else {
                Arrays.stream(words[1].split(","))
                        .forEach(type -> types.add(EventType.valueOf(type).name()));
            }
        } catch (IllegalArgumentException e) {
            throw values.wrong("counts", "no category of events: " + String.join(" ", words));
        }
        return new Rule.Counts.Events(types, quads);
    }

    private record Fields(DueFile.Line head, Map<String, DueFile.Line> lines) {
        String text(String field) {
            DueFile.Line line = lines.get(field);
            if (line == null) {
                throw head.wrong("the rule has no '" + field + "'; add the line");
            }
            return line.text().substring(line.text().indexOf(':') + 1).strip();
        }

        double number(String field, double otherwise) {
            if (!lines.containsKey(field)) {
                return otherwise;
            }
            try {
                return Double.parseDouble(text(field));
            } catch (NumberFormatException e) {
                throw wrong(field, "'" + text(field) + "' is no number");
            }
        }

        <E extends Enum<E>> E one(Class<E> type, String field, @org.jspecify.annotations.Nullable E otherwise) {
            if (otherwise != null && !lines.containsKey(field)) {
                return otherwise;
            }
            try {
                return Enum.valueOf(type, text(field).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw wrong(
                        field,
                        "'" + text(field) + "' is none of "
                                + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
            }
        }

        org.demarche.model.DemarcheException wrong(String field, String what) {
            return lines.getOrDefault(field, head).wrong(what);
        }
    }
}
