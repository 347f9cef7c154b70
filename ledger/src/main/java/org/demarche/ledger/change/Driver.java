package org.demarche.ledger.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.Dyad;
import org.demarche.model.EventType;

/**
 * One kind of event, of one state towards the other, whose frequency differs before and behind a break.
 *
 * <p>Formula of the contribution: y0 log(l0 / l) + y1 log(l1 / l), y the reports before and behind, l0, l1 and l their number a day before,
 * behind and in both; negative where the kind became rarer.
 * <br>Unit: nats. Missing data: a kind without reports in both stretches has no line.
 *
 * @param before reports before
 * @param behind reports behind
 * @param contribution see above
 * @param reports those that tell it, by day: behind the break where the kind became more frequent, before it where it became rarer
 */
public record Driver(Dyad dyad, EventType type, int before, int behind, double contribution, List<Report> reports) {

    public Driver {
        reports = List.copyOf(reports);
    }

    /** All kinds, the largest contribution, up or down, first. */
    static List<Driver> of(List<Report> before, int daysBefore, List<Report> behind, int daysBehind) {
        record Kind(Dyad dyad, EventType type) {}
        Map<Kind, List<List<Report>>> kinds = new LinkedHashMap<>();
        for (List<Report> side : List.of(before, behind)) {
            for (Report report : side) {
                kinds.computeIfAbsent(
                                new Kind(report.dyad(), report.type()),
                                kind -> List.of(new ArrayList<>(), new ArrayList<>()))
                        .get(side == before ? 0 : 1)
                        .add(report);
            }
        }
        List<Driver> drivers = new ArrayList<>();
        kinds.forEach((kind, sides) -> {
            int y0 = sides.get(0).size();
            int y1 = sides.get(1).size();
            double contribution = contribution(y0, daysBefore, y1, daysBehind);
            drivers.add(
                    new Driver(kind.dyad(), kind.type(), y0, y1, contribution, sides.get(contribution >= 0 ? 1 : 0)));
        });
        drivers.sort(Comparator.comparingDouble((Driver driver) -> -Math.abs(driver.contribution()))
                .thenComparing(driver -> driver.dyad().toString())
                .thenComparing(Driver::type));
        return drivers;
    }

    /** Signed. */
    static double contribution(int before, int daysBefore, int behind, int daysBehind) {
        double all = (double) (before + behind) / (daysBefore + daysBehind);
        double size = part(before, daysBefore, all) + part(behind, daysBehind, all);
        return (double) behind / daysBehind >= (double) before / daysBefore ? size : -size;
    }

    private static double part(int count, int days, double level) {
        return count == 0 ? 0 : count * Math.log(count / (days * level));
    }

    static List<String> ids(Collection<Report> reports) {
        return reports.stream().map(Report::id).toList();
    }
}
