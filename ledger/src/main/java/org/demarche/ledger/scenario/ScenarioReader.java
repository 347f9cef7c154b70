package org.demarche.ledger.scenario;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.ledger.measures.Measures;
import org.demarche.ledger.measures.StateMeasure;
import org.demarche.model.DemarcheException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads scenarios: TOML as {@code docs/scenarios.md} describes it, or the same as JSON. */
public final class ScenarioReader {
    private static final TomlMapper TOML = new TomlMapper();
    private static final Set<String> TOP = Set.of(
            "title",
            "year",
            "from",
            "to",
            "source",
            "about",
            "measures",
            "draws",
            "seed",
            "inputs",
            "elasticity",
            "record");
    private static final Set<String> ELASTICITY = Set.of("of", "on", "value");
    private static final Set<String> RECORD = Set.of("table", "where", "set", "remove", "add");
    /** Fewer say nothing of a range; none at all is quickest. */
    private static final int LEAST_DRAWS = 10;

    private static final int MOST_DRAWS = 10_000;
    private static final int MOST_STATES = 12;

    private final String name;
    private final TomlLines lines;

    private ScenarioReader(String name, String text) {
        this.name = name;
        this.lines = new TomlLines(text);
    }

    /**
     * The scenario in that file.
     *
     * @throws DemarcheException where it cannot be read or says something that means nothing: file, line, key and what to do
     */
    public static Scenario read(Path file) {
        try {
            return toml(file.toString(), Files.readString(file));
        } catch (MalformedInputException e) {
            throw new DemarcheException(file + ": is no UTF-8 text; save it as UTF-8", e);
        } catch (IOException e) {
            throw new DemarcheException(file + ": cannot be read (" + e + "); check the path", e);
        }
    }

    /** The scenario in that text; the name stands in messages. */
    public static Scenario toml(String name, String text) {
        try {
            return new ScenarioReader(name, text).scenario(TOML.readTree(text));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String what =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw new DemarcheException(
                    name + ":" + line + ": is no TOML (" + what + "); put texts such as \"-40%\" in quotes", e);
        }
    }

    /** The scenario of a JSON object with the same keys. */
    public static Scenario json(String name, JsonNode root) {
        return new ScenarioReader(name, "").scenario(root);
    }

    private Scenario scenario(JsonNode root) {
        onlyKeys("", root, TOP);
        LocalDate from = day(root, "from", false);
        LocalDate to = day(root, "to", true);
        if (from.isAfter(to)) {
            throw problem("to", to + " is before " + from + ": give a later last day");
        }
        List<Scenario.Input> inputs = inputs(root.path("inputs"));
        List<RecordChange> records = records(root.path("record"));
        Scenario scenario = new Scenario(
                text(root, "title", ""),
                from,
                to,
                root.has("source") ? text(root, "source", "") : null,
                about(root),
                measures(root),
                inputs,
                records,
                elasticities(root.path("elasticity"), inputs),
                draws(root),
                whole(root, "seed", 1, 0, Integer.MAX_VALUE));
        if (inputs.isEmpty() && records.isEmpty()) {
            throw problem("inputs", "nothing is set; write [inputs] and below it a line such as brent = \"-40%\"");
        }
        return scenario;
    }

    private LocalDate day(JsonNode root, String key, boolean last) {
        String from = root.has(key) ? key : root.has("year") ? "year" : null;
        if (from == null) {
            throw problem(key, "is missing; write year = 2014, or from = 2014-03-01 and to = 2014-12-31");
        }
        String text = text(root, from, "");
        try {
            return text.length() == 4
                    ? LocalDate.of(Integer.parseInt(text), last ? 12 : 1, last ? 31 : 1)
                    : LocalDate.parse(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw problem(from, "'" + text + "' is no day; write 2014-03-01, or a year");
        }
    }

    private Set<String> about(JsonNode root) {
        Set<String> about = new TreeSet<>();
        for (JsonNode each : list(root, "about")) {
            String code = value("about", each);
            if (!code.matches("[A-Z]{3}")) {
                throw problem("about", "'" + code + "' is no code of a state; write codes such as BLR");
            }
            about.add(code);
        }
        if (about.size() > MOST_STATES) {
            throw problem("about", "names " + about.size() + " states; name at most " + MOST_STATES);
        }
        return about;
    }

    private List<String> measures(JsonNode root) {
        List<String> names = new ArrayList<>();
        for (JsonNode each : list(root, "measures")) {
            String measure = value("measures", each);
            Measures.named(measure).map(StateMeasure::name).ifPresentOrElse(names::add, () -> {
                throw problem("measures", "'" + measure + "' is no measure; demarche measures lists which there are");
            });
        }
        return names;
    }

    private List<Scenario.Input> inputs(JsonNode node) {
        table("inputs", node);
        List<Scenario.Input> inputs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            String key = "inputs." + each.getKey();
            Series series = series(key, each.getKey());
            if (!each.getValue().isString() && !each.getValue().isNumber()) {
                throw problem(key, "must be a number or a text such as \"-40%\"");
            }
            String text = each.getValue().asString();
            Amount amount = Amount.of(text)
                    .orElseThrow(() -> problem(
                            key,
                            "'" + text + "' is no amount; write \"-40%\", \"+5\", a number"
                                    + (series.kind() == Series.Kind.VOTE ? ", or yes, abstain, no, absent" : "")));
            check(key, series, amount);
            inputs.add(new Scenario.Input(series, amount, where(key)));
        }
        return inputs;
    }

    private void check(String key, Series series, Amount amount) {
        boolean vote = amount instanceof Amount.Vote;
        if (vote != (series.kind() == Series.Kind.VOTE)) {
            throw problem(
                    key,
                    vote
                            ? "yes, abstain, no and absent are for votes; give a number or a per cent"
                            : "a vote is yes, abstain, no or absent");
        }
        if (series.kind() == Series.Kind.EVENTS && !(amount instanceof Amount.Times)) {
            throw problem(key, "events can be cut, or changed by a part of them: write \"cut\", \"-50%\" or \"+50%\"");
        }
        if (series.kind().share() && amount instanceof Amount.To(double value) && value > 100) {
            throw problem(key, "a share is in per cent, 0 to 100");
        }
    }

    private Series series(String key, String text) {
        try {
            return Series.of(text);
        } catch (IllegalArgumentException e) {
            throw problem(key, String.valueOf(e.getMessage()));
        }
    }

    private List<Scenario.Elasticity> elasticities(JsonNode node, List<Scenario.Input> inputs) {
        List<Scenario.Elasticity> elasticities = new ArrayList<>();
        int number = 0;
        for (JsonNode each : tables("elasticity", node)) {
            String at = "elasticity." + number++ + ".";
            onlyKeys(at, each, ELASTICITY);
            for (String key : List.of("of", "on", "value")) {
                if (!each.has(key)) {
                    throw problem(at + key, "is missing; an elasticity has of, on and value");
                }
            }
            Series of = series(at + "of", text(each, "of", ""));
            Series on = series(at + "on", text(each, "on", ""));
            if (!of.kind().numbers() || !on.kind().numbers()) {
                throw problem(at + "of", "a vote is no number that moves with another; set it under [inputs]");
            }
            elasticities.add(elasticity(at, of, on, each.path("value")));
        }
        Chain.check(inputs, elasticities);
        return elasticities;
    }

    private Scenario.Elasticity elasticity(String at, Series of, Series on, JsonNode value) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode each : value.isArray() ? value.values() : List.of(value)) {
            if (!each.isNumber()) {
                throw problem(at + "value", "must be a number, [low, high] or [low, likely, high]");
            }
            numbers.add(each.asDouble());
        }
        boolean ordered = numbers.equals(numbers.stream().sorted().toList());
        if (numbers.isEmpty() || numbers.size() > 3 || !ordered) {
            throw problem(at + "value", "must be a number, [low, high] or [low, likely, high], in this order");
        }
        double low = numbers.getFirst();
        double high = numbers.getLast();
        double likely = numbers.size() == 3 ? numbers.get(1) : (low + high) / 2;
        return new Scenario.Elasticity(of, on, low, likely, high, numbers.size() == 3, where(at + "value"));
    }

    private List<RecordChange> records(JsonNode node) {
        List<RecordChange> records = new ArrayList<>();
        int number = 0;
        for (JsonNode each : tables("record", node)) {
            String at = "record." + number++ + ".";
            onlyKeys(at, each, RECORD);
            String table = text(each, "table", "");
            if (!RecordChange.TABLES.contains(table)) {
                throw problem(
                        at + "table",
                        "'" + table + "' is no table of records; choose one of "
                                + String.join(", ", RecordChange.TABLES));
            }
            records.add(record(at, table, each));
        }
        return records;
    }

    private RecordChange record(String at, String table, JsonNode node) {
        boolean remove = node.path("remove").asBoolean(false);
        int said = (node.has("set") ? 1 : 0) + (node.has("add") ? 1 : 0) + (remove ? 1 : 0);
        if (said != 1 || node.has("add") == node.has("where")) {
            throw problem(at, "must have where and set, or where and remove = true, or add");
        }
        RecordChange.Kind kind =
                remove ? RecordChange.Kind.REMOVE : node.has("add") ? RecordChange.Kind.ADD : RecordChange.Kind.SET;
        return new RecordChange(
                table,
                kind,
                values(at + "where", node.path("where")),
                values(at, node.has("add") ? node.path("add") : node.path("set")),
                where(at));
    }

    private Map<String, Object> values(String at, JsonNode node) {
        table(at, node);
        Map<String, Object> values = new HashMap<>();
        node.propertyStream().forEach(each -> {
            JsonNode value = each.getValue();
            if (!value.isValueNode() || value.isNull()) {
                throw problem(at, each.getKey() + " must be a text, a number or a day");
            }
            values.put(
                    each.getKey(),
                    value.isIntegralNumber()
                            ? (Object) value.asInt()
                            : value.isNumber() ? (Object) value.asDouble() : value.asString());
        });
        return values;
    }

    private List<JsonNode> list(JsonNode root, String key) {
        JsonNode node = root.path(key);
        if (!node.isMissingNode() && !node.isArray()) {
            throw problem(key, "must be a list, such as [\"BLR\", \"RUS\"]");
        }
        return List.copyOf(node.values());
    }

    private List<JsonNode> tables(String key, JsonNode node) {
        if (!node.isMissingNode() && !node.isArray()) {
            throw problem(key + ".", "is a list: write [[" + key + "]] above each");
        }
        return List.copyOf(node.values());
    }

    private void table(String key, JsonNode node) {
        if (!node.isMissingNode() && !node.isObject()) {
            throw problem(key, "must be a table of names and values");
        }
    }

    private int draws(JsonNode root) {
        int draws = whole(root, "draws", Scenario.DRAWS, 0, MOST_DRAWS);
        if (draws > 0 && draws < LEAST_DRAWS) {
            throw problem("draws", "must be 0 or a whole number from " + LEAST_DRAWS + " to " + MOST_DRAWS);
        }
        return draws;
    }

    private int whole(JsonNode root, String key, int standing, int least, int most) {
        if (!root.has(key)) {
            return standing;
        }
        JsonNode node = root.path(key);
        if (!node.isIntegralNumber() || node.asLong() < least || node.asLong() > most) {
            throw problem(key, "must be a whole number from " + least + " to " + most);
        }
        return node.asInt();
    }

    private String text(JsonNode node, String key, String standing) {
        return node.has(key) ? value(key, node.path(key)) : standing;
    }

    private String value(String key, JsonNode node) {
        if (!node.isValueNode()) {
            throw problem(key, "must be a text or a number, not a list or a table");
        }
        return node.asString();
    }

    private void onlyKeys(String at, JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw problem(at, "must be a table of names and values");
        }
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw problem(at + key, "means nothing here; known are " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    private String where(String key) {
        int line = lines.of(key);
        String plain = key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
        return name + (line > 0 ? ":" + line : "") + (plain.isEmpty() ? "" : ": " + plain);
    }

    private DemarcheException problem(String key, @Nullable String what) {
        return new DemarcheException(where(key) + ": " + what);
    }
}
