package org.demarche.coder.syntax;

import java.util.List;
import org.demarche.coder.linear.Features;

/**
 * What the parser looks at when it decides: the templates of Zhang and Nivre (2011) over stack and buffer, the neighbours in
 * the sentence, and Brown clusters in their place.
 *
 * <p>They come in four parts, by what they depend on: the word on top of the stack, the word at the front of the buffer, these
 * two, and the rest of the state. Many states share the first three. One per sentence; not thread-safe.
 */
final class ArcFeatures {
    private static final int OUTSIDE = -7;
    private static final int ROOT = -9;

    private final int[] words; // lemma
    private final int[] forms;
    private final int[] tags; // both parts of speech
    private final int[] coarse; // universal part of speech
    private final int[] clusters;
    private final int n;

    ArcFeatures(List<String> formList, List<String> lemmas, String[] tagNames, Clusters table) {
        n = formList.size();
        words = new int[n];
        forms = new int[n];
        tags = new int[n];
        coarse = new int[n];
        clusters = new int[n];
        for (int i = 0; i < n; i++) {
            words[i] = lemmas.get(i).toLowerCase(java.util.Locale.ROOT).hashCode();
            forms[i] = formList.get(i).toLowerCase(java.util.Locale.ROOT).hashCode();
            tags[i] = tagNames[i].hashCode();
            coarse[i] = tagNames[i].substring(0, tagNames[i].indexOf('|')).hashCode();
            clusters[i] = table.path(Clusters.key(formList.get(i)));
        }
    }

    private int at(int[] values, int i) {
        return i < 0 || i > n ? OUTSIDE : i == n ? ROOT : values[i];
    }

    /** What depends on nothing but the word on top of the stack, -1 for none. */
    void stack(int s0, Features f) {
        f.clear();
        int sp = s0 > 0 ? s0 - 1 : -1;
        int sn = s0 >= 0 && s0 + 1 < n ? s0 + 1 : -1;
        int s0w = at(words, s0);
        int s0t = at(tags, s0);
        int s0c = at(clusters, s0);
        int t = 1;
        f.add(t++, s0w);
        f.add(t++, s0t);
        f.add(t++, s0w, s0t);
        f.add(t++, at(forms, s0));
        f.add(t++, s0c);
        f.add(t++, Clusters.prefix(s0c, 6));
        f.add(t++, Clusters.prefix(s0c, 10));
        f.add(t++, at(words, sp));
        f.add(t++, at(words, sn));
        f.add(t++, s0w, at(words, sn));
        f.add(t, at(tags, sp), s0t, at(tags, sn));
    }

    /** What depends on nothing but the word at the front of the buffer. */
    void buffer(int b0, Features f) {
        f.clear();
        int b1 = b0 + 1 <= n ? b0 + 1 : -1;
        int b2 = b0 + 2 <= n ? b0 + 2 : -1;
        int bp = b0 - 1;
        int b0w = at(words, b0);
        int b0t = at(tags, b0);
        int b0c = at(clusters, b0);
        int b1w = at(words, b1);
        int b1t = at(tags, b1);
        int t = 20;
        f.add(t++, b0w);
        f.add(t++, b0t);
        f.add(t++, b0w, b0t);
        f.add(t++, at(forms, b0));
        f.add(t++, b0c);
        f.add(t++, Clusters.prefix(b0c, 6));
        f.add(t++, Clusters.prefix(b0c, 10));
        f.add(t++, b1w);
        f.add(t++, b1t);
        f.add(t++, b1w, b1t);
        f.add(t++, at(clusters, b1));
        f.add(t++, at(words, b2));
        f.add(t++, at(tags, b2));
        f.add(t++, b0t, b1t);
        f.add(t++, b0w, b1w);
        f.add(t++, b0t, b1w);
        f.add(t++, b0t, b1t, at(tags, b2));
        f.add(t++, at(words, bp));
        f.add(t++, at(words, bp), b0w);
        f.add(t, at(tags, b0 - 2), at(tags, bp), b0t);
    }

    /** What depends on these two words and their neighbours. */
    void pair(int s0, int b0, Features f) {
        f.clear();
        int b1 = b0 + 1 <= n ? b0 + 1 : -1;
        int b2 = b0 + 2 <= n ? b0 + 2 : -1;
        int b3 = b0 + 3 <= n ? b0 + 3 : -1;
        int s0w = at(words, s0);
        int s0t = at(tags, s0);
        int b0w = at(words, b0);
        int b0t = at(tags, b0);
        int b1w = at(words, b1);
        int b1t = at(tags, b1);
        int b2t = at(tags, b2);
        int bp = b0 - 1;
        int distance = s0 < 0 ? 0 : Math.min(b0 - s0, 8);
        int t = 50;
        f.add(t++, s0w, s0t, b0w, b0t);
        f.add(t++, s0w, s0t, b0w);
        f.add(t++, s0w, b0w, b0t);
        f.add(t++, s0w, s0t, b0t);
        f.add(t++, s0t, b0w, b0t);
        f.add(t++, s0w, b0w);
        f.add(t++, s0t, b0t);
        f.add(t++, s0w, b0t);
        f.add(t++, s0t, b0w);
        f.add(t++, s0w, b1w);
        f.add(t++, s0t, b1w);
        f.add(t++, s0t, b0t, b1t);
        f.add(t++, s0t, b0t, b2t);
        f.add(t++, s0t, b0t, at(tags, b3));
        f.add(t++, s0t, b0t, b1t, b2t);
        f.add(t++, s0w, b0t, b1t);
        f.add(t++, b0w, s0t, b1t);
        f.add(t++, at(tags, s0 > 0 ? s0 - 1 : -1), s0t, b0t);
        f.add(t++, at(tags, s0 >= 0 && s0 + 1 < n ? s0 + 1 : -1), s0t, b0t);
        f.add(t++, at(tags, bp), s0t, b0t);
        f.add(t++, at(words, bp), s0t, b0t);
        f.add(t++, s0w, at(tags, bp));
        f.add(t++, s0w, distance);
        f.add(t++, s0t, distance);
        f.add(t++, b0w, distance);
        f.add(t++, b0t, distance);
        f.add(t++, s0t, b0t, distance);
        f.add(t++, s0w, b0w, distance);
        int s0c = at(clusters, s0);
        int b0c = at(clusters, b0);
        int s0c6 = Clusters.prefix(s0c, 6);
        int s0c10 = Clusters.prefix(s0c, 10);
        int b0c6 = Clusters.prefix(b0c, 6);
        int b0c10 = Clusters.prefix(b0c, 10);
        int b1c6 = Clusters.prefix(at(clusters, b1), 6);
        f.add(t++, Clusters.prefix(s0c, 4), Clusters.prefix(b0c, 4));
        f.add(t++, s0c6, b0c6);
        f.add(t++, s0c10, b0c10);
        f.add(t++, s0c, b0c);
        f.add(t++, s0c6, b0t);
        f.add(t++, s0t, b0c6);
        f.add(t++, s0c10, b0t);
        f.add(t++, s0t, b0c10);
        f.add(t++, s0c, b0t);
        f.add(t++, s0t, b0c);
        f.add(t++, s0w, b0c);
        f.add(t++, s0c, b0w);
        f.add(t++, s0t, b0t, b1c6);
        f.add(t++, s0c6, b0c6, b1c6);
        f.add(t++, s0c6, b0t, distance);
        f.add(t++, s0t, b0c6, distance);
        f.add(t++, at(coarse, s0), at(coarse, b0), at(coarse, b1));
        f.add(t++, at(coarse, s0), at(coarse, b0), at(coarse, b1), at(coarse, b2));
        f.add(t, at(coarse, s0), at(coarse, b0), distance);
    }

    /** Tells apart any two states of the sentence that look different: it takes in all that the four parts look at. */
    long hash(ArcEager s) {
        int s0 = s.top();
        int b0 = s.buffer;
        long h = word(s, s0, b0);
        h = Features.mix(h * 31 + (s.depth > 1 ? s.stack[s.depth - 2] : -1));
        h = Features.mix(h * 31 + (s.depth > 2 ? s.stack[s.depth - 3] : -1));
        h = left(s, b0, h);
        if (s0 >= 0) {
            h = left(s, s0, h);
            h = Features.mix(h * 31 + s.rights[s0]);
            h = Features.mix(h * 31 + s.rightLabels[s0]);
            h = Features.mix(h * 31 + word(s, s.right1[s0], s.right2[s0]));
            h = Features.mix(h * 31 + s.labels[s0]);
            int head = s.heads[s0];
            h = Features.mix(h * 31 + word(s, head, head < 0 || head >= n ? -1 : s.heads[head]));
        }
        return h;
    }

    private static long left(ArcEager s, int word, long hash) {
        long h = Features.mix(hash * 31 + s.lefts[word]);
        h = Features.mix(h * 31 + s.leftLabels[word]);
        return Features.mix(h * 31 + word(s, s.left1[word], s.left2[word]));
    }

    /** Two words and the label of the first. */
    private static long word(ArcEager s, int first, int second) {
        long label = first < 0 ? -1 : s.labels[first];
        return Features.mix((((long) first << 32) ^ second & 0xffffffffL) * 31 + label);
    }

    /** What else the state shows: what lies deeper in the stack, and what has been attached. */
    void rest(ArcEager s, Features f) {
        f.clear();
        int s0 = s.top();
        int b0 = s.buffer;
        deeper(s, s0, b0, f);
        if (s0 >= 0) {
            attachedToTop(s, s0, b0, f);
        }
        int b0w = at(words, b0);
        int b0t = at(tags, b0);
        int t = 160;
        f.add(t++, b0w, s.lefts[b0]);
        f.add(t++, b0t, s.lefts[b0]);
        f.add(t++, at(tags, s0), b0t, s0 < 0 ? -1 : s.rights[s0], s.lefts[b0]);
        f.add(t++, b0w, s.leftLabels[b0]);
        f.add(t++, b0t, s.leftLabels[b0]);
        int bl = s.left1[b0];
        if (bl >= 0) {
            int bl2 = s.left2[b0];
            int s0t = at(tags, s0);
            f.add(t++, at(words, bl));
            f.add(t++, at(tags, bl));
            f.add(t++, s.labels[bl]);
            f.add(t++, at(words, bl2));
            f.add(t++, at(tags, bl2));
            f.add(t++, s0t, b0t, at(tags, bl));
            f.add(t++, b0t, at(tags, bl), at(tags, bl2));
            f.add(t, s.labels[bl], s0t, b0t);
        }
    }

    private void deeper(ArcEager s, int s0, int b0, Features f) {
        int s1 = s.depth > 1 ? s.stack[s.depth - 2] : -1;
        int s2 = s.depth > 2 ? s.stack[s.depth - 3] : -1;
        int s1t = at(tags, s1);
        int s0t = at(tags, s0);
        int b0t = at(tags, b0);
        int t = 100;
        f.add(t++, at(words, s1));
        f.add(t++, s1t);
        f.add(t++, s1t, s0t);
        f.add(t++, s1t, b0t);
        f.add(t++, at(words, s1), at(words, b0));
        f.add(t++, s1t, s0t, b0t);
        f.add(t++, s1t, s0t, b0t, at(tags, b0 + 1));
        f.add(t++, at(tags, s2), s1t, s0t);
        int s1c6 = Clusters.prefix(at(clusters, s1), 6);
        f.add(t++, s1c6, Clusters.prefix(at(clusters, s0), 6), Clusters.prefix(at(clusters, b0), 6));
        f.add(t, at(coarse, s1), at(coarse, s0), at(coarse, b0));
    }

    private void attachedToTop(ArcEager s, int s0, int b0, Features f) {
        int s0w = at(words, s0);
        int s0t = at(tags, s0);
        int b0w = at(words, b0);
        int b0t = at(tags, b0);
        int b0c6 = Clusters.prefix(at(clusters, b0), 6);
        int t = 110;
        f.add(t++, s0w, s.rights[s0]);
        f.add(t++, s0t, s.rights[s0]);
        f.add(t++, s0w, s.lefts[s0]);
        f.add(t++, s0t, s.lefts[s0]);
        f.add(t++, s0w, s.rightLabels[s0]);
        f.add(t++, s0t, s.rightLabels[s0]);
        f.add(t++, s0w, s.leftLabels[s0]);
        f.add(t++, s0t, s.leftLabels[s0]);
        f.add(t++, s0t, s.rightLabels[s0], b0t);
        int label = s.labels[s0];
        f.add(t++, label);
        f.add(t++, label, s0t, b0t);
        f.add(t++, label, s0w);
        f.add(t++, label, b0w);
        int head = s.heads[s0];
        if (head >= 0) {
            int head2 = head >= n ? -1 : s.heads[head];
            f.add(t, at(words, head));
            f.add(t + 1, at(tags, head));
            f.add(t + 2, at(tags, head2), at(tags, head), s0t);
            f.add(t + 3, at(tags, head), s0t, b0t);
            f.add(t + 4, at(words, head), b0t, label);
            f.add(t + 5, at(words, head), b0w);
            f.add(t + 6, Clusters.prefix(at(clusters, head), 6), s0t, b0c6);
        }
        t += 7;
        int sl = s.left1[s0];
        if (sl >= 0) {
            int sl2 = s.left2[s0];
            f.add(t, at(words, sl));
            f.add(t + 1, at(tags, sl));
            f.add(t + 2, s.labels[sl]);
            f.add(t + 3, at(words, sl2));
            f.add(t + 4, at(tags, sl2));
            f.add(t + 5, s0t, at(tags, sl), b0t);
            f.add(t + 6, s0t, at(tags, sl), at(tags, sl2));
            f.add(t + 7, s.labels[sl], s0t, b0t);
        }
        t += 8;
        int sr = s.right1[s0];
        if (sr >= 0) {
            int sr2 = s.right2[s0];
            int srw = at(words, sr);
            int srt = at(tags, sr);
            f.add(t++, srw);
            f.add(t++, srt);
            f.add(t++, s.labels[sr]);
            f.add(t++, at(words, sr2));
            f.add(t++, at(tags, sr2));
            f.add(t++, s0t, srt, b0t);
            f.add(t++, s0t, srt, at(tags, sr2));
            f.add(t++, s.labels[sr], s0t, b0t);
            f.add(t++, s.labels[sr], s0w, b0t);
            f.add(t++, s0w, srw, b0w);
            f.add(t++, srw, b0w, s0t);
            f.add(t++, srw, b0t, s0t);
            f.add(t, Clusters.prefix(at(clusters, s0), 6), Clusters.prefix(at(clusters, sr), 6), b0c6);
        }
    }
}
