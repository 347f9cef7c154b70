package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * <br>Interval: the value and 1.96 bootstrap standard errors over meetings to each side; of more than a thousand meetings those of the delta
 * method, which are the same then.
 * <br>Missing data: no value for a period without a meeting.
 * <br>Caveats: few meetings cannot have many partners, so the value is too low where they are few, and the interval does not say so. It is the diversification that the sources tell of; imported events have no offices, so their meetings weigh alike.
 * <br>Source: C. E. Shannon (1948), A Mathematical Theory of Communication, Bell System Technical Journal 27; exp(H) as a number is M. O.
 * Hill's (1973), Diversity and Evenness: A Unifying Notation and Its Consequences, Ecology 54(2). Weights and norm: own.
 *
 * @param effective whether the number of partners is wanted, and not the share
 */
public record Diversification(boolean effective) implements StateMeasure.OfActor {
    private static final double OTHERS = 192;
    private static final String TABLES = "directed_events imported_events event_actors";

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

    @Override
    public List<MeasureValue> of(Evidence evidence, String actor) {
        Map<Period, Meetings> periods = new LinkedHashMap<>();
        for (Met met : met(evidence, actor)) {
            if (evidence.question().within().holds(met.day)) {
                periods.computeIfAbsent(evidence.question().period(met.day), any -> new Meetings())
                        .add(met);
            }
        }
        List<MeasureValue> values = new ArrayList<>();
        periods.forEach((period, meetings) -> values.add(value(evidence, actor, period, meetings)));
        return values;
    }

    /** All that is reported of a state's meeting a partner on a day: the highest weight of an office, and the reports. */
    private record Met(LocalDate day, Entropy.Meeting meeting, List<String> rows) {}

    private record AllMet(List<Met> all) {}

    /** Both forms ask for the same. */
    private static List<Met> met(Evidence evidence, String actor) {
        Question question = evidence.question();
        return evidence.remembered(
                        AllMet.class,
                        TABLES,
                        Set.of(actor),
                        Arrays.asList(actor, evidence.scope(), question.known(), question.source(), question.rows()),
                        () -> read(evidence, actor))
                .all;
    }

    private static AllMet read(Evidence evidence, String actor) {
        List<Met> met = new ArrayList<>();
        Texts texts = new Texts();
        for (@Nullable String[] row : rows(evidence, actor)) {
            double weight = Ranks.standard().weight(row[2]);
            met.add(new Met(
                    texts.day(row[0]),
                    new Entropy.Meeting(texts.shared(row[1]), weight),
                    row[3] == null ? List.of() : List.of(row[3].split("\u001f"))));
        }
        return new AllMet(met);
    }

    /** Day, partner, offices, and the reports where the question wants them; by day and first report. */
    private static List<@Nullable String[]> rows(Evidence evidence, String actor) {
        DirectedEvents.Filter filter = DirectedEvents.filter(evidence, actor, null)
                .and("type = 'CONSULT'")
                .and("(actor = ? OR recipient = ?)", actor, actor);
        boolean own = DirectedEvents.source(evidence, actor, null).equals(Sources.OWN);
        String offices = own
                ? " LEFT JOIN (SELECT document || '#' || event AS id, string_agg(office, chr(31)) AS offices FROM event_actors"
                        + " WHERE office IS NOT NULL GROUP BY 1) o USING (id)"
                : "";
        return evidence.rows(
                "SELECT day, CASE WHEN actor = '" + actor + "' THEN recipient ELSE actor END AS partner, "
                        + (own ? "string_agg(offices, chr(31))" : "NULL") + ", "
                        + (evidence.question().rows() ? "string_agg(DISTINCT id, chr(31) ORDER BY id)" : "NULL")
                        + " FROM " + filter.table() + offices + " WHERE " + filter.condition()
                        + " GROUP BY day, partner ORDER BY day, min(id), partner",
                filter.values());
    }

    /** The meetings of a period. */
    private static final class Meetings {
        private final List<Entropy.Meeting> met = new ArrayList<>();
        private final Map<LocalDate, Set<String>> rows = new TreeMap<>();

        void add(Met each) {
            met.add(each.meeting);
            rows.computeIfAbsent(each.day, day -> new TreeSet<>()).addAll(each.rows);
        }
    }

    private MeasureValue value(Evidence evidence, String actor, Period period, Meetings meetings) {
        Entropy entropy = Entropy.of(meetings.met);
        return new MeasureValue(
                name(),
                actor,
                null,
                period,
                form(entropy.value()),
                Resampling.around(entropy, effective ? 1 : 0, draws(evidence, entropy, actor, period), this::form),
                unit(),
                meetings.met.size(),
                evidence.named(
                        meetings.rows.values().stream().flatMap(Set::stream).toList()),
                entropy.partners() + " partners");
    }

    private double form(double entropy) {
        return effective ? Math.exp(entropy) : share(entropy);
    }

    /** On the scale on which all members of the United Nations met equally are 1. */
    static double share(double entropy) {
        return entropy / Math.log(OTHERS);
    }

    private record Drawn(double @Nullable [] entropies) {}

    /** Both forms rest on the same draws. */
    private static double @Nullable [] draws(Evidence evidence, Entropy entropy, String actor, Period period) {
        Question question = evidence.question();
        return evidence.remembered(
                        Drawn.class,
                        TABLES,
                        Set.of(actor),
                        Arrays.asList(actor, evidence.scope(), period, question.known(), question.source()),
                        () -> new Drawn(entropy.draws(Resampling.DRAWS, Resampling.SEED)))
                .entropies;
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return DirectedEvents.actors(evidence);
    }
}
