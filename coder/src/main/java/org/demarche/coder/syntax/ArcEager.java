package org.demarche.coder.syntax;

import java.util.Arrays;

/**
 * The state of an arc-eager parse (Nivre 2003): a stack, a buffer, and the arcs made so far. The root stands behind the last
 * word (Ballesteros and Nivre 2013), so that it is attached like any other.
 *
 * <p>Transitions are numbers: {@link #SHIFT}, {@link #REDUCE}, then one LEFT and one RIGHT a relation. Not thread-safe.
 */
final class ArcEager {
    static final int SHIFT = 0;
    static final int REDUCE = 1;
    private static final int FIRST_ARC = 2;

    final int words;
    final int[] stack;
    int depth;
    int buffer;
    final int[] heads;
    final int[] labels;
    final int[] left1;
    final int[] left2;
    final int[] right1;
    final int[] right2;
    final int[] lefts;
    final int[] rights;
    final int[] leftLabels;
    final int[] rightLabels;
    private final int relations;
    private final int rootRelation;

    ArcEager(int words, int relations, int rootRelation) {
        this.words = words;
        this.relations = relations;
        this.rootRelation = rootRelation;
        int n = words + 1;
        stack = new int[n];
        heads = filled(n);
        labels = filled(n);
        left1 = filled(n);
        left2 = filled(n);
        right1 = filled(n);
        right2 = filled(n);
        lefts = new int[n];
        rights = new int[n];
        leftLabels = new int[n];
        rightLabels = new int[n];
    }

    /** Becomes a copy of another state of the same sentence. */
    void copy(ArcEager o) {
        depth = o.depth;
        buffer = o.buffer;
        System.arraycopy(o.stack, 0, stack, 0, depth);
        int n = words + 1;
        System.arraycopy(o.heads, 0, heads, 0, n);
        System.arraycopy(o.labels, 0, labels, 0, n);
        System.arraycopy(o.left1, 0, left1, 0, n);
        System.arraycopy(o.left2, 0, left2, 0, n);
        System.arraycopy(o.right1, 0, right1, 0, n);
        System.arraycopy(o.right2, 0, right2, 0, n);
        System.arraycopy(o.lefts, 0, lefts, 0, n);
        System.arraycopy(o.rights, 0, rights, 0, n);
        System.arraycopy(o.leftLabels, 0, leftLabels, 0, n);
        System.arraycopy(o.rightLabels, 0, rightLabels, 0, n);
    }

    private static int[] filled(int n) {
        int[] a = new int[n];
        Arrays.fill(a, -1);
        return a;
    }

    static int transitions(int relations) {
        return FIRST_ARC + 2 * relations;
    }

    int left(int relation) {
        return FIRST_ARC + relation;
    }

    int right(int relation) {
        return FIRST_ARC + relations + relation;
    }

    boolean done() {
        return buffer == words && depth == 0;
    }

    int top() {
        return depth == 0 ? -1 : stack[depth - 1];
    }

    /** Fills in the transitions that may be taken now, ascending, and tells how many. There is one at least until done. */
    int allowed(int[] transitions) {
        int count = 0;
        if (buffer < words) {
            transitions[count++] = SHIFT;
        }
        if (depth == 0) {
            return count;
        }
        boolean attached = heads[top()] >= 0;
        if (attached) {
            transitions[count++] = REDUCE;
        } else if (buffer == words) {
            transitions[count++] = left(rootRelation);
        } else {
            count = arcs(FIRST_ARC, transitions, count);
        }
        return buffer < words ? arcs(FIRST_ARC + relations, transitions, count) : count;
    }

    private int arcs(int first, int[] transitions, int count) {
        for (int r = 0; r < relations; r++) {
            if (r != rootRelation) {
                transitions[count++] = first + r;
            }
        }
        return count;
    }

    /** The transitions that may reach the gold tree: an arc with another label than the gold one is never cheaper. */
    int candidates(int[] goldLabels, int[] transitions) {
        int count = 0;
        boolean open = buffer < words;
        if (open) {
            transitions[count++] = SHIFT;
        }
        if (depth == 0) {
            return count;
        }
        if (heads[top()] >= 0) {
            transitions[count++] = REDUCE;
        } else if (!open || goldLabels[top()] != rootRelation) {
            transitions[count++] = left(open ? goldLabels[top()] : rootRelation);
        }
        if (open && goldLabels[buffer] != rootRelation) {
            transitions[count++] = right(goldLabels[buffer]);
        }
        return count;
    }

    void apply(int transition) {
        if (transition == SHIFT) {
            stack[depth++] = buffer++;
        } else if (transition == REDUCE) {
            depth--;
        } else if (transition < FIRST_ARC + relations) {
            attach(top(), buffer, transition - FIRST_ARC);
            depth--;
        } else {
            attach(buffer, top(), transition - FIRST_ARC - relations);
            stack[depth++] = buffer++;
        }
    }

    private void attach(int child, int head, int label) {
        heads[child] = head;
        labels[child] = label;
        if (child < head) {
            left2[head] = left1[head];
            left1[head] = child;
            lefts[head]++;
            leftLabels[head] = leftLabels[head] * 31 + label + 1;
        } else {
            right2[head] = right1[head];
            right1[head] = child;
            rights[head]++;
            rightLabels[head] = rightLabels[head] * 31 + label + 1;
        }
    }

    /**
     * How many arcs of the gold tree a transition puts out of reach (Goldberg and Nivre 2012); a wrong label on a right arc
     * counts as one.
     *
     * @param goldHeads head of each word, {@code words} for the root
     */
    int cost(int transition, int[] goldHeads, int[] goldLabels) {
        int s = top();
        int b = buffer;
        if (transition == SHIFT) {
            return lostByPushing(b, goldHeads, -1);
        }
        if (transition == REDUCE) {
            return dependentsInBuffer(s, goldHeads);
        }
        if (transition < FIRST_ARC + relations) {
            int cost = goldHeads[s] > b ? 1 : 0;
            cost += dependentsInBuffer(s, goldHeads);
            return cost + (goldLabels[s] != transition - FIRST_ARC ? 1 : 0);
        }
        int cost = goldHeads[b] > b ? 1 : 0;
        cost += lostByPushing(b, goldHeads, s);
        return cost + (goldLabels[b] != transition - FIRST_ARC - relations ? 1 : 0);
    }

    private int dependentsInBuffer(int s, int[] goldHeads) {
        int n = 0;
        for (int k = buffer; k < words; k++) {
            n += goldHeads[k] == s ? 1 : 0;
        }
        return n;
    }

    /** What is lost when b goes onto the stack: its head there, but for the one it gets, and its dependents there. */
    private int lostByPushing(int b, int[] goldHeads, int given) {
        int lost = 0;
        for (int i = 0; i < depth; i++) {
            int k = stack[i];
            if (goldHeads[b] == k && k != given) {
                lost++;
            }
            if (goldHeads[k] == b && heads[k] < 0) {
                lost++;
            }
        }
        return lost;
    }
}
