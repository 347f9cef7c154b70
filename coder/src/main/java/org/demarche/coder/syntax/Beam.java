package org.demarche.coder.syntax;

/**
 * Follows the best few parses of a sentence side by side (Zhang and Clark 2008). All take two transitions a word, so that
 * those of equal length can be compared. Not thread-safe.
 */
final class Beam {
    /** A parse on its way. */
    static final class Path {
        final ArcEager state;
        final int[] moves;
        float score;
        int loss; // of gold arcs, in training

        private Path(int words, int relations, int rootRelation) {
            state = new ArcEager(words, relations, rootRelation);
            moves = new int[2 * words];
        }

        private void extend(Path from, int steps, int move, float score) {
            state.copy(from.state);
            System.arraycopy(from.moves, 0, moves, 0, steps);
            moves[steps] = move;
            loss = from.loss;
            this.score = score;
        }
    }

    private final ArcScorer scorer;
    private Path[] paths;
    private Path[] next;
    private int size = 1;
    private int steps;
    private final int[] parents;
    private final int[] moves;
    private final float[] totals;
    private int found;
    private final float margin;
    private final int[] allowed;

    /**
     * @param width paths followed at most
     * @param margin paths further than this behind the best are given up
     */
    Beam(ArcScorer scorer, int words, int relations, int rootRelation, int width, float margin) {
        this.scorer = scorer;
        this.margin = margin;
        paths = new Path[width];
        next = new Path[width];
        for (int i = 0; i < width; i++) {
            paths[i] = new Path(words, relations, rootRelation);
            next[i] = new Path(words, relations, rootRelation);
        }
        parents = new int[width];
        moves = new int[width];
        totals = new float[width];
        allowed = new int[ArcEager.transitions(relations)];
    }

    boolean done() {
        return paths[0].state.done();
    }

    int size() {
        return size;
    }

    /** Best first. */
    Path path(int i) {
        return paths[i];
    }

    /** Takes one transition on every path. */
    void advance(Gold gold) {
        found = 0;
        for (int p = 0; p < size; p++) {
            float[] scores = scorer.score(paths[p].state);
            int count = paths[p].state.allowed(allowed);
            for (int i = 0; i < count; i++) {
                consider(p, allowed[i], paths[p].score + scores[allowed[i]]);
            }
        }
        while (found > 1 && totals[found - 1] < totals[0] - margin) {
            found--;
        }
        for (int i = 0; i < found; i++) {
            next[i].extend(paths[parents[i]], steps, moves[i], totals[i]);
            next[i].loss += gold.cost(next[i].state, moves[i]);
            next[i].state.apply(moves[i]);
        }
        Path[] old = paths;
        paths = next;
        next = old;
        size = found;
        steps++;
    }

    /** What a transition costs, where the gold tree is known. */
    interface Gold {
        Gold UNKNOWN = (state, transition) -> 0;

        int cost(ArcEager state, int transition);
    }

    private void consider(int parent, int move, float total) {
        int width = totals.length;
        if (found == width && total <= totals[width - 1] || found > 0 && total < totals[0] - margin) {
            return;
        }
        int at = found < width ? found++ : width - 1;
        for (; at > 0 && totals[at - 1] < total; at--) {
            totals[at] = totals[at - 1];
            parents[at] = parents[at - 1];
            moves[at] = moves[at - 1];
        }
        totals[at] = total;
        parents[at] = parent;
        moves[at] = move;
    }
}
