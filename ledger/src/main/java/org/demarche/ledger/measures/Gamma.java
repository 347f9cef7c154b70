package org.demarche.ledger.measures;

import java.util.random.RandomGenerator;

/**
 * Draws from a gamma distribution with scale 1. G. Marsaglia and W. W. Tsang (2000), A Simple Method for Generating Gamma Variables, ACM
 * Transactions on Mathematical Software 26(3), 363-372.
 */
final class Gamma {
    private Gamma() {}

    static double draw(RandomGenerator random, double shape) {
        if (shape < 1) {
            return draw(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                if (Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                    return d * v;
                }
            }
        }
    }
}
