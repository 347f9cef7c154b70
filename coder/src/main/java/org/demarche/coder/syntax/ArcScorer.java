package org.demarche.coder.syntax;

import java.util.Arrays;
import java.util.function.Consumer;
import org.demarche.coder.linear.Features;
import org.demarche.coder.linear.Weights;
import org.jspecify.annotations.Nullable;

/** Scores the transitions of one sentence, remembering what several states share. Not thread-safe. */
final class ArcScorer {
    private final ArcFeatures sight;
    private final Weights weights;
    private final int width;
    private final float[] @Nullable [] stacks; // by word, the empty stack last
    private final float[] @Nullable [] buffers;
    private final float[] @Nullable [] pairs; // by stack, then buffer
    private final Features features = new Features();

    ArcScorer(ArcFeatures sight, Weights weights, int words, int transitions) {
        this.sight = sight;
        this.weights = weights;
        width = transitions;
        stacks = new float[words + 1][];
        buffers = new float[words + 1][];
        pairs = new float[(words + 1) * (words + 1)][];
    }

    /** To be called when the weights have changed. */
    void forget() {
        Arrays.fill(stacks, null);
        Arrays.fill(buffers, null);
        Arrays.fill(pairs, null);
    }

    void score(ArcEager state, float[] scores) {
        float[] pair = pair(state.top(), state.buffer);
        System.arraycopy(pair, 0, scores, 0, width);
        sight.rest(state, features);
        weights.add(features, scores);
    }

    private float[] pair(int s0, int b0) {
        int row = s0 < 0 ? stacks.length - 1 : s0;
        int at = row * stacks.length + b0;
        float[] pair = pairs[at];
        if (pair == null) {
            pair = stack(row, s0).clone();
            float[] buffer = buffer(b0);
            for (int t = 0; t < width; t++) {
                pair[t] += buffer[t];
            }
            sight.pair(s0, b0, features);
            weights.add(features, pair);
            pairs[at] = pair;
        }
        return pair;
    }

    private float[] stack(int row, int s0) {
        float[] stack = stacks[row];
        if (stack == null) {
            stack = new float[width];
            sight.stack(s0, features);
            weights.add(features, stack);
            stacks[row] = stack;
        }
        return stack;
    }

    private float[] buffer(int b0) {
        float[] buffer = buffers[b0];
        if (buffer == null) {
            buffer = new float[width];
            sight.buffer(b0, features);
            weights.add(features, buffer);
            buffers[b0] = buffer;
        }
        return buffer;
    }

    /** Calls {@code each} once with each part of the features of a state. */
    void features(ArcEager state, Consumer<Features> each) {
        sight.stack(state.top(), features);
        each.accept(features);
        sight.buffer(state.buffer, features);
        each.accept(features);
        sight.pair(state.top(), state.buffer, features);
        each.accept(features);
        sight.rest(state, features);
        each.accept(features);
    }
}
