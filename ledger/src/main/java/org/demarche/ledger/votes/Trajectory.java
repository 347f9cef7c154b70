package org.demarche.ledger.votes;

/**
 * The ideal points of one state over its sessions, a random walk: drawn all at once, given the inclinations of the state and the items. The
 * precision matrix has three diagonals, so that a draw takes time in proportion to the sessions.
 */
final class Trajectory {
    private static final double FARTHEST = 5;

    private final int from;
    private final double[] information;
    private final double[] product;
    private final double[] diagonal;
    /** Precision of the step that leads to each session. */
    private final double[] precision;

    /**
     * @param variance variance of the first point about 0
     * @param step variance of the step from one session to the next
     */
    Trajectory(Ballots ballots, int state, double variance, double step) {
        from = ballots.stateStart[state];
        int n = ballots.stateStart[state + 1] - from;
        information = new double[n];
        product = new double[n];
        diagonal = new double[n];
        precision = new double[n];
        precision[0] = 1 / variance;
        for (int i = 1; i < n; i++) {
            int sessions = ballots.places.get(from + i).session()
                    - ballots.places.get(from + i - 1).session();
            precision[i] = 1 / (step * sessions);
        }
    }

    /** Draws the points; what they are to be on average, given the same, goes into {@code means}. */
    void redraw(Ballots ballots, Item[] items, double[] inclination, double[] points, double[] means, Draws draws) {
        for (int i = 0; i < information.length; i++) {
            weigh(ballots, items, inclination, i);
        }
        int last = information.length - 1;
        for (int i = 0; i <= last; i++) {
            diagonal[i] = information[i] + precision[i] + (i < last ? precision[i + 1] : 0);
        }
        for (int i = 1; i <= last; i++) {
            double factor = precision[i] / diagonal[i - 1];
            diagonal[i] -= factor * precision[i];
            product[i] += factor * product[i - 1];
        }
        double mean = 0;
        double point = 0;
        for (int i = last; i >= 0; i--) {
            double pull = i < last ? precision[i + 1] : 0;
            mean = (product[i] + pull * mean) / diagonal[i];
            point = (product[i] + pull * point) / diagonal[i] + draws.normal() / Math.sqrt(diagonal[i]);
            means[from + i] = mean;
            points[from + i] = Math.clamp(point, -FARTHEST, FARTHEST);
        }
    }

    private void weigh(Ballots ballots, Item[] items, double[] inclination, int at) {
        double squares = 0;
        double sum = 0;
        for (int k = ballots.placeStart[from + at]; k < ballots.placeStart[from + at + 1]; k++) {
            int vote = ballots.byPlace[k];
            double b = items[ballots.item[vote]].discrimination;
            squares += b * b;
            sum += b * inclination[vote];
        }
        information[at] = squares;
        product[at] = sum;
    }
}
