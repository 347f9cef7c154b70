package org.demarche.ledger.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** States that deal with each other by known rules. */
final class Simulation {
    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private Simulation() {}

    /** A draw: Poisson with a mean drawn from a gamma distribution, by adding exponential draws and one rejection. */
    static int negativeBinomial(Random random, double mean, double size) {
        return poisson(random, mean / size * gamma(random, size));
    }

    static int poisson(Random random, double mean) {
        int count = 0;
        double left = mean + Math.log(1 - random.nextDouble());
        while (left > 0) {
            count++;
            left += Math.log(1 - random.nextDouble());
        }
        return count;
    }

    /** Marsaglia and Tsang's method. */
    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    static String state(int number) {
        return "S" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    }

    /**
     * Dyads whose weekly means wander, each around a level of its own, and answer what the other side did the week before: the conflict in
     * words of one is half that of the other plus a quarter of its own.
     */
    static List<Tally> wandering(int states, int weeks, long seed) {
        Random random = new Random(seed);
        List<Tally> tallies = new ArrayList<>();
        for (int a = 0; a < states; a++) {
            for (int b = a + 1; b < states; b++) {
                pair(tallies, random, state(a), state(b), weeks);
            }
        }
        return tallies;
    }

    private static void pair(List<Tally> tallies, Random random, String a, String b, int weeks) {
        double level = Math.exp(-1 + 1.3 * random.nextGaussian());
        double mood = 0;
        int[] before = {0, 0};
        for (int week = 0; week < weeks; week++) {
            LocalDate day = FIRST.plusDays(7L * week);
            mood = 0.85 * mood + 0.45 * random.nextGaussian();
            int[] now = new int[2];
            for (int side = 0; side < 2; side++) {
                now[side] = poisson(random, 0.1 * level + 0.25 * before[side] + 0.5 * before[1 - side]);
                int talks = negativeBinomial(random, level * Math.exp(mood), 2);
                String actor = side == 0 ? a : b;
                String recipient = side == 0 ? b : a;
                add(tallies, day, actor, recipient, 1, 2.5, talks);
                add(tallies, day, actor, recipient, 3, -2, now[side]);
            }
            before = now;
        }
    }

    private static void add(
            List<Tally> tallies, LocalDate day, String actor, String recipient, int quad, double score, int reports) {
        if (reports > 0) {
            tallies.add(new Tally(day, actor, recipient, quad, score, reports));
        }
    }
}
