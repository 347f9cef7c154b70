package org.demarche.ledger.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The estimator on votes drawn from the model, of which the truth is known. */
class IdealPointEstimatorTest {
    private static final int STATES = 40;
    private static final int SESSIONS = 6;
    private static final IdealPointEstimator.Settings SETTINGS =
            new IdealPointEstimator.Settings(Set.of("S39", "S38"), Set.of("S00", "S01"), 0.1, 60, 120, 1);

    private final Random random = new Random(5);
    private final double[][] truth = truth();

    /** Evenly spread at first; S20 goes from the middle to the low end in the third session. */
    private double[][] truth() {
        double[][] points = new double[STATES][SESSIONS];
        for (int i = 0; i < STATES; i++) {
            for (int t = 0; t < SESSIONS; t++) {
                points[i][t] = i == 20 && t >= 3
                        ? -1.6
                        : t == 0 ? (i - 19.5) / 11.5 : points[i][t - 1] + 0.1 * random.nextGaussian();
            }
        }
        return points;
    }

    private List<RollCall> rollCalls(double absent) {
        List<RollCall> found = new ArrayList<>();
        for (int t = 0; t < SESSIONS; t++) {
            for (int k = 0; k < 40; k++) {
                double slope = random.nextGaussian() + (random.nextBoolean() ? 1 : -1);
                double cut = random.nextGaussian() - 0.3;
                Map<String, Vote> votes = new HashMap<>();
                for (int i = 0; i < STATES; i++) {
                    double z = slope * truth[i][t] + random.nextGaussian();
                    if (random.nextDouble() >= absent) {
                        votes.put(name(i), z < cut ? Vote.YES : z < cut + 0.6 ? Vote.ABSTAIN : Vote.NO);
                    }
                }
                found.add(new RollCall(100 * t + k, t + 1, false, "", votes));
            }
        }
        return found;
    }

    private static String name(int state) {
        return "S%02d".formatted(state);
    }

    private double correlation(List<IdealPoint> points, int session) {
        double[] sums = new double[5];
        int n = 0;
        for (IdealPoint each : points) {
            if (each.session() == session) {
                double x = truth[Integer.parseInt(each.country().substring(1))][session - 1];
                double y = each.point();
                n++;
                sums[0] += x;
                sums[1] += y;
                sums[2] += x * x;
                sums[3] += y * y;
                sums[4] += x * y;
            }
        }
        return (n * sums[4] - sums[0] * sums[1])
                / Math.sqrt((n * sums[2] - sums[0] * sums[0]) * (n * sums[3] - sums[1] * sums[1]));
    }

    @Test
    void foretold_ofVotesHeldOut_areBetterThanByTheAssemblyOrTheirOwn() {
        List<HeldOutVotes.Line> lines = HeldOutVotes.of(rollCalls(0.1), 0.1, 3, SETTINGS);
        assertThat(lines)
                .extracting(HeldOutVotes.Line::name)
                .containsExactly("ideal points", "the assembly", "its own votes");
        HeldOutVotes.Line model = lines.getFirst();
        assertThat(model.votes()).isBetween(700, 1000);
        for (HeldOutVotes.Line other : lines.subList(1, 3)) {
            assertThat(model.right()).as(other.name()).isGreaterThan(other.right() + 0.1);
            assertThat(model.log()).as(other.name()).isGreaterThan(other.log() + 0.2);
        }
    }

    @Test
    void estimate_ofVotesFromTheModel_findsThePointsOfEachSession() {
        List<IdealPoint> points = IdealPointEstimator.estimate(rollCalls(0.2), SETTINGS);
        assertThat(points).hasSize(STATES * SESSIONS);
        for (int session = 1; session <= SESSIONS; session++) {
            assertThat(correlation(points, session)).as("session %d", session).isGreaterThan(0.96);
        }
    }

    @Test
    void estimate_ofAStateThatChangesSides_showsTheBreakInItsSession() {
        List<IdealPoint> points = IdealPointEstimator.estimate(rollCalls(0.2), SETTINGS).stream()
                .filter(each -> each.country().equals("S20"))
                .toList();
        assertThat(points.get(2).low()).isGreaterThan(points.get(3).high());
    }

    @Test
    void estimate_intervals_holdAboutNineteenOfTwentyTruths() {
        double[] all = java.util.Arrays.stream(truth)
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
        double mean = java.util.Arrays.stream(all).average().orElse(0);
        double deviation = Math.sqrt(java.util.Arrays.stream(all)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElse(1));
        List<IdealPoint> points = IdealPointEstimator.estimate(rollCalls(0), SETTINGS);
        long held = points.stream()
                .filter(each -> {
                    double true_ = (truth[Integer.parseInt(each.country().substring(1))][each.session() - 1] - mean)
                            / deviation;
                    return each.low() <= true_ && true_ <= each.high();
                })
                .count();
        assertThat((double) held / points.size()).isBetween(0.85, 1.0);
    }

    @Test
    void estimate_turnedRound_hasTheHighPoleHigh() {
        List<RollCall> rollCalls = rollCalls(0);
        IdealPointEstimator.Settings turned =
                new IdealPointEstimator.Settings(SETTINGS.low(), SETTINGS.high(), 0.1, 60, 120, 1);
        assertThat(correlation(IdealPointEstimator.estimate(rollCalls, turned), 2))
                .isLessThan(-0.96);
    }

    @Test
    void estimate_again_givesTheSame() {
        List<RollCall> rollCalls = rollCalls(0.5);
        IdealPointEstimator.Settings few =
                new IdealPointEstimator.Settings(SETTINGS.high(), SETTINGS.low(), 0.1, 5, 10, 1);
        assertThat(IdealPointEstimator.estimate(rollCalls, few))
                .isEqualTo(IdealPointEstimator.estimate(rollCalls.reversed(), few));
    }

    @Test
    void estimate_leavesUnanimousRollCallsOut() {
        List<RollCall> rollCalls = new ArrayList<>(rollCalls(0));
        Map<String, Vote> votes = new HashMap<>();
        rollCalls.getFirst().votes().keySet().forEach(state -> votes.put(state, Vote.YES));
        rollCalls.add(new RollCall(9999, 1, false, "", votes));
        assertThat(IdealPointEstimator.estimate(rollCalls, SETTINGS).getFirst().n())
                .isEqualTo(40);
    }
}
