package org.demarche.coder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.actor.Candidate;
import org.demarche.coder.actor.Discourse;
import org.demarche.coder.actor.Identification;
import org.demarche.coder.actor.Match;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Word;
import org.demarche.model.Actor;
import org.jspecify.annotations.Nullable;

/** Says whom a mention means that stands by itself, in no text. */
final class Identifier {
    private final Coder coder;

    Identifier(Coder coder) {
        this.coder = coder;
    }

    Identification identify(String mention, @Nullable LocalDate day) {
        List<List<Word>> sentences = coder.tokenizer.sentences(mention);
        if (sentences.isEmpty()) {
            return new Identification(mention, day, List.of(), List.of());
        }
        List<Word> words = sentences.getFirst();
        List<Match> matches = coder.actors.find(words);
        Tree tree = coder.parser.parse(words);
        List<Candidate> turnedDown = new ArrayList<>();
        ActorResolver resolver =
                new ActorResolver(tree, mention, coder.actors, matches, new Discourse(), day, turnedDown::add);
        List<Actor> actors = tree.tokens().stream()
                .filter(token -> token.head() < 0)
                .flatMap(root -> resolver.mentioned(root).stream())
                .toList();
        return new Identification(
                mention, day, actors, turnedDown.stream().distinct().toList());
    }
}
