package org.demarche.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;

/**
 * Mends what a parser trained on the web gets wrong in news: "The Polish parliament threatened to ..." is no parliament that was
 * threatened. Where a whole sentence seems to be a noun with a past participle behind it, the participle is its verb.
 */
final class Repair {
    private Repair() {}

    static Tree mend(Tree tree) {
        Optional<Token> root = tree.tokens().stream().filter(t -> t.head() < 0).findFirst();
        if (root.isEmpty() || !sentence(tree) || !bareNoun(tree, root.get())) {
            return tree;
        }
        return tree.children(root.get(), "acl").stream()
                .filter(verb -> past(tree, verb) && verb.index() > root.get().index())
                .findFirst()
                .map(verb -> promoted(tree, root.get(), verb))
                .orElse(tree);
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
            tokens.add(new Token(t.index(), t.form(), t.lemma(), t.upos(), t.xpos(), head, relation, t.span()));
        }
        return new Tree(tokens);
    }

    private static boolean infinitive(Tree tree, Token verb) {
        return tree.children(verb, "mark").stream().anyMatch(m -> m.form().equalsIgnoreCase("to"));
    }
}
