package org.demarche.ledger.votes;

/**
 * Where a state stood in a session.
 *
 * @param country the state
 * @param session session of the UN General Assembly; session 1 met in 1946, and each begins in September
 * @param point its ideal point; high is the side of the United States. Over all states and sessions mean 0, standard deviation about 1
 * @param deviation standard deviation of what is believed about it
 * @param n votes that it rests on: those in roll calls that divided the assembly
 */
public record IdealPoint(String country, int session, double point, double deviation, int n) {
    private static final double NORMAL_95 = 1.96;

    /** Lower end of the 95 % interval. */
    public double low() {
        return point - NORMAL_95 * deviation;
    }

    /** Upper end of the 95 % interval. */
    public double high() {
        return point + NORMAL_95 * deviation;
    }

    /** The year in which its session began. */
    public int year() {
        return session + 1945;
    }
}
