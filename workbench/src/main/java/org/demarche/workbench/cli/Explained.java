package org.demarche.workbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.trace.Step;
import org.jspecify.annotations.Nullable;

/**
 * What the coder told of one sentence.
 *
 * @param skipped why it was not parsed; null where it was
 * @param tree null where it was not parsed
 */
record Explained(
        String text, @Nullable String skipped, @Nullable Tree tree, List<Step> steps) {
    Explained {
        steps = List.copyOf(steps);
    }

    /** The steps sentence by sentence. */
    static List<Explained> of(String text, Set<Step> steps) {
        List<Explained> sentences = new ArrayList<>();
        List<Step> current = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Read || step instanceof Step.Skipped) {
                current = new ArrayList<>();
            }
            current.add(step);
            if (current.size() == 1) {
                sentences.add(new Explained(text, null, null, List.of()));
            }
            sentences.set(sentences.size() - 1, of(text, current));
        }
        return sentences;
    }

    private static Explained of(String text, List<Step> steps) {
        return switch (steps.getFirst()) {
            case Step.Read(Tree tree) -> new Explained(tree.span().of(text), null, tree, steps);
            case Step.Skipped skipped -> new Explained(skipped.sentence().of(text), skipped.why(), null, steps);
            default -> new Explained(text, null, null, steps);
        };
    }

    /** The steps of one kind. */
    <T extends Step> List<T> all(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The words from one place to before another. */
    String words(int from, int to) {
        return tree == null
                ? ""
                : tree.tokens().subList(from, to).stream().map(Token::form).collect(Collectors.joining(" "));
    }

    String word(int index) {
        return words(index, index + 1);
    }
}
