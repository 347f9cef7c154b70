package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.demarche.ledger.store.Store;

/**
 * What is on record of a state's product, every vintage, the earliest known first.
 *
 * @param all the figures
 */
record GdpFigures(List<Figure> all) {
    /** The product of a year in dollars. */
    record Figure(int year, double value, LocalDate known) {}

    static GdpFigures of(Evidence evidence, String country) {
        return evidence.made(GdpFigures.class, country, "gdp", store -> read(store, country));
    }

    private static GdpFigures read(Store store, String country) {
        List<Figure> figures = new ArrayList<>();
        Texts texts = new Texts();
        store.records(
                row -> figures.add(new Figure(texts.whole(row[0]), texts.real(row[1]), texts.day(row[2]))),
                "SELECT year, value, known FROM gdp WHERE country = ? ORDER BY known",
                country);
        return new GdpFigures(figures);
    }

    /** Of each year the latest figure that was known by then. */
    SortedMap<Integer, Figure> latest(LocalDate horizon) {
        SortedMap<Integer, Figure> years = new TreeMap<>();
        for (Figure figure : all) {
            if (!figure.known().isAfter(horizon)) {
                years.put(figure.year(), figure);
            }
        }
        return years;
    }
}
