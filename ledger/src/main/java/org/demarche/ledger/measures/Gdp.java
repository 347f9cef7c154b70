package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.List;

/**
 * What a state's economy produces in a year.
 *
 * <p>Formula: the latest figure for the year that was known.
 * <br>Unit: current dollars. Range: 0 and up.
 * <br>Interval: none.
 * <br>Missing data: a year without a record has no value.
 * <br>Caveats: figures are revised; unless each edition was taken in with its day, the figure is that of the newest ({@code docs/records.md}).
 * <br>Source: own, over the World Bank's World Development Indicators.
 */
public record Gdp() implements StateMeasure.OfActor {
    @Override
    public String name() {
        return "gdp";
    }

    @Override
    public String about() {
        return "gross domestic product";
    }

    @Override
    public String unit() {
        return "dollars";
    }

    @Override
    public String range() {
        return "0 and up";
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, String actor) {
        List<MeasureValue> values = new ArrayList<>();
        GdpFigures.of(evidence, actor).latest(evidence.horizon()).forEach((year, figure) -> {
            if (evidence.question().within().touches(year)) {
                values.add(new MeasureValue(
                        name(),
                        actor,
                        null,
                        Period.year(year),
                        figure.value(),
                        null,
                        unit(),
                        1,
                        evidence.named(List.of("gdp:" + actor + "/" + year + "/" + figure.known())),
                        ""));
            }
        });
        return values;
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return evidence.column("SELECT DISTINCT country FROM gdp ORDER BY country");
    }
}
