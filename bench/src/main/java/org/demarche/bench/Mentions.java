package org.demarche.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.coder.Coder;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.actor.Discourse;
import org.demarche.coder.syntax.StatisticalParser;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Word;
import org.demarche.model.Actor;
import org.jspecify.annotations.Nullable;

/** Whom a mention by itself means on a day. */
final class Mentions {
    private final Coder coder;
    private final Tokenizer tokenizer = new Tokenizer();
    private final StatisticalParser parser = StatisticalParser.english();

    Mentions(Coder coder) {
        this.coder = coder;
    }

    /**
     * The one place through which all mentions of the gold sets go.
     *
     * @return empty where the mention names nobody that the coder knows
     */
    Optional<Actor> resolve(String mention, @Nullable LocalDate day) {
        List<List<Word>> sentences = tokenizer.sentences(mention);
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        List<Word> words = sentences.getFirst();
        Tree tree = parser.parse(words);
        ActorResolver resolver =
                new ActorResolver(tree, mention, coder.actors(), coder.actors().find(words), new Discourse(), day);
        return tree.tokens().stream()
                .filter(token -> token.head() < 0)
                .flatMap(root -> resolver.actors(root).stream())
                .findFirst();
    }
}
