package org.demarche.coder.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.demarche.coder.linear.Features;
import org.demarche.coder.linear.LinearModel;

/**
 * Finds the part of speech of each word, from left to right, with a linear model over the word, its neighbours, their
 * clusters and the tags already given.
 *
 * <p>A tag is a pair: universal part of speech and the treebank's own tag, such as {@code VERB|VBD}. Thread-safe.
 */
final class Tagger {
    private final LinearModel model;
    private final Clusters clusters;

    Tagger(LinearModel model, Clusters clusters) {
        this.model = model;
        this.clusters = clusters;
    }

    /** One tag a word. */
    String[] tag(List<String> forms) {
        Sight[] sights = look(forms, clusters);
        int[] tags = new int[forms.size()];
        Features features = new Features();
        float[] scores = new float[model.labels().size()];
        for (int i = 0; i < tags.length; i++) {
            extract(sights, tags, i, features);
            Arrays.fill(scores, 0);
            model.add(features, scores);
            tags[i] = best(scores);
        }
        String[] names = new String[tags.length];
        for (int i = 0; i < tags.length; i++) {
            names[i] = model.labels().get(tags[i]);
        }
        return names;
    }

    static int best(float[] scores) {
        int best = 0;
        for (int l = 1; l < scores.length; l++) {
            if (scores[l] > scores[best]) {
                best = l;
            }
        }
        return best;
    }

    /** What a word looks like, as hashes: computed once, used in many features. */
    record Sight(int form, int lower, int shape, int cluster, int prefix2, int prefix3, int[] suffixes, int marks) {
        static final Sight OUTSIDE = new Sight(-1, -1, -1, -1, -1, -1, new int[5], -1);
    }

    static Sight[] look(List<String> forms, Clusters clusters) {
        Sight[] sights = new Sight[forms.size()];
        boolean shouting = shouting(forms);
        for (int i = 0; i < sights.length; i++) {
            String form = shouting ? forms.get(i).toLowerCase(Locale.ROOT) : forms.get(i);
            String lower = form.toLowerCase(Locale.ROOT);
            int[] suffixes = new int[5];
            for (int n = 1; n <= 5; n++) {
                suffixes[n - 1] = lower.length() >= n
                        ? lower.substring(lower.length() - n).hashCode()
                        : 0;
            }
            sights[i] = new Sight(
                    form.hashCode(),
                    lower.hashCode(),
                    shape(form).hashCode(),
                    clusters.path(Clusters.key(form)),
                    lower.substring(0, Math.min(2, lower.length())).hashCode(),
                    lower.substring(0, Math.min(3, lower.length())).hashCode(),
                    suffixes,
                    marks(form, i));
        }
        return sights;
    }

    /** A headline in capitals says nothing by them. */
    private static boolean shouting(List<String> forms) {
        int letters = 0;
        for (String form : forms) {
            for (int i = 0; i < form.length(); i++) {
                if (Character.isLowerCase(form.charAt(i))) {
                    return false;
                }
                letters += Character.isLetter(form.charAt(i)) ? 1 : 0;
            }
        }
        return letters > 12;
    }

    private static String shape(String form) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            char s = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
            int n = shape.length();
            if (n < 2 || shape.charAt(n - 1) != s || shape.charAt(n - 2) != s) {
                shape.append(s);
            }
        }
        return shape.toString();
    }

    private static int marks(String form, int position) {
        int marks = position == 0 ? 1 : 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (Character.isUpperCase(c)) {
                marks |= i == 0 ? 2 : 4;
            } else if (Character.isDigit(c)) {
                marks |= 8;
            } else if (!Character.isLetter(c)) {
                marks |= 16;
            }
        }
        return marks;
    }

    static void extract(Sight[] sights, int[] tags, int i, Features f) {
        f.clear();
        Sight w = sights[i];
        Sight p1 = at(sights, i - 1);
        Sight p2 = at(sights, i - 2);
        Sight n1 = at(sights, i + 1);
        Sight n2 = at(sights, i + 2);
        int t1 = i > 0 ? tags[i - 1] : -1;
        int t2 = i > 1 ? tags[i - 2] : -1;
        f.add(1, w.form());
        f.add(2, w.lower());
        f.add(3, p1.lower());
        f.add(4, p2.lower());
        f.add(5, n1.lower());
        f.add(6, n2.lower());
        f.add(7, p1.lower(), w.lower());
        f.add(8, w.lower(), n1.lower());
        f.add(9, p1.lower(), n1.lower());
        f.add(10, w.shape());
        f.add(11, p1.shape(), w.shape());
        f.add(12, w.shape(), n1.shape());
        f.add(13, w.prefix2());
        f.add(14, w.prefix3());
        for (int n = 0; n < 5; n++) {
            f.add(15 + n, w.suffixes()[n]);
        }
        f.add(20, w.suffixes()[2], t1);
        f.add(21, w.marks());
        f.add(22, w.marks(), w.suffixes()[2]);
        f.add(23, t1);
        f.add(24, t2, t1);
        f.add(25, t1, w.lower());
        f.add(26, t1, n1.lower());
        f.add(27, t2, t1, w.lower());
        f.add(28, w.cluster());
        f.add(29, p1.cluster());
        f.add(30, n1.cluster());
        f.add(31, n2.cluster());
        f.add(32, t1, w.cluster());
        f.add(33, w.cluster(), n1.cluster());
        f.add(34, p1.cluster(), w.cluster());
        f.add(35, t1, w.cluster(), n1.cluster());
        int template = 36;
        for (int bits = 4; bits <= 12; bits += 2) {
            f.add(template++, Clusters.prefix(w.cluster(), bits));
            f.add(template++, Clusters.prefix(p1.cluster(), bits));
            f.add(template++, Clusters.prefix(n1.cluster(), bits));
        }
        f.add(template++, t1, Clusters.prefix(w.cluster(), 6), Clusters.prefix(n1.cluster(), 6));
        f.add(template++, n1.suffixes()[2]);
        f.add(template++, p1.suffixes()[2]);
        f.add(template++, w.lower(), Clusters.prefix(n1.cluster(), 6));
        f.add(template++, t1, w.suffixes()[1], Clusters.prefix(n1.cluster(), 6));
        f.add(template, w.marks(), t1);
    }

    private static Sight at(Sight[] sights, int i) {
        return i >= 0 && i < sights.length ? sights[i] : Sight.OUTSIDE;
    }
}
