package org.demarche.coder.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.demarche.coder.linear.Features;
import org.demarche.coder.linear.Weights;
import org.junit.jupiter.api.Test;

class ArcScorerTest {
    private static final int RELATIONS = 5;
    private static final List<String> FORMS =
            List.of("Minsk", "told", "Moscow", "that", "its", "envoys", "would", "not", "meet", "theirs");
    private static final String[] TAGS = {
        "PROPN|NNP",
        "VERB|VBD",
        "PROPN|NNP",
        "SCONJ|IN",
        "PRON|PRP$",
        "NOUN|NNS",
        "AUX|MD",
        "PART|RB",
        "VERB|VB",
        "PRON|PRP"
    };

    /** Each feature weighs something else for each transition, so that a state taken for another shows. */
    private static final Weights WEIGHTS = (features, scores) -> {
        for (int f = 0; f < features.size(); f++) {
            for (int t = 0; t < scores.length; t++) {
                scores[t] += (int) Features.mix(features.key(f) * 31L + t) >> 20;
            }
        }
    };

    private static ArcFeatures sight() {
        return new ArcFeatures(FORMS, FORMS, TAGS, Clusters.of(Map.of("minsk", "0101", "moscow", "0110")));
    }

    private static ArcScorer scorer() {
        return new ArcScorer(sight(), WEIGHTS, FORMS.size(), ArcEager.transitions(RELATIONS));
    }

    @Test
    void score_ofStatesSeenBefore_isThatOfANewScorer() {
        ArcScorer scorer = scorer();
        Random random = new Random(5);
        int[] allowed = new int[ArcEager.transitions(RELATIONS)];
        for (int walk = 0; walk < 300; walk++) {
            ArcEager state = new ArcEager(FORMS.size(), RELATIONS, 0);
            while (!state.done()) {
                assertThat(scorer.score(state)).containsExactly(scorer().score(state));
                state.apply(allowed[random.nextInt(state.allowed(allowed))]);
            }
        }
    }

    @Test
    void score_afterWeightsChanged_isNew() {
        float[] factor = {1};
        ArcScorer scorer = new ArcScorer(
                sight(),
                (features, scores) -> scores[0] += factor[0] * features.size(),
                FORMS.size(),
                ArcEager.transitions(RELATIONS));
        ArcEager state = new ArcEager(FORMS.size(), RELATIONS, 0);
        float before = scorer.score(state)[0];
        factor[0] = 2;
        scorer.forget();
        assertThat(scorer.score(state)[0]).isEqualTo(2 * before);
    }

    @Test
    void hash_tellsApartStatesWithOtherFeatures() {
        ArcFeatures sight = sight();
        Map<Long, Set<Integer>> seen = new HashMap<>();
        Random random = new Random(7);
        Features features = new Features();
        int[] allowed = new int[ArcEager.transitions(RELATIONS)];
        for (int walk = 0; walk < 300; walk++) {
            ArcEager state = new ArcEager(FORMS.size(), RELATIONS, 0);
            while (!state.done()) {
                sight.rest(state, features);
                Set<Integer> keys = new HashSet<>();
                for (int f = 0; f < features.size(); f++) {
                    keys.add(features.key(f));
                }
                Set<Integer> before = seen.putIfAbsent(sight.hash(state), keys);
                assertThat(before == null ? keys : before).isEqualTo(keys);
                state.apply(allowed[random.nextInt(state.allowed(allowed))]);
            }
        }
        assertThat(seen).hasSizeGreaterThan(100);
    }
}
