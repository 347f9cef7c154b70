package org.demarche.ledger.forecast;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is learnt on a day from the busiest pairs of a source, and serves all of its pairs: what is known of them, and the models by quad
 * category. Immutable.
 */
record Learnt(Known known, List<Horizons.Models> models) {

    /** The last eve of a panel, and the scores up to it. */
    record Known(Panel panel, Features.Eve eve, Marks marks) {
        static Known of(Panel panel) {
            return of(panel, new Features(panel, panel.weeks()));
        }

        static Known of(Panel panel, Features features) {
            Marks marks = new Marks(panel);
            for (int week = 0; week < panel.weeks(); week++) {
                marks.add(panel.cells(week));
            }
            return new Known(panel, features.eve(panel.weeks()), marks);
        }
    }

    static Learnt of(Panel panel) {
        int first = panel.weeks() - Backtest.HORIZONS.getLast() - Chain.MOST;
        Features features = new Features(panel, Math.max(0, first));
        List<Integer> ahead = Backtest.HORIZONS.stream()
                .filter(weeks -> panel.weeks() >= Chain.first(weeks))
                .toList();
        List<Horizons.Models> models = IntStream.range(0, Panel.QUADS)
                .parallel()
                .mapToObj(quad -> new Horizons(panel, features, quad).models(panel.weeks(), ahead))
                .toList();
        return new Learnt(Known.of(panel, features), models);
    }
}
