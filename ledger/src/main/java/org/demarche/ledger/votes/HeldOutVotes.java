package org.demarche.ledger.votes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.demarche.ledger.store.Store;

/**
 * How well the model of ideal points foretells votes that it has not seen: some votes are hidden, the points and the questions are estimated
 * from all others, and each hidden vote is foretold by the mean over all draws of its probability.
 *
 * <p>Held against it are the votes of all others on the same roll call (whoever votes is taken to vote like the assembly), and the state's own
 * votes of the session. Each probability is joined by one in a thousand for each kind of vote, so that none is 0.
 */
public final class HeldOutVotes {
    private static final int KINDS = Vote.values().length;
    private static final double LITTLE = 1e-3;

    private final List<Ballots.Cast> hidden = new ArrayList<>();
    private final List<RollCall> shown = new ArrayList<>();

    /**
     * How one way of foretelling did.
     *
     * @param name which
     * @param votes how many it was asked for
     * @param right share of votes that were what it took for likeliest
     * @param log mean natural logarithm of the probability that it gave to what was cast
     */
    public record Line(String name, int votes, double right, double log) {}

    private HeldOutVotes(List<RollCall> rollCalls, double part, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (RollCall each : rollCalls) {
            Map<String, Vote> left = new HashMap<>();
            List<Ballots.Cast> out = new ArrayList<>();
            new TreeMap<>(each.votes()).forEach((state, vote) -> {
                if (random.nextDouble() < part) {
                    out.add(new Ballots.Cast(state, each.session(), each.id(), vote));
                } else {
                    left.put(state, vote);
                }
            });
            RollCall rest = new RollCall(each.id(), each.session(), each.part(), each.text(), left);
            if (rest.divided()) {
                shown.add(rest);
                hidden.addAll(out);
            }
        }
    }

    /**
     * Hides votes of the ledger and foretells them.
     *
     * @param part which part of all votes is hidden, 0 to 1
     */
    public static List<Line> of(Store store, double part, long seed) {
        return of(IdealPoints.telling(store), part, seed, IdealPointEstimator.Settings.standard());
    }

    static List<Line> of(List<RollCall> rollCalls, double part, long seed, IdealPointEstimator.Settings settings) {
        HeldOutVotes votes = new HeldOutVotes(rollCalls, part, seed);
        List<double[]> model = IdealPointEstimator.foretell(votes.shown, votes.hidden, settings);
        List<double[]> assembly = votes.shares(cast -> String.valueOf(cast.item()));
        List<double[]> own = votes.shares(cast -> cast.state() + " " + cast.session());
        return List.of(
                votes.line("ideal points", model),
                votes.line("the assembly", assembly),
                votes.line("its own votes", own));
    }

    private interface Group {
        String of(Ballots.Cast cast);
    }

    /** Of each hidden vote, what part of the votes shown in its group is of each kind. */
    private List<double[]> shares(Group group) {
        Map<String, double[]> counts = new HashMap<>();
        for (RollCall each : shown) {
            each.votes()
                    .forEach((state, vote) -> counts.computeIfAbsent(
                                    group.of(new Ballots.Cast(state, each.session(), each.id(), vote)),
                                    any -> new double[KINDS])[vote.ordinal()]++);
        }
        return hidden.stream()
                .map(cast -> counts.getOrDefault(group.of(cast), new double[] {1, 1, 1}))
                .toList();
    }

    private Line line(String name, List<double[]> foretold) {
        int right = 0;
        double log = 0;
        for (int i = 0; i < hidden.size(); i++) {
            double[] p = foretold.get(i);
            int vote = hidden.get(i).vote().ordinal();
            double all = 0;
            int likeliest = 0;
            for (int kind = 0; kind < KINDS; kind++) {
                all += p[kind];
                likeliest = p[kind] > p[likeliest] ? kind : likeliest;
            }
            right += likeliest == vote ? 1 : 0;
            log += Math.log((p[vote] / all + LITTLE) / (1 + KINDS * LITTLE));
        }
        return new Line(name, hidden.size(), (double) right / hidden.size(), log / hidden.size());
    }
}
