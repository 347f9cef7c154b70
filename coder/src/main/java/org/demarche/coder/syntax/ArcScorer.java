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
    private long[] states = new long[64]; // hashes of the states scored, 0 for none; at least half are none
    private float[][] scores = new float[64][];
    private int scored;
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
        Arrays.fill(states, 0);
        scored = 0;
    }

    /** The score of each transition; shared by all states that look alike, so not to be changed. */
    float[] score(ArcEager state) {
        long hash = sight.hash(state) | 1;
        int slot = slot(hash);
        if (states[slot] != hash) {
            float[] sum = pair(state.top(), state.buffer).clone();
            sight.rest(state, features);
            weights.add(features, sum);
            keep(slot, hash, sum);
            return sum;
        }
        return scores[slot];
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> 32) & states.length - 1;
        while (states[slot] != 0 && states[slot] != hash) {
            slot = slot + 1 & states.length - 1;
        }
        return slot;
    }

    private void keep(int slot, long hash, float[] sum) {
        states[slot] = hash;
        scores[slot] = sum;
        if (++scored * 2 > states.length) {
            long[] hashes = states;
            float[][] sums = scores;
            states = new long[hashes.length * 2];
            scores = new float[hashes.length * 2][];
            for (int i = 0; i < hashes.length; i++) {
                if (hashes[i] != 0) {
                    int place = slot(hashes[i]);
                    states[place] = hashes[i];
                    scores[place] = sums[i];
                }
            }
        }
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
