package org.demarche.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.trace.Step;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the coder told of one sentence.
 *
 * @param span where it stands in the text
 * @param skipped why it was not parsed; null where it was
 * @param tree null where it was not parsed
 */
public record Explained(
        String text,
        Span span,
        @Nullable String skipped,
        @Nullable Tree tree,
        List<Step> steps) {
    public Explained {
        steps = List.copyOf(steps);
    }

    /** The steps sentence by sentence. */
    public static List<Explained> of(String text, Set<Step> steps) {
        List<List<Step>> sentences = new ArrayList<>();
        for (Step step : steps) {
            if (sentences.isEmpty() || step instanceof Step.Read || step instanceof Step.Skipped) {
                sentences.add(new ArrayList<>());
            }
            sentences.getLast().add(step);
        }
        return sentences.stream().map(each -> of(text, each)).toList();
    }

    private static Explained of(String text, List<Step> steps) {
        return switch (steps.getFirst()) {
            case Step.Read(Tree tree) -> new Explained(tree.span().of(text), tree.span(), null, tree, steps);
            case Step.Skipped(Span sentence, String why) ->
                new Explained(sentence.of(text), sentence, why, null, steps);
            default -> new Explained(text, new Span(0, text.length()), null, null, steps);
        };
    }

    /** The steps of one kind. */
    public <T extends Step> List<T> all(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The words from one place to before another. */
    public String words(int from, int to) {
        return tree == null
                ? ""
                : tree.tokens().subList(from, to).stream().map(Token::form).collect(Collectors.joining(" "));
    }

    public String word(int index) {
        return words(index, index + 1);
    }
}
