package org.demarche.ledger.votes;

/**
 * One item in the model: discrimination and cut points, redrawn in each round given where the states are.
 *
 * <p>A state at t has the inclination z ~ N(b t, 1) and votes yes below the lower cut point, no above the upper one, and abstains between.
 * Where no more than two kinds of vote were cast there is one cut point. Discrimination b has the prior N(0, 1), cut points a flat one within
 * ±7.
 */
final class Item {
    private static final double FARTHEST_CUT = 7;
    private static final double FARTHEST_INCLINATION = 9;
    /** Share of proposed cut points that are to be taken: the best for steps in one or two dimensions. */
    private static final double TAKEN = 0.4;

    /** Positive where states of a high ideal point tend to vote no. */
    double discrimination;

    double lower;
    double upper;

    private final int from;
    private final int to;
    /** Which of the kinds of vote cast on this item each is, from 0. */
    private final int[] rank = new int[3];

    private final boolean[] cast = new boolean[3];
    private final int kinds;
    private final double[] odds;
    private double step = 0.1;

    Item(Ballots ballots, int number, double discrimination) {
        this.discrimination = discrimination;
        from = ballots.itemStart[number];
        to = ballots.itemStart[number + 1];
        odds = new double[2 * (to - from)];
        int[] tally = new int[3];
        for (int i = from; i < to; i++) {
            tally[ballots.vote[i]]++;
        }
        int found = 0;
        double[] share = new double[3];
        double below = 0;
        for (int kind = 0; kind < tally.length; kind++) {
            if (tally[kind] > 0) {
                rank[kind] = found;
                cast[kind] = true;
                below += tally[kind];
                share[found++] = below / (to - from);
            }
        }
        kinds = found;
        lower = 2 * share[0] - 1;
        upper = kinds == 2 ? lower : 2 * share[1] - 1;
    }

    /** Draws cut points, inclinations and discrimination anew, the last unless it is to be kept; the inclinations go into {@code inclination}. */
    void redraw(Ballots ballots, double[] points, double[] inclination, Draws draws, boolean keep, boolean adapt) {
        cuts(ballots, points, draws, adapt);
        double squares = 1;
        double product = 0;
        for (int i = from; i < to; i++) {
            double point = points[ballots.place[i]];
            double z = inclination(
                    rank[ballots.vote[i]],
                    discrimination * point,
                    odds[2 * (i - from)],
                    odds[2 * (i - from) + 1],
                    draws);
            inclination[i] = z;
            squares += point * point;
            product += point * z;
        }
        if (!keep) {
            discrimination = product / squares + draws.normal() / Math.sqrt(squares);
        }
    }

    /** A step of Metropolis and Hastings' with the inclinations summed out. */
    private void cuts(Ballots ballots, double[] points, Draws draws, boolean adapt) {
        double newLower = lower + step * draws.normal();
        double newUpper = kinds == 2 ? newLower : upper + step * draws.normal();
        double chance = draws.uniform();
        boolean possible = newLower <= newUpper && newLower > -FARTHEST_CUT && newUpper < FARTHEST_CUT;
        double ratio = 0;
        double product = 1;
        for (int i = from; i < to; i++) {
            double shift = discrimination * points[ballots.place[i]];
            int kind = rank[ballots.vote[i]];
            double before = odds(kind, lower - shift, upper - shift, 2 * (i - from), odds);
            if (possible) {
                product *= likelihood(kind, newLower - shift, newUpper - shift) / before;
                if (product < 1e-100 || product > 1e100) {
                    ratio += Math.log(product);
                    product = 1;
                }
            }
        }
        ratio += Math.log(product);
        boolean taken = possible && Math.log(chance) < ratio;
        if (taken) {
            lower = newLower;
            upper = newUpper;
            for (int i = from; i < to; i++) {
                double shift = discrimination * points[ballots.place[i]];
                odds(rank[ballots.vote[i]], lower - shift, upper - shift, 2 * (i - from), odds);
            }
        }
        if (adapt) {
            step = Math.clamp(step * Math.exp(taken ? 0.1 * (1 - TAKEN) : -0.1 * TAKEN), 0.01, 2);
        }
    }

    /** Keeps what the draw of the inclination needs: the probability on the side of the vote, or below both cut points. */
    private double odds(int kind, double low, double high, int at, double[] kept) {
        if (kind == 0) {
            kept[at] = Normal.below(low);
        } else if (kind == kinds - 1) {
            kept[at] = Normal.below(-high);
        } else {
            kept[at] = Normal.below(low);
            kept[at + 1] = Normal.below(high);
            return Math.max(1e-290, kept[at + 1] - kept[at]);
        }
        return Math.max(1e-290, kept[at]);
    }

    /** Adds the probabilities of yes, abstention and no of a state at that point; a kind of vote that nobody cast has none. */
    void add(double point, double[] probabilities) {
        double shift = discrimination * point;
        for (int kind = 0; kind < rank.length; kind++) {
            if (cast[kind]) {
                probabilities[kind] += likelihood(rank[kind], lower - shift, upper - shift);
            }
        }
    }

    private double likelihood(int kind, double low, double high) {
        if (kind == 0) {
            return Normal.below(low);
        }
        return kind == kinds - 1 ? Normal.below(-high) : Normal.below(high) - Normal.below(low);
    }

    private double inclination(int kind, double middle, double one, double two, Draws draws) {
        double z;
        if (kind == 0) {
            z = middle + Normal.quantile(draws.uniform() * one);
        } else if (kind == kinds - 1) {
            z = middle - Normal.quantile(draws.uniform() * one);
        } else {
            z = Math.clamp(middle + Normal.quantile(one + draws.uniform() * (two - one)), lower, upper);
        }
        return Math.clamp(z, -FARTHEST_INCLINATION, FARTHEST_INCLINATION);
    }
}
