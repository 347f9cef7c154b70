package org.demarche.ledger.measures;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How widely meetings are spread over partners: Shannon's entropy H = - Σ p ln p, p(k) being the weight of the meetings with partner k over
 * that of all.
 *
 * @param partner of each meeting, whom: the number of its name in the alphabet
 * @param weight of each meeting
 * @param partners how many there are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Entropy(int[] partner, double[] weight, int partners) {
    private static final int MANY = 1_000;

    /** A meeting with a partner. */
    record Meeting(String partner, double weight) {}

    static Entropy of(List<Meeting> meetings) {
        List<String> names =
                meetings.stream().map(Meeting::partner).distinct().sorted().toList();
        int[] partner = new int[meetings.size()];
        double[] weight = new double[meetings.size()];
        for (int i = 0; i < partner.length; i++) {
            partner[i] =
                    java.util.Collections.binarySearch(names, meetings.get(i).partner());
            weight[i] = meetings.get(i).weight();
        }
        return new Entropy(partner, weight, names.size());
    }

    /** The entropy of the meetings. */
    double value() {
        double[] weights = new double[partners];
        double all = 0;
        for (int i = 0; i < partner.length; i++) {
            weights[partner[i]] += weight[i];
            all += weight[i];
        }
        return entropy(weights, all);
    }

    /** The entropies of so many draws of as many meetings, each meeting drawn any number of times; null where there are fewer than two, or many. */
    double @Nullable [] draws(int draws, long seed) {
        int n = partner.length;
        if (n < 2 || many()) {
            return null;
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] found = new double[draws];
        double[] weights = new double[partners];
        for (int draw = 0; draw < draws; draw++) {
            Arrays.fill(weights, 0);
            double all = 0;
            for (int i = 0; i < n; i++) {
                int drawn = random.nextInt(n);
                weights[partner[drawn]] += weight[drawn];
                all += weight[drawn];
            }
            found[draw] = entropy(weights, all);
        }
        return found;
    }

    /**
     * The standard deviation of the entropy where there are many meetings, by the delta method: √ Σ (w/W)² (-ln p(k) - H)² over the meetings, W
     * the weight of all. With equal weights it is G. P. Basharin's (1959), Theory of Probability and its Applications 4(3), 333-336.
     */
    double deviation() {
        double[] weights = new double[partners];
        double all = 0;
        for (int i = 0; i < partner.length; i++) {
            weights[partner[i]] += weight[i];
            all += weight[i];
        }
        double entropy = entropy(weights, all);
        double squares = 0;
        for (int i = 0; i < partner.length; i++) {
            double off = weight[i] / all * (-Math.log(weights[partner[i]] / all) - entropy);
            squares += off * off;
        }
        return Math.sqrt(squares);
    }

    /** Whether there are so many meetings that draws would only tell what {@link #deviation} says. */
    boolean many() {
        return partner.length > MANY;
    }

    private static double entropy(double[] weights, double all) {
        double entropy = 0;
        for (double each : weights) {
            if (each > 0) {
                entropy -= each / all * Math.log(each / all);
            }
        }
        return Math.max(0, entropy);
    }
}
