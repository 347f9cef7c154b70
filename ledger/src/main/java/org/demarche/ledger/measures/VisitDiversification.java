package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How widely a state spreads its visits, its own abroad and those it hosts, as the record of visits has them: {@link Diversification} over
 * visits in place of events.
 *
 * <p>Formula: H / ln 192, H the entropy of the partners, each visit weighing as much as the visitor's office ({@code ranks.tsv}).
 * <br>Unit: share. Range: 0 to 1. Interval: as for {@link Diversification}.
 * <br>Missing data: no value for a period without a visit on record.
 * <br>Caveats: a record of one state's visits (that of the United States) has only those visits of all others that were to it.
 * <br>Source: as for {@link Diversification}.
 */
public record VisitDiversification() implements StateMeasure.OfActor {
    @Override
    public String name() {
        return "visit-diversification";
    }

    @Override
    public String about() {
        return "how widely it spreads visits, its own and those it hosts, weighted by rank (entropy)";
    }

    @Override
    public String unit() {
        return "share";
    }

    @Override
    public String range() {
        return "0 to 1";
    }

    @Override
    public boolean standing() {
        return false;
    }

    private record Visits(List<Entropy.Meeting> meetings, List<String> rows) {}

    @Override
    public List<MeasureValue> of(Evidence evidence, String actor) {
        Map<Period, Visits> periods = new LinkedHashMap<>();
        for (@Nullable String[] row : rows(evidence, actor)) {
            LocalDate day = LocalDate.parse(String.valueOf(row[0]));
            if (evidence.question().within().holds(day)) {
                Visits visits = periods.computeIfAbsent(
                        evidence.question().period(day), any -> new Visits(new ArrayList<>(), new ArrayList<>()));
                double weight = Ranks.standard().weight(row[2]);
                visits.meetings().add(new Entropy.Meeting(String.valueOf(row[1]), weight));
                visits.rows().add(String.valueOf(row[3]));
            }
        }
        List<MeasureValue> values = new ArrayList<>();
        periods.forEach((period, visits) -> {
            Entropy entropy = Entropy.of(visits.meetings());
            double share = Diversification.share(entropy.value());
            values.add(new MeasureValue(
                    name(),
                    actor,
                    null,
                    period,
                    share,
                    Resampling.around(
                            entropy, 0, entropy.draws(Resampling.DRAWS, Resampling.SEED), Diversification::share),
                    unit(),
                    visits.meetings().size(),
                    evidence.named(visits.rows()),
                    entropy.partners() + " partners"));
        });
        return values;
    }

    private static List<@Nullable String[]> rows(Evidence evidence, String actor) {
        return evidence.rows(
                "SELECT first, CASE WHEN visitor = ? THEN host ELSE visitor END, office,"
                        + " 'visits:' || visitor || '/' || host || '/' || first FROM visits"
                        + " WHERE (visitor = ? OR host = ?) AND visitor <> host AND known <= ? ORDER BY first, visitor, host",
                actor,
                actor,
                actor,
                evidence.horizon());
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return evidence.column("SELECT DISTINCT visitor FROM (SELECT visitor FROM visits UNION SELECT host FROM visits)"
                + " ORDER BY visitor");
    }
}
