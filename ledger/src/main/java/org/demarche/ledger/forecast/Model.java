package org.demarche.ledger.forecast;

/**
 * Two regressions that err in different ways, with equal weight: in the one the signs of trouble multiply, which sees an escalation coming but
 * overshoots at the busiest dyads; in the other they add up, as in a self-exciting process, which does not. Mean and size are the geometric
 * means of both. Equal weights need no past to learn them from, and are hard to beat.
 */
record Model(int quad, CountRegression multiplying, AdditiveRegression adding) {
    /** The forecast for the dyad of that row. */
    NegativeBinomial of(Features.Eve eve, int row) {
        NegativeBinomial one = multiplying.of(eve.rows()[quad], row * Features.WIDTH);
        NegativeBinomial other = adding.of(eve.rates()[quad], row * Features.RATES);
        return new NegativeBinomial(Math.sqrt(one.mean() * other.mean()), Math.sqrt(one.size() * other.size()));
    }
}
