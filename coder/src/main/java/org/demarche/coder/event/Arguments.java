package org.demarche.coder.event;

import java.util.ArrayList;
import java.util.List;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;

/** The relations of a sentence with those who stand in them: the same patterns as for events, without composition. */
public final class Arguments {
    /** A relation and who stands in it; either side may be empty. */
    public record Relation(String name, List<Actor> actors, List<Actor> recipients) {
        public Relation {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }
    }

    private final Tree tree;
    private final FrameLexicon lexicon;
    private final EventFinder finder;

    public Arguments(Tree tree, ActorResolver resolver, FrameLexicon lexicon) {
        this.tree = tree;
        this.lexicon = lexicon;
        this.finder = new EventFinder(tree, resolver, lexicon);
    }

    /** One relation a predicate, in the order of the text. */
    public List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        for (Token token : tree.tokens()) {
            for (Predicate predicate : lexicon.at(tree, token)) {
                if (predicate.meaning() instanceof Meaning.Relation meaning) {
                    Token subject = predicate.pattern().noun() ? predicateSubject(token) : null;
                    EventFinder.Sides sides = finder.sides(token, predicate, subject);
                    relations.add(new Relation(meaning.name(), sides.actors(), sides.recipients()));
                    break;
                }
            }
        }
        return relations;
    }

    /** "Belarus has become a mediator", "is an ally": the noun's bearer is the subject. */
    private @org.jspecify.annotations.Nullable Token predicateSubject(Token noun) {
        if (tree.child(noun, "cop").isPresent()) {
            return tree.child(noun, "nsubj").orElse(null);
        }
        if (noun.head() >= 0
                && (noun.is("xcomp") || noun.is("obj"))
                && tree.token(noun.head()).upos() == Upos.VERB) {
            return tree.child(tree.token(noun.head()), "nsubj").orElse(null);
        }
        return null;
    }
}
