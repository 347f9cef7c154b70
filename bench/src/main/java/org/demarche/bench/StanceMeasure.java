package org.demarche.bench;

import java.io.IOException;
import java.util.List;

/** The stance of events against the marks of MEANTIME. */
final class StanceMeasure implements Measure {
    private static final String GOLD = "data/stance/meantime";

    @Override
    public String name() {
        return "stance";
    }

    @Override
    public List<String> needs() {
        return List.of(GOLD);
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException {
        return MeantimeStance.rows(setting.coder(), setting.file(GOLD)).stream()
                .map(StanceMeasure::figure)
                .toList();
    }

    private static Figure figure(MeantimeStance.Row row) {
        Figure figure = Figure.share(row.name(), row.value(), row.n());
        return Double.isNaN(row.bar()) ? figure : figure.atLeast(row.bar());
    }
}
