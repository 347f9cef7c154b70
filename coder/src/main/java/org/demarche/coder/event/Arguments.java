package org.demarche.coder.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;

/** The relations of a sentence with those who stand in them: the same patterns as for events, without composition. */
public final class Arguments {
    /** A relation, the word that tells it and who stands in it; either side may be empty. */
    public record Relation(String name, Token word, List<Actor> actors, List<Actor> recipients) {
        public Relation {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }
    }

    private final Tree tree;
    private final ActorResolver resolver;
    private final FrameLexicon lexicon;
    private final EventFinder finder;

    public Arguments(Tree tree, ActorResolver resolver, FrameLexicon lexicon) {
        this.tree = tree;
        this.resolver = resolver;
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
                    Participants.Sides sides = finder.sides(token, predicate, subject);
                    List<Actor> recipients = sides.recipients();
                    if (recipients.isEmpty()) {
                        recipients = examples(token);
                    }
                    if (recipients.isEmpty()) {
                        recipients = beyond(token, predicate);
                    }
                    relations.add(
                            new Relation(meaning.name(), token, sides.actors(), others(recipients, sides.actors())));
                    break;
                }
            }
        }
        return relations;
    }

    /** "Abkhazia, Transnistria and other regimes it props up": those named before are examples of the regimes. */
    private List<Actor> examples(Token verb) {
        if (!verb.relation().equals("acl:relcl") || verb.head() < 0) {
            return List.of();
        }
        Token noun = tree.token(verb.head());
        boolean other =
                tree.children(noun, "amod").stream().anyMatch(a -> a.lemma().equals("other"));
        return other && noun.is("conj") && noun.head() >= 0 ? resolver.actors(tree.token(noun.head())) : List.of();
    }

    /** "an independent policy in its relations with Ukraine": the preposition stands one noun further down. */
    private List<Actor> beyond(Token noun, Predicate predicate) {
        if (!predicate.pattern().noun()) {
            return List.of();
        }
        for (Token between : tree.children(noun, "nmod")) {
            for (Token further : tree.children(between, "nmod")) {
                boolean fits = tree.children(further, "case").stream()
                        .anyMatch(c -> predicate
                                .pattern()
                                .recipient()
                                .contains(c.form().toLowerCase(Locale.ROOT)));
                List<Actor> found = fits ? resolver.actors(further) : List.of();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static List<Actor> others(List<Actor> all, List<Actor> actors) {
        return all.stream().filter(a -> actors.stream().noneMatch(a::sameSide)).toList();
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
