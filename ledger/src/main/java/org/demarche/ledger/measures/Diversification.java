package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.ledger.flows.Sources;
import org.jspecify.annotations.Nullable;

/**
 * How widely a state spreads its meetings: the entropy of the partners it met, each meeting weighing as much as the highest office that took
 * part. In two forms.
 *
 * <p>Formula: H = - Σ p ln p, p(k) being the weight of the meetings with partner k over that of all. Diversification is H / ln 192, 192
 * being the other members of the United Nations, so that few partners never look like many; effective partners is exp(H), the number of
 * partners met equally that would give as much.
 * <br>A meeting is an event of type CONSULT between the two; reports of one day count once, with the highest office that any of them names.
 * The weights of offices stand in {@code ranks.tsv}: heads of state and government 3, ministers 2, all others and those not named 1.
 * <br>Unit: share; partners. Range: 0 (a single partner) to 1; 1 to 192.
 * <br>Interval: the value and 1.96 bootstrap standard errors over meetings to each side.
 * <br>Missing data: no value for a period without a meeting.
 * <br>Caveats: few meetings cannot have many partners, so the value is too low where they are few, and the interval does not say so. It is the diversification that the sources tell of; imported events have no offices, so their meetings weigh alike.
 * <br>Source: C. E. Shannon (1948), A Mathematical Theory of Communication, Bell System Technical Journal 27; exp(H) as a number is M. O.
 * Hill's (1973), Diversity and Evenness: A Unifying Notation and Its Consequences, Ecology 54(2). Weights and norm: own.
 *
 * @param effective whether the number of partners is wanted, and not the share
 */
public record Diversification(boolean effective) implements StateMeasure.OfActor {
    private static final double OTHERS = 192;

    @Override
    public String name() {
        return effective ? "effective-partners" : "diversification";
    }

    @Override
    public String about() {
        return effective
                ? "how many partners met equally would spread its meetings as widely"
                : "how widely it spreads its meetings, weighted by rank (entropy)";
    }

    @Override
    public String unit() {
        return effective ? "partners" : "share";
    }

    @Override
    public String range() {
        return effective ? "1 to 192" : "0 to 1";
    }

    @Override
    public boolean standing() {
        return false;
    }

    /** A meeting with a partner on a day. */
    record Meeting(String partner, double weight) {}

    @Override
    public List<MeasureValue> of(Evidence evidence, String actor) {
        Map<Period, Meetings> periods = new LinkedHashMap<>();
        for (@Nullable String[] row : rows(evidence, actor)) {
            LocalDate day = LocalDate.parse(String.valueOf(row[0]));
            if (evidence.question().within().holds(day)) {
                periods.computeIfAbsent(evidence.question().period(day), any -> new Meetings())
                        .add(day, String.valueOf(row[1]), Ranks.standard().weight(row[3]), String.valueOf(row[2]));
            }
        }
        List<MeasureValue> values = new ArrayList<>();
        periods.forEach((period, meetings) -> values.add(value(evidence, actor, period, meetings)));
        return values;
    }

    private static List<@Nullable String[]> rows(Evidence evidence, String actor) {
        DirectedEvents.Filter filter = DirectedEvents.filter(evidence, actor, null)
                .and("type = 'CONSULT'")
                .and("(actor = ? OR recipient = ?)", actor, actor);
        String select = "SELECT day, CASE WHEN actor = '" + actor + "' THEN recipient ELSE actor END AS partner, id";
        boolean own = DirectedEvents.source(evidence, actor, null).equals(Sources.OWN);
        String offices = own
                ? " LEFT JOIN (SELECT document || '#' || event AS id, string_agg(office, chr(31)) AS offices FROM event_actors"
                        + " WHERE office IS NOT NULL GROUP BY 1) o USING (id)"
                : "";
        return evidence.rows(
                select + (own ? ", offices" : ", NULL") + " FROM " + filter.table() + offices + " WHERE "
                        + filter.condition() + " ORDER BY day, id",
                filter.values());
    }

    /** The meetings of a period, each with the highest weight that a report gives it. */
    private static final class Meetings {
        private final Map<List<String>, Meeting> byDay = new LinkedHashMap<>();
        private final List<String> rows = new ArrayList<>();

        void add(LocalDate day, String partner, double weight, String row) {
            byDay.merge(
                    List.of(day.toString(), partner),
                    new Meeting(partner, weight),
                    (one, other) -> one.weight() >= other.weight() ? one : other);
            if (!rows.contains(row)) {
                rows.add(row);
            }
        }
    }

    private MeasureValue value(Evidence evidence, String actor, Period period, Meetings meetings) {
        List<Meeting> met = List.copyOf(meetings.byDay.values());
        return new MeasureValue(
                name(),
                actor,
                null,
                period,
                value(met),
                Resampling.around(value(met), effective ? 1 : 0, met, this::value),
                unit(),
                met.size(),
                evidence.named(meetings.rows),
                met.stream().map(Meeting::partner).distinct().count() + " partners");
    }

    Double value(List<Meeting> meetings) {
        Map<String, Double> weights = new TreeMap<>();
        double all = 0;
        for (Meeting meeting : meetings) {
            weights.merge(meeting.partner(), meeting.weight(), Double::sum);
            all += meeting.weight();
        }
        double entropy = 0;
        for (double weight : weights.values()) {
            entropy -= weight / all * Math.log(weight / all);
        }
        double positive = Math.max(0, entropy);
        return effective ? Math.exp(positive) : positive / Math.log(OTHERS);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return DirectedEvents.actors(evidence);
    }
}
