package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * How far the capitals of two states are from each other.
 *
 * <p>Formula: the great circle on a sphere of radius R = 6371.0088 km: 2 R asin √(sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2)).
 * <br>Unit: km. Range: 0 to 20015.
 * <br>Interval: none. The earth's flattening makes it wrong by up to 0.6 per cent.
 * <br>Missing data: no value for days on which either state has no capital on record.
 * <br>Source: R. W. Sinnott (1984), Virtues of the Haversine, Sky and Telescope 68(2), 159; the radius is the mean of the IUGG.
 */
public record CapitalDistance() implements StateMeasure.OfDyad {
    private static final double RADIUS = 6371.0088;

    private record Capital(
            String city, LocalDate first, @Nullable LocalDate last, double latitude, double longitude) {}

    @Override
    public String name() {
        return "capital-distance";
    }

    @Override
    public String about() {
        return "how far the capitals are from each other, along the great circle";
    }

    @Override
    public String unit() {
        return "km";
    }

    @Override
    public String range() {
        return "0 to 20015";
    }

    @Override
    public boolean symmetric() {
        return true;
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        List<MeasureValue> values = new ArrayList<>();
        for (Capital a : capitals(evidence, dyad.actor())) {
            for (Capital b : capitals(evidence, dyad.recipient())) {
                Period both = common(evidence.question().within(), a, b);
                LocalDate first = both.first();
                LocalDate last = both.last();
                if (first != null && (last == null || !last.isBefore(first))) {
                    values.add(value(evidence, dyad, both, a, b));
                }
            }
        }
        values.sort(java.util.Comparator.comparing(
                value -> java.util.Objects.requireNonNull(value.period().first())));
        return values;
    }

    private MeasureValue value(Evidence evidence, Dyad dyad, Period period, Capital a, Capital b) {
        return new MeasureValue(
                name(),
                dyad.actor(),
                dyad.recipient(),
                period,
                kilometres(a.latitude, a.longitude, b.latitude, b.longitude),
                null,
                unit(),
                2,
                evidence.named(List.of(
                        "capitals:" + dyad.actor() + "/" + a.first, "capitals:" + dyad.recipient() + "/" + b.first)),
                a.city + " to " + b.city);
    }

    /** In the order of their days. Where two overlap, the later one counts from its first day, and the earlier one again behind its last. */
    private static List<Capital> capitals(Evidence evidence, String country) {
        List<Capital> capitals = new ArrayList<>();
        for (@Nullable
        String[] row : evidence.rows(
                "SELECT city, first, CASE WHEN last <= ? THEN last END, latitude, longitude FROM capitals"
                        + " WHERE country = ? AND known <= ? ORDER BY first",
                evidence.horizon(),
                country,
                evidence.horizon())) {
            LocalDate first = LocalDate.parse(String.valueOf(row[1]));
            Capital next = new Capital(
                    String.valueOf(row[0]),
                    first,
                    row[2] == null ? null : LocalDate.parse(row[2]),
                    Double.parseDouble(String.valueOf(row[3])),
                    Double.parseDouble(String.valueOf(row[4])));
            Capital before = capitals.isEmpty() ? null : capitals.getLast();
            if (before != null && (before.last == null || !before.last.isBefore(first))) {
                capitals.set(capitals.size() - 1, during(before, before.first, first.minusDays(1)));
                capitals.add(next);
                if (next.last != null && (before.last == null || next.last.isBefore(before.last))) {
                    capitals.add(during(before, next.last.plusDays(1), before.last));
                }
            } else {
                capitals.add(next);
            }
        }
        return capitals;
    }

    private static Capital during(Capital capital, LocalDate first, @Nullable LocalDate last) {
        return new Capital(capital.city, first, last, capital.latitude, capital.longitude);
    }

    private static Period common(Period within, Capital a, Capital b) {
        LocalDate first = a.first.isAfter(b.first) ? a.first : b.first;
        if (within.first() != null && within.first().isAfter(first)) {
            first = within.first();
        }
        return new Period(first, earlier(within.last(), earlier(a.last, b.last)));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    static double kilometres(double latitudeA, double longitudeA, double latitudeB, double longitudeB) {
        double a = Math.toRadians(latitudeA);
        double b = Math.toRadians(latitudeB);
        double north = Math.sin((b - a) / 2);
        double east = Math.sin(Math.toRadians(longitudeB - longitudeA) / 2);
        double chord = north * north + Math.cos(a) * Math.cos(b) * east * east;
        return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return evidence.column("SELECT DISTINCT country FROM capitals WHERE country <> ? ORDER BY country", actor);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return evidence.column("SELECT DISTINCT country FROM capitals ORDER BY country");
    }
}
