package org.demarche.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Figures as a table for a terminal, or in Markdown. */
final class FigureTable {
    private static final List<String> HEAD = List.of("figure", "value", "n", "bar", "reached");

    private final List<List<String>> rows = new ArrayList<>();
    private int bars;
    private int reached;

    FigureTable(List<Figure> figures) {
        for (Figure figure : figures) {
            rows.add(List.of(
                    figure.name(),
                    figure.valueText(),
                    String.valueOf(figure.n()),
                    figure.barText(),
                    figure.reachedText()));
            bars += figure.bar() == null ? 0 : 1;
            reached += figure.bar() != null && figure.reached() ? 1 : 0;
        }
    }

    /** How many bars are reached, in a sentence. */
    String summary() {
        return reached + " of " + bars + " bars reached";
    }

    /** Columns parted by two blanks; numbers to the right. */
    String text() {
        List<List<String>> all = new ArrayList<>(rows);
        all.addFirst(HEAD);
        int[] widths = new int[HEAD.size()];
        all.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return all.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String pad = " ".repeat(widths[i] - row.get(i).length());
            boolean number = i == 1 || i == 2;
            line.append(i == 0 ? "" : "  ").append(number ? pad + row.get(i) : row.get(i) + pad);
        }
        return line.toString().stripTrailing();
    }

    String markdown() {
        List<List<String>> all = new ArrayList<>(rows);
        all.addFirst(List.of("---", "--:", "--:", "---", "---"));
        all.addFirst(HEAD);
        return all.stream()
                .map(row -> "| " + String.join(" | ", row) + " |")
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
