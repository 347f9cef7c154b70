package org.demarche.workbench.watch;

import java.util.Map;
import java.util.TreeMap;

/** Numbers for Prometheus, by name and label. Thread-safe. */
final class Counters {
    private final Map<String, Double> values = new TreeMap<>();

    synchronized void add(String name, String label, String value, double n) {
        values.merge(key(name, label, value), n, Double::sum);
    }

    synchronized void set(String name, String label, String value, double n) {
        values.put(key(name, label, value), n);
    }

    private static String key(String name, String label, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "demarche_watch_" + name + "{" + label + "=\"" + escaped + "\"}";
    }

    /** The text that Prometheus reads. */
    synchronized String text() {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Map.Entry<String, Double> entry : values.entrySet()) {
            String name = entry.getKey().substring(0, entry.getKey().indexOf('{'));
            if (!name.equals(before)) {
                text.append("# TYPE ").append(name).append(name.endsWith("_total") ? " counter\n" : " gauge\n");
                before = name;
            }
            double value = entry.getValue();
            text.append(entry.getKey()).append(' ');
            text.append(value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value))
                    .append('\n');
        }
        return text.toString();
    }
}
