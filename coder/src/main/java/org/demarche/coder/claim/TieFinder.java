package org.demarche.coder.claim;

import java.util.ArrayList;
import java.util.List;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.event.Arguments;
import org.demarche.coder.event.FrameLexicon;
import org.demarche.coder.syntax.Tree;
import org.demarche.model.Actor;
import org.demarche.model.Document;
import org.demarche.model.Span;
import org.demarche.model.Tie;

/** Reads standing relations off a tree: who mediates between whom, who studied where, who depends on whom. */
public final class TieFinder {
    private final Document document;
    private final Tree tree;
    private final Arguments arguments;

    /** @param lexicon the words of relations, {@link FrameLexicon#ties()} */
    public TieFinder(Document document, Tree tree, ActorResolver resolver, FrameLexicon lexicon) {
        this.document = document;
        this.tree = tree;
        this.arguments = new Arguments(tree, resolver, lexicon);
    }

    /** The ties of the sentence, numbered from {@code first} on. */
    public List<Tie> find(int first) {
        List<Tie> ties = new ArrayList<>();
        Span sentence = tree.span();
        for (Arguments.Relation relation : arguments.relations()) {
            List<Actor> actors = relation.actors();
            List<Actor> to = relation.recipients().isEmpty() && actors.size() > 1
                    ? actors.subList(1, actors.size())
                    : relation.recipients();
            if (!actors.isEmpty() && !to.isEmpty()) {
                String id = "t" + (first + ties.size());
                ties.add(new Tie(id, relation.name(), actors.getFirst(), to, sentence, sentence.of(document.text())));
            }
        }
        return ties;
    }
}
