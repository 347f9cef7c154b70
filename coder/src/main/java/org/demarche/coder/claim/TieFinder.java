package org.demarche.coder.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.event.Arguments;
import org.demarche.coder.event.FrameLexicon;
import org.demarche.coder.stance.StanceReader;
import org.demarche.coder.stance.StanceReader.Reading;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.model.Actor;
import org.demarche.model.Document;
import org.demarche.model.Span;
import org.demarche.model.Tie;

/**
 * Reads standing relations off a tree: who mediates between whom, who studied where, who depends on whom. A relation that is only to come,
 * wished or denied is none; where denying it makes another, its name in the lexicon gives both, parted by a slash.
 */
public final class TieFinder {
    private static final String SLASH = " / ";

    private final Document document;
    private final Tree tree;
    private final Arguments arguments;
    private final StanceReader stances;

    /** @param lexicon the words of relations, {@link FrameLexicon#ties()} */
    public TieFinder(Document document, Tree tree, ActorResolver resolver, FrameLexicon lexicon, StanceReader stances) {
        this.document = document;
        this.tree = tree;
        this.arguments = new Arguments(tree, resolver, lexicon);
        this.stances = stances;
    }

    /** The ties of the sentence, numbered from {@code first} on: one for each of several who stand in a relation to others. */
    public List<Tie> find(int first) {
        List<Tie> ties = new ArrayList<>();
        for (Arguments.Relation relation : arguments.relations()) {
            Optional<String> name = name(relation);
            List<Actor> actors = relation.actors();
            if (name.isEmpty() || actors.isEmpty()) {
                continue;
            }
            boolean among = relation.recipients().isEmpty(); // "flights between Minsk and Tbilisi"
            List<Actor> to = among ? actors.subList(1, actors.size()) : relation.recipients();
            for (Actor of : among ? actors.subList(0, 1) : actors) {
                boolean told = ties.stream()
                        .anyMatch(t -> t.relation().equals(name.get()) && t.of().equals(of) && t.to().equals(to));
                if (!to.isEmpty() && !told) {
                    ties.add(tie(first + ties.size(), name.get(), of, to));
                }
            }
        }
        return ties;
    }

    private Tie tie(int number, String relation, Actor of, List<Actor> to) {
        Span sentence = tree.span();
        return new Tie("t" + number, relation, of, to, sentence, sentence.of(document.text()));
    }

    /** What the relation is called; empty where it does not stand. */
    private Optional<String> name(Arguments.Relation relation) {
        String[] names = relation.name().split(SLASH);
        Reading reading = stances.read(tree, relation.word());
        if (reading.future() || reading.hypothetical() && !able(relation.word())) {
            return Optional.empty();
        }
        if (reading.negated()) {
            return names.length > 1 ? Optional.of(names[1]) : Optional.empty();
        }
        return Optional.of(names[0]);
    }

    /** "Citizens of Belarus can turn to the embassy": what can be done any day stands. */
    private boolean able(Token word) {
        return tree.children(word, "aux").stream().anyMatch(a -> a.lemma().equals("can"));
    }
}
