package org.demarche.ledger.votes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Estimates the ideal points of states in each session from their votes by the dynamic ordinal item-response model of M. A. Bailey, A.
 * Strezhnev and E. Voeten (2017), "Estimating Dynamic State Preferences from United Nations Voting Data", Journal of Conflict Resolution
 * 61(2), 430-456.
 *
 * <p>Model: state i in session t has the ideal point θ(i,t). Facing question v it is inclined to z ~ N(b(v) θ(i,t), 1) and votes yes where z is
 * below the question's first cut point, no above its second, and abstains between. θ(i,t) ~ N(θ(i,t-1), step); b ~ N(0, 1); cut points flat
 * within ±7. A question put in several sessions has one b and one pair of cut points, which ties the sessions together. The scale is fixed
 * by mean 0 and standard deviation 1 over all states and sessions, its direction by two poles.
 *
 * <p>The posterior is drawn by Gibbs sampling with data augmentation and a Metropolis step for the cut points (V. E. Johnson and J. H. Albert
 * (1999), Ordinal Data Modeling, chapters 4 and 5), each trajectory at once. The random numbers come from a fixed seed: the same votes give
 * the same points on any number of threads. {@code docs/ideal-points.md} tells how the result was checked.
 *
 * <p>Missing data: an absence is left out, as if the state had not been asked.
 */
public final class IdealPointEstimator {
    private static final double FIRST_VARIANCE = 1;

    private final Ballots ballots;
    private final Settings settings;
    private final Item[] items;
    private final Trajectory[] states;
    private final double[] inclination;
    private final double[] points;
    private final double[] means;
    private final double[] meanSum;
    private final double[] sum;
    private final double[] squares;

    /**
     * How to estimate.
     *
     * @param high states at the high end of the scale
     * @param low states at its low end
     * @param step variance of the step from one session to the next
     * @param unused rounds at first that are not counted
     * @param rounds rounds that are
     * @param seed of the random numbers
     */
    public record Settings(Set<String> high, Set<String> low, double step, int unused, int rounds, long seed) {
        public Settings {
            high = Set.copyOf(high);
            low = Set.copyOf(low);
        }

        /** As for the UN General Assembly: poles and step are those of the authors. */
        public static Settings standard() {
            return new Settings(Set.of("USA", "CAN", "GBR", "ISR"), Set.of("RUS", "DDR"), 0.25, 150, 350, 20170201);
        }
    }

    private IdealPointEstimator(Ballots ballots, Settings settings) {
        this.ballots = ballots;
        this.settings = settings;
        int places = ballots.places.size();
        points = new double[places];
        means = new double[places];
        meanSum = new double[places];
        sum = new double[places];
        squares = new double[places];
        inclination = new double[ballots.votes()];
        items = new Item[ballots.items()];
        Arrays.setAll(items, j -> new Item(ballots, j, towards(j)));
        states = new Trajectory[ballots.states()];
        Arrays.setAll(states, i -> new Trajectory(ballots, i, FIRST_VARIANCE, settings.step()));
    }

    /** The points by state, then session. Sessions in which a state cast no vote that tells have none. */
    public static List<IdealPoint> estimate(List<RollCall> rollCalls, Settings settings) {
        Map<Integer, Integer> questions = Bridges.questions(rollCalls);
        IdealPointEstimator estimator = new IdealPointEstimator(Ballots.of(rollCalls, questions), settings);
        return estimator.run();
    }

    /**
     * The probabilities of yes, abstention and no of votes that are not among those given, each the mean over all rounds that count. A vote on a
     * question that was not put, or of a state of which the session tells nothing, has each with a third.
     */
    static List<double[]> foretell(List<RollCall> rollCalls, List<Ballots.Cast> asked, Settings settings) {
        Map<Integer, Integer> questions = Bridges.questions(rollCalls);
        IdealPointEstimator estimator = new IdealPointEstimator(Ballots.of(rollCalls, questions), settings);
        return estimator.foretell(asked, questions);
    }

    private List<double[]> foretell(List<Ballots.Cast> asked, Map<Integer, Integer> questions) {
        Map<Integer, Integer> itemOf = new HashMap<>();
        for (int j = 0; j < ballots.items(); j++) {
            itemOf.put(ballots.itemNumber[j], j);
        }
        Map<Ballots.Place, Integer> placeOf = new HashMap<>();
        for (int i = 0; i < points.length; i++) {
            placeOf.put(ballots.places.get(i), i);
        }
        int[] item = asked.stream()
                .mapToInt(cast -> itemOf.getOrDefault(questions.getOrDefault(cast.item(), cast.item()), -1))
                .toArray();
        int[] place = asked.stream()
                .mapToInt(cast -> placeOf.getOrDefault(new Ballots.Place(cast.state(), cast.session()), -1))
                .toArray();
        List<double[]> foretold =
                asked.stream().map(cast -> new double[Vote.values().length]).toList();
        for (int round = 0; round < settings.unused() + settings.rounds(); round++) {
            redraw(round, round < settings.unused());
            if (round >= settings.unused()) { // before the scale is set anew, for the questions are on the old one
                IntStream.range(0, item.length).parallel().forEach(i -> {
                    if (item[i] >= 0 && place[i] >= 0) {
                        items[item[i]].add(points[place[i]], foretold.get(i));
                    }
                });
            }
            normalise(round >= settings.unused());
        }
        foretold.forEach(each -> {
            if (Arrays.stream(each).sum() == 0) {
                Arrays.fill(each, 1);
            }
        });
        return foretold;
    }

    /** 1 where the high pole is more inclined to no than the low one, -1 where less, 0 where that is not known. */
    private int towards(int item) {
        double[] total = new double[2];
        int[] n = new int[2];
        for (int i = ballots.itemStart[item]; i < ballots.itemStart[item + 1]; i++) {
            String state = ballots.places.get(ballots.place[i]).state();
            int pole = settings.high().contains(state) ? 1 : settings.low().contains(state) ? 0 : -1;
            if (pole >= 0) {
                total[pole] += ballots.vote[i];
                n[pole]++;
            }
        }
        return n[0] == 0 || n[1] == 0 ? 0 : (int) Math.signum(total[1] / n[1] - total[0] / n[0]);
    }

    private List<IdealPoint> run() {
        for (int round = 0; round < settings.unused() + settings.rounds(); round++) {
            redraw(round, round < settings.unused());
            normalise(round >= settings.unused());
        }
        double direction = direction();
        List<IdealPoint> found = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            double n = settings.rounds();
            double mean = sum[i] / n;
            found.add(new IdealPoint(
                    ballots.places.get(i).state(),
                    ballots.places.get(i).session(),
                    direction * meanSum[i] / n,
                    Math.sqrt(Math.max(0, squares[i] / n - mean * mean)),
                    ballots.placeStart[i + 1] - ballots.placeStart[i]));
        }
        return found;
    }

    private void redraw(int round, boolean warming) {
        IntStream.range(0, items.length)
                .parallel()
                .forEach(j -> items[j].redraw(
                        ballots, points, inclination, new Draws(settings.seed(), round, j), round == 0, warming));
        IntStream.range(0, states.length)
                .parallel()
                .forEach(i -> states[i].redraw(
                        ballots, items, inclination, points, means, new Draws(settings.seed(), round, -1 - i)));
    }

    private void normalise(boolean counts) {
        double shift = Arrays.stream(points).average().orElse(0);
        double variance =
                Arrays.stream(points).map(x -> (x - shift) * (x - shift)).sum() / points.length;
        double stretch = Math.sqrt(variance);
        for (int i = 0; i < points.length; i++) {
            points[i] = (points[i] - shift) / stretch;
            if (counts) {
                meanSum[i] += (means[i] - shift) / stretch;
                sum[i] += points[i];
                squares[i] += points[i] * points[i];
            }
        }
    }

    /** -1 where the poles have come out the wrong way round. */
    private double direction() {
        double difference = 0;
        for (int i = 0; i < points.length; i++) {
            String state = ballots.places.get(i).state();
            difference += settings.high().contains(state)
                    ? meanSum[i]
                    : settings.low().contains(state) ? -meanSum[i] : 0;
        }
        return difference < 0 ? -1 : 1;
    }
}
