package org.demarche.bench;

/** Right, surplus and missing answers, added up. Not thread-safe. */
final class Counts {
    private int right;
    private int surplus;
    private int missing;

    void add(int right, int surplus, int missing) {
        this.right += right;
        this.surplus += surplus;
        this.missing += missing;
    }

    /** Answers that gold asks for. */
    int support() {
        return right + missing;
    }

    /** Share of the answers given that are right; 0 where none is given. */
    double precision() {
        return right + surplus == 0 ? 0 : (double) right / (right + surplus);
    }

    /** Share of the answers asked for that are given; 0 where none is asked for. */
    double recall() {
        return right + missing == 0 ? 0 : (double) right / (right + missing);
    }

    /** Harmonic mean of {@link #precision} and {@link #recall}; 0 where both are. */
    double f1() {
        double p = precision();
        double r = recall();
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    @Override
    public String toString() {
        return right + "/" + surplus + "/" + missing;
    }
}
