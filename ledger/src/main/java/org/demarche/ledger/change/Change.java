package org.demarche.ledger.change;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.demarche.model.Quad;

/**
 * A break in what two states do to each other: levels that held before gave way to others.
 *
 * @param on first day of the new levels, as the best cut has it
 * @param earliest first day on which the cut would be nearly as good: it saves at most 2 nats less
 * @param latest last such day
 * @param from first day of the stretch before
 * @param to last day of the stretch behind
 * @param gain how much better two levels describe both stretches than one, in nats
 * @param p how often chance has a break as clear among these days
 * @param levels of each quad category
 * @param drivers what makes the difference, the most telling first
 * @param records records of state around that day, in the order of time
 */
public record Change(
        LocalDate on,
        LocalDate earliest,
        LocalDate latest,
        LocalDate from,
        LocalDate to,
        double gain,
        double p,
        List<Level> levels,
        List<Driver> drivers,
        List<NearbyRecord> records) {

    /** How much worse a cut may be and still be said to be where the break may lie, in nats. */
    static final double NEARLY = 2;

    public Change {
        levels = List.copyOf(levels);
        drivers = List.copyOf(drivers);
        records = List.copyOf(records);
    }

    Change with(List<NearbyRecord> nearby) {
        return new Change(on, earliest, latest, from, to, gain, p, levels, drivers, nearby);
    }

    /**
     * Reports of a quad category.
     *
     * @param before in the stretch before
     * @param behind in the stretch behind
     * @param weeklyBefore a week, in the stretch before
     * @param weeklyBehind a week, in the stretch behind
     * @param gain what the category alone contributes, in nats
     */
    public record Level(Quad quad, int before, int behind, double weeklyBefore, double weeklyBehind, double gain) {
        public boolean rises() {
            return weeklyBehind > weeklyBefore;
        }
    }

    /** The quad category that contributes most. */
    public Level foremost() {
        return levels.stream().max(Comparator.comparingDouble(Level::gain)).orElseThrow();
    }
}
