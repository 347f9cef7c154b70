package org.demarche.ledger.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.ledger.exchange.StateCodes;
import org.demarche.model.DemarcheException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads mappings: files in TOML as {@code docs/records.md} describes them. */
public final class MappingReader {
    /** Mappings that come with the program, by what they are called on the command line. */
    public static final List<String> SHIPPED = List.of("archigos", "reign", "us-visits", "capitals");

    private static final TomlMapper TOML = new TomlMapper();
    private static final Set<String> TOP =
            Set.of("table", "countries", "separator", "encoding", "missing", "only", "wide", "columns");
    private static final Set<String> INNER =
            Set.of("column", "is", "year", "month", "day", "date", "countries", "replace", "values", "unless");

    private final String name;

    private MappingReader(String name) {
        this.name = name;
    }

    /** A mapping that comes with the program; nothing where none is called that. */
    public static Optional<TableMapping> shipped(String label) {
        if (!SHIPPED.contains(label)) {
            return Optional.empty();
        }
        try (InputStream in = MappingReader.class.getResourceAsStream(label + ".toml")) {
            if (in == null) {
                throw new IllegalStateException("no " + label + ".toml beside " + MappingReader.class);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(new MappingReader(label + ".toml").mapping(label, text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The mapping in that file.
     *
     * @throws DemarcheException where it cannot be read or says something that means nothing
     */
    public static TableMapping read(Path file) {
        try {
            return toml(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new DemarcheException(file + ": cannot be read (" + e + ")");
        }
    }

    /** The mapping in that text; the name stands in messages. */
    public static TableMapping toml(String name, String text) {
        return new MappingReader(name).mapping("table", text);
    }

    private TableMapping mapping(String label, String text) {
        JsonNode root = parse(text);
        onlyKeys("", root, TOP);
        RecordTable table = RecordTable.called(text(root, "table", ""))
                .orElseThrow(() -> problem("table = \"" + text(root, "table", "")
                        + "\" is none that a mapping can fill; choose one of "
                        + Stream.of(RecordTable.values())
                                .map(RecordTable::table)
                                .collect(Collectors.joining(", "))));
        StateCodes.System system = system(root, StateCodes.System.ISO3);
        Map<String, Cell> cells = new HashMap<>();
        JsonNode columns = root.path("columns");
        Set<String> names = new TreeSet<>(
                table.columns().stream().map(RecordTable.Column::name).toList());
        names.add("known");
        onlyKeys("columns.", columns, names);
        columns.propertyStream()
                .forEach(each -> cells.put(each.getKey(), cell(each.getKey(), each.getValue(), system)));
        for (RecordTable.Column column : table.columns()) {
            if (column.needed() && !cells.containsKey(column.name())) {
                throw problem("[columns] lacks " + column.name() + ", which table " + table.table() + " needs");
            }
        }
        Set<String> missing = new TreeSet<>();
        root.path("missing").forEach(each -> missing.add(value("missing", each)));
        return new TableMapping(
                label,
                table,
                form(root),
                missing,
                texts("only", root.path("only")),
                wide(root.path("wide")),
                cells,
                sha256(text));
    }

    private @Nullable Wide wide(JsonNode node) {
        if (node.isMissingNode()) {
            return null;
        }
        onlyKeys("wide.", node, Set.of("columns", "name", "value"));
        for (String key : List.of("columns", "name", "value")) {
            if (text(node, key, "").isEmpty()) {
                throw problem(
                        "[wide] lacks " + key + ": columns says which columns of the file, name and value what their"
                                + " names and values are called under [columns]");
            }
        }
        try {
            return new Wide(
                    Pattern.compile(text(node, "columns", "")), text(node, "name", ""), text(node, "value", ""));
        } catch (PatternSyntaxException e) {
            throw problem("wide.columns = \"" + text(node, "columns", "") + "\" is no pattern of names such as \\d{4}: "
                    + e.getDescription());
        }
    }

    private JsonNode parse(String text) {
        try {
            return TOML.readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new DemarcheException(name + ":" + line + ": is no TOML (" + e.getOriginalMessage() + ")");
        }
    }

    private TextForm form(JsonNode root) {
        String separator = text(root, "separator", "");
        if (separator.length() > 1) {
            throw problem("separator must be one character");
        }
        try {
            return new TextForm(
                    separator.isEmpty() ? null : separator.charAt(0), Charset.forName(text(root, "encoding", "UTF-8")));
        } catch (IllegalArgumentException e) {
            throw problem("encoding = \"" + text(root, "encoding", "") + "\" is unknown; try UTF-8 or ISO-8859-1");
        }
    }

    private Cell cell(String key, JsonNode node, StateCodes.System system) {
        if (node.isString()) {
            return new Cell(node.asString(), null, List.of(), null, system, Map.of(), Map.of(), Map.of());
        }
        onlyKeys("columns." + key + ".", node, INNER);
        String column = node.has("column") ? text(node, "column", "") : null;
        String constant = node.has("is") ? value("columns." + key + ".is", node.path("is")) : null;
        List<String> parts = new ArrayList<>();
        for (String part : List.of("year", "month", "day")) {
            if (node.has(part)) {
                parts.add(value("columns." + key + "." + part, node.path(part)));
            }
        }
        if ((column == null ? 0 : 1) + (constant == null ? 0 : 1) + (parts.isEmpty() ? 0 : 1) != 1) {
            throw problem("columns." + key + " must have one of column, is, year");
        }
        return new Cell(
                column,
                constant,
                parts,
                format(key, node),
                system(node, system),
                texts("columns." + key + ".replace", node.path("replace")),
                texts("columns." + key + ".values", node.path("values")),
                texts("columns." + key + ".unless", node.path("unless")));
    }

    private @Nullable DateTimeFormatter format(String key, JsonNode node) {
        if (!node.has("date")) {
            return null;
        }
        try {
            return DateTimeFormatter.ofPattern(text(node, "date", "").replace('y', 'u'), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw problem("columns." + key + ".date: '" + text(node, "date", "")
                    + "' is no pattern of days such as dd.MM.yyyy");
        }
    }

    private StateCodes.System system(JsonNode node, StateCodes.System standing) {
        String system = text(node, "countries", standing.name());
        try {
            return StateCodes.System.valueOf(system.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw problem("countries = \"" + system + "\" is unknown; choose one of iso2, iso3, cow, gw, name");
        }
    }

    private String text(JsonNode node, String key, String standing) {
        return node.has(key) ? value(key, node.path(key)) : standing;
    }

    private String value(String key, JsonNode node) {
        if (!node.isValueNode()) {
            throw problem(key + " must be a text or a number, not a list or a table");
        }
        return node.asString();
    }

    private Map<String, String> texts(String key, JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.propertyStream()
                .forEach(each -> texts.put(each.getKey(), value(key + "." + each.getKey(), each.getValue())));
        return texts;
    }

    private void onlyKeys(String where, JsonNode node, Set<String> known) {
        node.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw problem(
                            where + key + " means nothing here; known are " + String.join(", ", new TreeSet<>(known)));
                });
    }

    private DemarcheException problem(String what) {
        return new DemarcheException(name + ": " + what);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
