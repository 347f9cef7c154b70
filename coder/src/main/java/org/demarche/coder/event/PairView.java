package org.demarche.coder.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.coder.linear.Features;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence shows about two of its parties: what the frames make of the words that link them, the way from the one to the other
 * in the tree, and the words around. {@link TypeModel} judges by it. Made by {@link #of}; immutable from then on.
 */
public final class PairView {
    /** Numbers of the templates of features; a new one goes to the end, for the model knows them by their number. */
    private enum Template {
        FRAME,
        FRAME_DISTANCE,
        FRAME_SIDES,
        FRAME_CODE,
        FRAME_DENIED,
        FRAME_ANY,
        STANCE,
        FRAME_STANCE,
        ACTOR_SECTOR,
        ACTOR_HEAD,
        RECIPIENT_SECTOR,
        SECTORS,
        SAME_COUNTRY,
        RECIPIENT_HEAD,
        RECIPIENT_CHILD,
        PATH,
        ACTOR_RELATION,
        RECIPIENT_RELATION,
        RECIPIENT_CASE,
        TOP_CASE,
        TOP,
        TOP_RELATION,
        AUXILIARY,
        TOP_AUXILIARY,
        TOP_CHILD,
        TOP_CHILD_RELATION,
        OVER,
        TOP_TAG,
        WAY,
        WAY_RELATION,
        WAY_PAIR,
        BESIDE,
        BESIDE_RELATION,
        BELOW,
        BETWEEN,
        BETWEEN_PAIR,
        AROUND
    }

    /** The part that a word plays whose meaning counts: the word over both parties, the way between them, the recipient, the text between. */
    enum Part {
        TOP,
        WAY,
        RECIPIENT,
        BETWEEN
    }

    /**
     * An act that some predicate of the sentence tells.
     *
     * @param told what it is once its stance is known
     * @param distance from the pair: lower is nearer
     */
    record Candidate(Act act, Told told, int distance, boolean acts, boolean receives) {}

    /** The two parties: phrases, their heads, and whom they mean; the recipient may be missing. */
    record Parties(
            Actor actor,
            Token from,
            @Nullable Actor recipient,
            @Nullable Token to,
            Set<Integer> inside) {}

    private static final Set<String> SMALL = Set.of("punct", "det", "cc");
    private static final int NONE = 0;

    private final Tree tree;
    private final Parties parties;
    private final Token from;
    private final @Nullable Token to;
    private final Features features = new Features();
    private final float[] senses = new float[Part.values().length * WordSenses.DIMENSIONS];
    private final int[] sensed = new int[Part.values().length];
    private final WordSenses words;

    private PairView(Tree tree, Parties parties, WordSenses words) {
        this.tree = tree;
        this.parties = parties;
        this.from = parties.from();
        this.to = parties.to();
        this.words = words;
    }

    /** @param candidates what the predicates of the sentence tell, the nearest to the pair first */
    static PairView of(Tree tree, Parties parties, List<Candidate> candidates, WordSenses words) {
        PairView view = new PairView(tree, parties, words);
        view.frames(candidates);
        view.parties();
        view.way();
        view.words();
        view.features.distinct();
        for (int p = 0; p < view.sensed.length; p++) {
            for (int d = 0; view.sensed[p] > 1 && d < WordSenses.DIMENSIONS; d++) {
                view.senses[p * WordSenses.DIMENSIONS + d] /= view.sensed[p];
            }
        }
        return view;
    }

    Features features() {
        return features;
    }

    /** The mean meaning of the words in each part, one part behind the other. */
    float[] senses() {
        return senses;
    }

    private void add(Template template, String a) {
        features.add(template.ordinal(), a.hashCode(), NONE);
    }

    private void add(Template template, String a, String b) {
        features.add(template.ordinal(), a.hashCode(), b.hashCode());
    }

    private void sense(Part part, Token word) {
        if (words.add(lemma(word), senses, part.ordinal() * WordSenses.DIMENSIONS)) {
            sensed[part.ordinal()]++;
        }
    }

    private void frames(List<Candidate> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            Candidate c = candidates.get(i);
            String type = c.told().meaning().type().name();
            if (i < 3) {
                String ranked = i + type;
                add(Template.FRAME, ranked);
                add(Template.FRAME_DISTANCE, ranked, Integer.toString(Math.min(c.distance() / 8, 9)));
                add(Template.FRAME_SIDES, ranked, (c.acts() ? "a" : "-") + (c.receives() ? "r" : "-"));
            }
            if (i == 0) {
                add(Template.FRAME_CODE, type, c.told().meaning().cameo());
                add(
                        Template.FRAME_DENIED,
                        type,
                        (c.act().negated() ? "n" : "") + (c.act().supposed() ? "s" : ""));
                add(Template.STANCE, c.told().stance().name());
                add(Template.FRAME_STANCE, type, c.told().stance().name());
            }
            add(Template.FRAME_ANY, type);
        }
        if (candidates.isEmpty()) {
            add(Template.FRAME, "none");
        }
    }

    private void parties() {
        add(Template.ACTOR_SECTOR, sector(parties.actor()));
        add(Template.ACTOR_HEAD, from.lemma().toLowerCase(Locale.ROOT));
        Actor recipient = parties.recipient();
        if (recipient == null || to == null) {
            add(Template.RECIPIENT_SECTOR, "none");
            return;
        }
        add(Template.RECIPIENT_SECTOR, sector(recipient));
        add(Template.SECTORS, sector(parties.actor()), sector(recipient));
        boolean same = parties.actor().country().equals(recipient.country());
        add(
                Template.SAME_COUNTRY,
                recipient.country().isEmpty() || parties.actor().country().isEmpty() ? "?" : same ? "y" : "n");
        add(Template.RECIPIENT_HEAD, lemma(to), to.upos().name());
        sense(Part.RECIPIENT, to);
        for (Token child : tree.children(to)) {
            if (!small(child) && child.upos() != Upos.PROPN) {
                add(Template.RECIPIENT_CHILD, lemma(child), child.universalRelation());
                sense(Part.RECIPIENT, child);
            }
        }
    }

    private static String sector(Actor actor) {
        if (!actor.sectors().isEmpty()) {
            return actor.sectors().getFirst().name();
        }
        return actor.country().isEmpty() ? "?" : actor.country().length() == 3 ? "STATE" : "BODY";
    }

    private void way() {
        List<Integer> up = upward(from);
        List<Integer> other = to == null ? List.of() : upward(to);
        int top = Math.min(1, up.size() - 1);
        int down = 0;
        for (int i = 0; i < up.size(); i++) {
            int j = other.indexOf(up.get(i));
            if (j >= 0) {
                top = i;
                down = j;
                break;
            }
        }
        StringBuilder path = new StringBuilder();
        List<Token> way = new ArrayList<>();
        for (int i = 0; i <= top; i++) {
            Token t = tree.token(up.get(i));
            if (i < top) {
                path.append(t.universalRelation()).append('<');
            }
            if (i > 0) {
                way.add(t);
            }
        }
        path.append('|');
        for (int j = down - 1; j >= 0; j--) {
            Token t = tree.token(other.get(j));
            path.append(t.universalRelation()).append('>');
            if (j > 0) {
                way.add(t);
            }
        }
        add(Template.PATH, path.length() > 40 ? "long" : path.toString());
        add(Template.ACTOR_RELATION, from.relation());
        Token summit = tree.token(up.get(top));
        if (to != null) {
            add(Template.RECIPIENT_RELATION, to.relation(), from.index() < to.index() ? "after" : "before");
            for (Token c : tree.children(to, "case")) {
                add(Template.RECIPIENT_CASE, lemma(c));
                add(Template.TOP_CASE, lemma(summit), lemma(c));
            }
        }
        add(Template.TOP, lemma(summit));
        add(Template.TOP_RELATION, lemma(summit), to == null ? "" : to.universalRelation());
        sense(Part.TOP, summit);
        summit(summit);
        for (Token t : way) {
            add(Template.WAY, lemma(t));
            add(Template.WAY_RELATION, lemma(t), t.universalRelation());
            sense(Part.WAY, t);
            beside(t);
        }
        for (int i = 1; i < way.size(); i++) {
            add(Template.WAY_PAIR, lemma(way.get(i - 1)), lemma(way.get(i)));
        }
    }

    private void summit(Token summit) {
        for (Token c : tree.children(summit)) {
            if (c.is("aux")) {
                String form = c.form().toLowerCase(Locale.ROOT);
                add(Template.AUXILIARY, form);
                add(Template.TOP_AUXILIARY, lemma(summit), form);
            } else if (!small(c) && outside(c)) {
                add(Template.TOP_CHILD, lemma(summit), lemma(c));
                add(Template.TOP_CHILD_RELATION, lemma(c), c.universalRelation());
            }
        }
        if (summit.head() >= 0) {
            add(Template.OVER, lemma(tree.token(summit.head())), summit.universalRelation());
        }
        add(Template.TOP_TAG, summit.xpos(), summit.universalRelation());
    }

    private void beside(Token t) {
        for (Token c : tree.children(t)) {
            if (small(c) || !outside(c)) {
                continue;
            }
            add(Template.BESIDE, lemma(c));
            add(Template.BESIDE_RELATION, lemma(c), c.universalRelation());
            if (content(c) && c.upos() != Upos.ADV) {
                sense(Part.WAY, c);
                for (Token below : tree.children(c)) {
                    if (!small(below) && outside(below)) {
                        add(Template.BELOW, lemma(below));
                    }
                }
            }
        }
    }

    private void words() {
        int low = to == null ? from.index() : Math.min(from.index(), to.index());
        int high = to == null ? tree.size() : Math.max(from.index(), to.index());
        String last = "^";
        for (Token t : tree.tokens()) {
            if (t.is("punct") || !outside(t)) {
                continue;
            }
            if (t.index() > low && t.index() < high) {
                add(Template.BETWEEN, lemma(t));
                add(Template.BETWEEN_PAIR, last, lemma(t));
                last = lemma(t);
                if (content(t)) {
                    sense(Part.BETWEEN, t);
                }
            } else if (content(t)) {
                add(Template.AROUND, lemma(t), t.index() < low ? "<" : ">");
            }
        }
    }

    private static boolean small(Token t) {
        return SMALL.contains(t.universalRelation());
    }

    /** The words of the parties themselves say less about what links them. */
    private boolean outside(Token t) {
        return !parties.inside().contains(t.index());
    }

    private static boolean content(Token t) {
        return switch (t.upos()) {
            case NOUN, VERB, ADJ, ADV -> true;
            default -> false;
        };
    }

    private List<Integer> upward(Token token) {
        List<Integer> chain = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Token t = token; seen.add(t.index()); t = tree.token(t.head())) {
            chain.add(t.index());
            if (t.head() < 0) {
                break;
            }
        }
        return chain;
    }

    private static String lemma(Token t) {
        return switch (t.upos()) {
            case NUM -> "0";
            case PROPN -> "Name";
            default -> t.lemma().toLowerCase(Locale.ROOT);
        };
    }
}
