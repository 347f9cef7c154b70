package org.demarche.ledger.account;

import java.util.List;
import java.util.Map;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Dyad;
import org.demarche.model.Measure;
import org.jspecify.annotations.Nullable;

/** A number about a dyad, computed from the reports of what its actor did to its recipient. Immutable, hence thread-safe. */
public interface DyadMeasure {
    /** What an account is measured by, in the order in which it shows, where each report is taken for an event of its own. */
    List<DyadMeasure> STANDARD = standard(Map.of());

    /**
     * What an account is measured by, in the order in which it shows.
     *
     * @param groups the event that each report is of, by the report's id
     */
    static List<DyadMeasure> standard(Map<String, String> groups) {
        return List.of(
                new EventCount(),
                new DistinctCount(groups),
                new NetCooperation(Scale.PLOVER),
                new ConflictShare(),
                new CooperationFlow(Scale.PLOVER, Statistic.SUM),
                new CooperationFlow(Scale.PLOVER, Statistic.MEAN),
                new ConflictFlow(Scale.PLOVER, Statistic.SUM),
                new ConflictFlow(Scale.PLOVER, Statistic.MEAN),
                new NetCooperation(Scale.GOLDSTEIN),
                new CooperationFlow(Scale.GOLDSTEIN, Statistic.SUM),
                new CooperationFlow(Scale.GOLDSTEIN, Statistic.MEAN),
                new ConflictFlow(Scale.GOLDSTEIN, Statistic.SUM),
                new ConflictFlow(Scale.GOLDSTEIN, Statistic.MEAN));
    }

    /** The measure's name, unique among the measures. */
    String name();

    /**
     * Measures.
     *
     * @param dyad whom it is about
     * @param events the reports of that dyad whose events happened
     */
    Measure of(Dyad dyad, List<Entry> events);

    /** The measure with that value, resting on those reports. */
    default Measure measure(Dyad dyad, @Nullable Double value, String unit, List<Entry> events) {
        return new Measure(
                name(),
                dyad,
                value,
                unit,
                events.size(),
                events.stream().map(Entry::id).toList());
    }
}
