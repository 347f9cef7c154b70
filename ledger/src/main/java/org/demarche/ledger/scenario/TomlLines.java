package org.demarche.ledger.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which line of a TOML file a key stands; the reader of TOML does not say. Keys of lists of tables count from 0: {@code elasticity.0.of}. */
final class TomlLines {
    private static final Pattern TABLE = Pattern.compile("\\s*\\[\\s*([^\\[\\]]+?)\\s*\\].*");
    private static final Pattern LIST = Pattern.compile("\\s*\\[\\[\\s*([^\\[\\]]+?)\\s*\\]\\].*");
    private static final Pattern KEY = Pattern.compile("\\s*(\"[^\"]*\"|'[^']*'|[A-Za-z0-9_-]+)\\s*=.*");

    private final Map<String, Integer> lines = new HashMap<>();

    TomlLines(String text) {
        Map<String, Integer> counts = new HashMap<>();
        String table = "";
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher list = LIST.matcher(line);
            Matcher plain = TABLE.matcher(line);
            Matcher key = KEY.matcher(line);
            if (list.matches()) {
                String name = bare(list.group(1));
                table = name + "." + (counts.merge(name, 1, Integer::sum) - 1) + ".";
                lines.putIfAbsent(table, number);
            } else if (plain.matches()) {
                table = bare(plain.group(1)) + ".";
                lines.putIfAbsent(table, number);
            } else if (key.matches()) {
                lines.putIfAbsent(table + bare(key.group(1)), number);
            }
        }
    }

    private static String bare(String key) {
        boolean quoted = key.length() > 1 && (key.startsWith("\"") || key.startsWith("'"));
        return quoted ? key.substring(1, key.length() - 1) : key;
    }

    /** The line of the key, or of the table that it should stand in; 0 where neither is there. */
    int of(String key) {
        for (String at = key; !at.isEmpty(); ) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            int dot = at.lastIndexOf('.', at.length() - 2);
            at = dot < 0 ? "" : at.substring(0, dot + 1);
        }
        return 0;
    }
}
