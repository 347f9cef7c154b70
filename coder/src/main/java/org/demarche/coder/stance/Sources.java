package org.demarche.coder.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Certainty;

/** The chain of who says that something happened. Thread-safe. */
final class Sources {
    private final Cues cues;

    Sources(Cues cues) {
        this.cues = cues;
    }

    /** Who says so, the outermost first. */
    List<Attribution> of(Tree tree, Token predicate, ActorResolver resolver) {
        List<Attribution> chain = new ArrayList<>();
        for (Token token = predicate; token.head() >= 0 && chain.size() < 5; token = tree.token(token.head())) {
            Token head = tree.token(token.head());
            boolean told = token.is("ccomp") || token.is("parataxis") || token.is("xcomp");
            if (told) {
                link(tree, head, resolver).ifPresent(a -> chain.addFirst(a));
            }
        }
        for (Token child : tree.children(predicate)) {
            if (child.is("parataxis")) {
                link(tree, child, resolver).ifPresent(a -> chain.addFirst(a));
            } else if (child.is("obl") && according(tree, child)) {
                resolver.actors(child).stream()
                        .findFirst()
                        .ifPresent(a -> chain.addFirst(new Attribution(a, "accord", Certainty.CERTAIN, a.span())));
            }
        }
        return chain;
    }

    private static boolean according(Tree tree, Token token) {
        return tree.children(token, "case").stream().anyMatch(c -> c.form().equalsIgnoreCase("according"));
    }

    private Optional<Attribution> link(Tree tree, Token verb, ActorResolver resolver) {
        Optional<Certainty> certainty = cues.saying(verb.lemma());
        if (certainty.isEmpty()) {
            return Optional.empty();
        }
        return tree.child(verb, "nsubj")
                .flatMap(subject -> resolver.actors(subject).stream().findFirst())
                .map(actor -> source(actor, verb, certainty.get()));
    }

    private static Attribution source(Actor actor, Token verb, Certainty certainty) {
        return new Attribution(actor, verb.lemma(), certainty, actor.span());
    }
}
