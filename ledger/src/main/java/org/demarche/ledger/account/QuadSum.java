package org.demarche.ledger.account;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Dyad;
import org.demarche.model.Quad;

/**
 * What one state did to another within one quad category. Only events that happened count.
 *
 * @param dyad who to whom
 * @param quad the category
 * @param n how many reports: an event that three documents tell counts three times
 * @param distinct how many events: reports of one event count once
 * @param ploverSum sum of the PLOVER scores of the {@code n} reports
 * @param goldsteinSum sum of the Goldstein scores of the {@code n} reports
 */
public record QuadSum(Dyad dyad, Quad quad, int n, int distinct, double ploverSum, double goldsteinSum) {
    /** One for each quad category, in their order; zeros where there is none. */
    static List<QuadSum> of(Dyad dyad, List<Entry> directed, Map<String, String> groups) {
        return Arrays.stream(Quad.values())
                .map(quad -> of(dyad, quad, directed, groups))
                .toList();
    }

    private static QuadSum of(Dyad dyad, Quad quad, List<Entry> directed, Map<String, String> groups) {
        List<Entry> events = directed.stream()
                .filter(entry -> entry.event().type().quad() == quad)
                .toList();
        double plover = 0;
        double goldstein = 0;
        for (Entry entry : events) {
            plover += Scale.PLOVER.of(entry.event());
            goldstein += Scale.GOLDSTEIN.of(entry.event());
        }
        return new QuadSum(dyad, quad, events.size(), DistinctCount.of(events, groups), plover, goldstein);
    }
}
