package org.demarche.coder.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;

/**
 * What a claim depends on: the clause or phrase that "if" and its like open.
 *
 * @param tokens the words, its opening included
 */
record Condition(List<Token> tokens) {
    private static final Set<String> FUNCTION = Set.of("mark", "case", "fixed");

    Condition {
        tokens = List.copyOf(tokens);
    }

    /** The first condition of a sentence. */
    static Optional<Condition> of(Tree tree, ClaimWords words) {
        for (int i = 0; i < tree.size(); i++) {
            int length = words.condition(tree, i);
            if (length > 0) {
                Token head = clause(tree, tree.token(i + length - 1));
                if (head.index() >= i + length && !asked(tree, head, words)) {
                    return Optional.of(new Condition(span(tree, i, head)));
                }
            }
        }
        return Optional.empty();
    }

    /** The head of the clause or phrase that a conjunction opens, whichever way it was hung. */
    private static Token clause(Tree tree, Token opening) {
        Token head = opening;
        while (head.head() >= 0 && (head.index() == opening.index() || FUNCTION.contains(head.universalRelation()))) {
            head = tree.token(head.head());
        }
        return head;
    }

    /** "asked if the talks would resume" puts no condition. */
    private static boolean asked(Tree tree, Token clause, ClaimWords words) {
        return clause.is("ccomp")
                && clause.head() >= 0
                && words.asking(tree.token(clause.head()).lemma());
    }

    private static List<Token> span(Tree tree, int from, Token head) {
        int to = tree.subtree(head).getLast().index();
        List<Token> all = tree.tokens();
        while (to > from && all.get(to).is("punct")) {
            to--;
        }
        return all.subList(from, to + 1);
    }

    boolean has(Token token) {
        return tokens.stream().anyMatch(t -> t.index() == token.index());
    }
}
