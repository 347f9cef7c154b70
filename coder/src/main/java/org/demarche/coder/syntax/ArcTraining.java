package org.demarche.coder.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.coder.linear.LinearModel;

/**
 * Trains the weights of the parser in two rounds.
 *
 * <p>First one transition at a time: it follows its own choices most of the time and is told which transitions still reach the
 * best tree (the dynamic oracle of Goldberg and Nivre 2012); the right one has to win by a margin. Then whole sentences with a
 * {@link Beam}: where the best parse found is wrong, it is set against a right one at the step where that is furthest behind
 * (max-violation, Huang et al. 2012).
 */
final class ArcTraining {
    private static final int CUTOFF = 4;
    private static final float MARGIN = 60; // a first update moves a hundred and fifty features on either side
    private static final float DROPOUT = 0.1f;
    private static final float BEAM_DROPOUT = 0.3f;
    private static final int BEAM = 6;

    /** A sentence to learn from. */
    record Lesson(ArcFeatures sight, int[] heads, int[] labels) {
        int words() {
            return heads.length - 1;
        }
    }

    private final int relations;
    private final int rootRelation;
    private final Perceptron perceptron;
    private float[] scores;
    private final int[] allowed;
    private final int[] candidates = new int[4];
    private final Random random = new Random(23);

    ArcTraining(List<String> relationNames) {
        relations = relationNames.size();
        rootRelation = relationNames.indexOf("root");
        scores = new float[ArcEager.transitions(relations)];
        allowed = new int[scores.length];
        perceptron = new Perceptron(
                IntStream.range(0, scores.length).mapToObj(Integer::toString).toList());
    }

    LinearModel average(float threshold) {
        return perceptron.average(threshold);
    }

    /** Counts the features on the way to the gold trees. */
    void count(List<Lesson> lessons) {
        for (Lesson lesson : lessons) {
            ArcEager state = new ArcEager(lesson.words(), relations, rootRelation);
            ArcScorer scorer = new ArcScorer(lesson.sight(), perceptron, lesson.words(), scores.length);
            while (!state.done()) {
                scorer.features(state, perceptron::count);
                state.apply(oracle(state, lesson));
            }
        }
        perceptron.prune(CUTOFF);
    }

    /** One pass over the sentences in another order, transition by transition; answers the share that was right. */
    double greedy(List<Lesson> lessons, boolean explore) {
        long right = 0;
        long all = 0;
        for (Lesson lesson : shuffled(lessons)) {
            perceptron.blink(DROPOUT);
            right += greedy(lesson, explore);
            all += 2L * lesson.words();
        }
        return (double) right / all;
    }

    private List<Lesson> shuffled(List<Lesson> lessons) {
        List<Lesson> order = new ArrayList<>(lessons);
        Collections.shuffle(order, random);
        return order;
    }

    private int greedy(Lesson lesson, boolean explore) {
        ArcEager state = new ArcEager(lesson.words(), relations, rootRelation);
        ArcScorer scorer = new ArcScorer(lesson.sight(), perceptron, lesson.words(), scores.length);
        int right = 0;
        while (!state.done()) {
            scores = scorer.score(state);
            int oracle = oracle(state, lesson);
            int least = state.cost(oracle, lesson.heads(), lesson.labels());
            int wrong = -1;
            int count = state.allowed(allowed);
            for (int i = 0; i < count; i++) {
                int t = allowed[i];
                if ((wrong < 0 || scores[t] > scores[wrong]) && !asGood(state, t, lesson, least)) {
                    wrong = t;
                }
            }
            boolean good = wrong < 0 || scores[oracle] > scores[wrong];
            right += good ? 1 : 0;
            int follow = good || !explore || random.nextInt(10) == 0 ? oracle : wrong;
            if (wrong >= 0 && scores[oracle] < scores[wrong] + MARGIN) {
                int w = wrong;
                scorer.features(state, f -> perceptron.update(f, oracle, 1));
                scorer.features(state, f -> perceptron.update(f, w, -1));
                scorer.forget();
            }
            perceptron.step();
            state.apply(follow);
        }
        return right;
    }

    private boolean asGood(ArcEager state, int transition, Lesson lesson, int least) {
        for (int c = state.candidates(lesson.labels(), candidates) - 1; c >= 0; c--) {
            if (candidates[c] == transition) {
                return state.cost(transition, lesson.heads(), lesson.labels()) == least;
            }
        }
        return false;
    }

    /** The best-scored of the transitions that lose least. */
    private int oracle(ArcEager state, Lesson lesson) {
        int oracle = -1;
        int least = Integer.MAX_VALUE;
        for (int c = state.candidates(lesson.labels(), candidates) - 1; c >= 0; c--) {
            int t = candidates[c];
            int cost = state.cost(t, lesson.heads(), lesson.labels());
            if (cost < least || cost == least && scores[t] > scores[oracle]) {
                oracle = t;
                least = cost;
            }
        }
        return oracle;
    }

    /** Goes on from the average. */
    void settle() {
        perceptron.settle();
    }

    /** One pass over the sentences in another order, whole sentences; answers the share that was right. */
    double beam(List<Lesson> lessons) {
        int right = 0;
        for (Lesson lesson : shuffled(lessons)) {
            perceptron.blink(DROPOUT);
            perceptron.blink(BEAM_DROPOUT);
            right += beam(lesson) ? 1 : 0;
            perceptron.step();
        }
        return (double) right / lessons.size();
    }

    private boolean beam(Lesson lesson) {
        int words = lesson.words();
        ArcScorer scorer = new ArcScorer(lesson.sight(), perceptron, words, scores.length);
        Beam beam = new Beam(scorer, words, relations, rootRelation, BEAM, Float.POSITIVE_INFINITY);
        ArcEager state = new ArcEager(words, relations, rootRelation);
        int[] gold = new int[2 * words];
        int[] worst = {};
        int loss = 0;
        float score = 0;
        float violation = 0;
        for (int step = 0; step < gold.length; step++) {
            scores = scorer.score(state);
            gold[step] = oracle(state, lesson);
            score += scores[gold[step]];
            loss += state.cost(gold[step], lesson.heads(), lesson.labels());
            state.apply(gold[step]);
            beam.advance((s, t) -> s.cost(t, lesson.heads(), lesson.labels()));
            for (int i = 0; i < beam.size(); i++) {
                Beam.Path path = beam.path(i);
                if (path.loss > loss) {
                    if (path.score - score >= violation) {
                        violation = path.score - score;
                        worst = Arrays.copyOf(path.moves, step + 1);
                    }
                    break;
                }
            }
        }
        if (beam.path(0).loss <= loss) {
            return true;
        }
        learn(scorer, words, gold, worst, 1);
        learn(scorer, words, worst, gold, -1);
        return false;
    }

    /** Moves the weights for the transitions of one path where it differs from the other. */
    private void learn(ArcScorer scorer, int words, int[] moves, int[] other, int direction) {
        ArcEager state = new ArcEager(words, relations, rootRelation);
        int steps = Math.min(moves.length, other.length);
        boolean same = true;
        for (int i = 0; i < steps; i++) {
            int move = moves[i];
            same &= move == other[i];
            if (!same) {
                scorer.features(state, f -> perceptron.update(f, move, direction));
            }
            state.apply(move);
        }
    }
}
