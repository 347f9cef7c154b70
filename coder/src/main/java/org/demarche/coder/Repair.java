package org.demarche.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;

/**
 * Mends what a parser trained on the web gets wrong in news: "The Polish parliament threatened to ..." is no parliament that was
 * threatened. Where a whole sentence seems to be a noun with a past participle behind it, the participle is its verb; a bare noun
 * before a verb without a subject is its subject; and only "be" and "get" make a passive.
 */
final class Repair {
    private static final Set<String> PASSIVE = Set.of("be", "get", "become", "'s", "’s");

    /** Prepositions that open no clause with a subject of its own. */
    private static final Set<String> BRINGING = Set.of("to", "against", "from", "at", "on", "into", "of", "by");

    private Repair() {}

    static Tree mend(Tree tree) {
        return brought(passive(subject(verb(tree))));
    }

    private static Tree verb(Tree tree) {
        Optional<Token> root = tree.tokens().stream().filter(t -> t.head() < 0).findFirst();
        if (root.isEmpty() || !sentence(tree) || !bareNoun(tree, root.get())) {
            return tree;
        }
        return participle(tree, root.get(), root.get(), 0)
                .map(verb -> promoted(tree, root.get(), verb))
                .orElse(tree);
    }

    /** The participle behind the noun, or behind the last noun of its phrase: "a group of deputies held talks". */
    private static Optional<Token> participle(Tree tree, Token root, Token noun, int depth) {
        Optional<Token> own = tree.children(noun, "acl").stream()
                .filter(verb -> past(tree, verb) && verb.index() > root.index())
                .findFirst();
        if (own.isPresent() || depth > 3) {
            return own;
        }
        return tree.children(noun).stream()
                .filter(t -> t.index() > root.index() && (t.is("nmod") || t.is("conj")) && t.upos() != Upos.VERB)
                .flatMap(t -> participle(tree, root, t, depth + 1).stream())
                .findFirst();
    }

    private static boolean sentence(Tree tree) {
        return tree.size() > 5 && tree.tokens().getLast().form().equals(".");
    }

    private static boolean bareNoun(Tree tree, Token root) {
        boolean noun = root.upos() == Upos.NOUN || root.upos() == Upos.PROPN;
        return noun
                && tree.child(root, "cop").isEmpty()
                && tree.child(root, "nsubj").isEmpty();
    }

    private static boolean past(Tree tree, Token verb) {
        boolean form = verb.xpos().equals("VBN") || verb.xpos().equals("VBD");
        boolean passive = tree.children(verb, "obl").stream()
                .anyMatch(o ->
                        tree.children(o, "case").stream().anyMatch(c -> c.form().equalsIgnoreCase("by")));
        return form && !passive && !verb.relation().equals("acl:relcl");
    }

    /** The verb becomes the root, the noun its subject, and what follows the verb hangs from it. */
    private static Tree promoted(Tree tree, Token noun, Token verb) {
        List<Token> tokens = new ArrayList<>();
        for (Token t : tree.tokens()) {
            int head = t.head();
            String relation = t.relation();
            if (t.index() == verb.index()) {
                head = -1;
                relation = "root";
            } else if (t.index() == noun.index()) {
                head = verb.index();
                relation = "nsubj";
            } else if (head == noun.index() && (t.index() > verb.index() || t.is("advmod") || t.is("obl"))) {
                head = verb.index();
            }
            if (head == verb.index() && t.is("advcl") && infinitive(tree, t)) {
                relation = "xcomp";
            }
            tokens.add(hung(t, head, relation));
        }
        return new Tree(tokens);
    }

    private static boolean infinitive(Tree tree, Token verb) {
        return tree.children(verb, "mark").stream().anyMatch(m -> m.form().equalsIgnoreCase("to"));
    }

    /** "Air raids, which go on, have killed ten": a noun without a preposition before a verb without a subject. */
    private static Tree subject(Tree tree) {
        List<Token> tokens = new ArrayList<>(tree.tokens());
        for (Token verb : tree.tokens()) {
            boolean finite = verb.upos() == Upos.VERB && (verb.head() < 0 || verb.is("ccomp") || verb.is("parataxis"));
            if (finite && subjectless(tree, verb)) {
                tree.children(verb, "obl").stream()
                        .filter(o -> o.index() < verb.index() && bare(tree, o))
                        .findFirst()
                        .ifPresent(o -> tokens.set(o.index(), hung(o, verb.index(), "nsubj")));
            }
        }
        return new Tree(tokens);
    }

    private static boolean subjectless(Tree tree, Token verb) {
        return tree.child(verb, "nsubj").isEmpty()
                && tree.child(verb, "nsubj:pass").isEmpty()
                && tree.child(verb, "csubj").isEmpty()
                && tree.child(verb, "aux:pass").isEmpty()
                && tree.child(verb, "expl").isEmpty();
    }

    private static boolean bare(Tree tree, Token noun) {
        boolean common = noun.upos() == Upos.NOUN
                || noun.upos() == Upos.PROPN && !noun.xpos().equals("NNP");
        return common
                && noun.relation().equals("obl")
                && tree.child(noun, "case").isEmpty();
    }

    /** "Zambia extradited suspected militants": a verb taken for the auxiliary of the participle behind it. */
    private static Tree passive(Tree tree) {
        for (Token verb : tree.tokens()) {
            if (verb.relation().equals("aux:pass")
                    && !PASSIVE.contains(verb.lemma())
                    && verb.xpos().startsWith("V")) {
                Token participle = tree.token(verb.head());
                Optional<Token> object = tree.children(participle).stream()
                        .filter(t -> t.index() > participle.index() && t.is("obl"))
                        .filter(t -> tree.child(t, "case").isEmpty())
                        .findFirst();
                if (participle.index() > verb.index() && object.isPresent()) {
                    return swapped(tree, verb, participle, object.get());
                }
            }
        }
        return tree;
    }

    private static Tree swapped(Tree tree, Token verb, Token participle, Token object) {
        List<Token> tokens = new ArrayList<>();
        for (Token t : tree.tokens()) {
            if (t.index() == verb.index()) {
                tokens.add(new Token(
                        t.index(),
                        t.form(),
                        t.lemma(),
                        Upos.VERB,
                        t.xpos(),
                        participle.head(),
                        participle.relation(),
                        t.span()));
            } else if (t.index() == participle.index()) {
                tokens.add(hung(t, object.index(), "amod"));
            } else if (t.index() == object.index()) {
                tokens.add(hung(t, verb.index(), "obj"));
            } else if (t.head() == participle.index()) {
                tokens.add(hung(t, verb.index(), t.relation().equals("nsubj:pass") ? "nsubj" : t.relation()));
            } else {
                tokens.add(t);
            }
        }
        return new Tree(tokens);
    }

    /** "gave asylum to five officers holed up in ...": no clause behind "to", but a noun with a participle. */
    private static Tree brought(Tree tree) {
        List<Token> tokens = new ArrayList<>(tree.tokens());
        for (Token verb : tree.tokens()) {
            Optional<Token> mark = tree.children(verb, "mark").stream()
                    .filter(m -> BRINGING.contains(m.form().toLowerCase(java.util.Locale.ROOT)))
                    .findFirst();
            Optional<Token> noun = tree.child(verb, "nsubj");
            boolean participle = verb.xpos().equals("VBN") || verb.xpos().equals("VBD");
            boolean order = mark.isPresent()
                    && noun.isPresent()
                    && mark.get().index() < noun.get().index()
                    && noun.get().index() < verb.index();
            if (verb.is("advcl")
                    && participle
                    && order
                    && tree.children(verb, "aux").isEmpty()) {
                Token head = noun.get();
                tokens.set(head.index(), hung(head, verb.head(), "obl"));
                tokens.set(verb.index(), hung(verb, head.index(), "acl"));
                tokens.set(mark.get().index(), hung(mark.get(), head.index(), "case"));
            }
        }
        return new Tree(tokens);
    }

    private static Token hung(Token t, int head, String relation) {
        return new Token(t.index(), t.form(), t.lemma(), t.upos(), t.xpos(), head, relation, t.span());
    }
}
