package org.demarche.ledger.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.demarche.ledger.measures.Interval;
import org.demarche.ledger.measures.Wilson;
import org.demarche.model.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * How somebody's claims came out.
 *
 * <p>Share right: of the settled claims that are put as certain, probable or doubtful, the share that came out as they say (a doubted one is
 * right if it failed); those put as possible say neither. Interval: Wilson, 95 %. Brier score: the mean of (probability - came true)² over all
 * settled claims, 0 (best) to 1; always .5 gives .25. Where the text states no probability that of the modality stands in, as
 * {@code lexicon/claims-due/probabilities.txt} declares. Source: G. W. Brier (1950), Verification of Forecasts Expressed in Terms of
 * Probability, Monthly Weather Review 78(1), 1-3.
 *
 * @param kind author or outlet
 * @param name whose
 * @param claims how many claims there are
 * @param settled how many held or failed
 * @param judged of these, how many count for the share
 * @param right null where none counts
 * @param interval null where none counts
 * @param brier null where none is settled
 * @param stated settled claims whose text states a probability
 */
public record Score(
        String kind,
        String name,
        int claims,
        int settled,
        int judged,
        @Nullable Double right,
        @Nullable Interval interval,
        @Nullable Double brier,
        int stated) {

    /** By author, then by outlet, each in the order of the alphabet. */
    public static List<Score> of(List<Verdict> verdicts) {
        List<Score> scores = new ArrayList<>(by("author", Verdict::by, verdicts));
        scores.addAll(by(
                "outlet", verdict -> Objects.requireNonNullElse(verdict.entry().publisher(), "not known"), verdicts));
        return scores;
    }

    private static List<Score> by(String kind, Function<Verdict, String> name, List<Verdict> verdicts) {
        Map<String, List<Verdict>> groups = new TreeMap<>();
        verdicts.forEach(verdict -> groups.computeIfAbsent(name.apply(verdict), key -> new ArrayList<>())
                .add(verdict));
        List<Score> scores = new ArrayList<>();
        groups.forEach((who, theirs) -> scores.add(of(kind, who, theirs)));
        return scores;
    }

    private static Score of(String kind, String name, List<Verdict> verdicts) {
        int settled = 0;
        int judged = 0;
        int right = 0;
        int stated = 0;
        double squares = 0;
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() == Outcome.HELD || verdict.outcome() == Outcome.FAILED) {
                boolean held = verdict.outcome() == Outcome.HELD;
                Certainty modality = verdict.entry().claim().modality();
                settled++;
                stated += verdict.stated() ? 1 : 0;
                squares += Math.pow(verdict.probability() - (held ? 1 : 0), 2);
                if (modality != Certainty.POSSIBLE) {
                    judged++;
                    right += held != (modality == Certainty.DOUBTED) ? 1 : 0;
                }
            }
        }
        return new Score(
                kind,
                name,
                verdicts.size(),
                settled,
                judged,
                judged == 0 ? null : (double) right / judged,
                judged == 0 ? null : Wilson.interval((double) right / judged, judged),
                settled == 0 ? null : squares / settled,
                stated);
    }
}
