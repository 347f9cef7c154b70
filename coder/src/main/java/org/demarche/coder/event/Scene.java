package org.demarche.coder.event;

import java.util.List;
import java.util.Optional;
import org.demarche.coder.actor.Match;
import org.demarche.coder.place.PlaceFinder;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.model.Actor;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/** The country in which a phrase of place lies, as an actor. One per sentence. */
final class Scene {
    private final @Nullable PlaceFinder finder;
    private final Tree tree;
    private final List<Match> matches;
    private final String text;

    Scene(@Nullable PlaceFinder finder, Tree tree, List<Match> matches, String text) {
        this.finder = finder;
        this.tree = tree;
        this.matches = matches;
        this.text = text;
    }

    /** Where nothing is known of places. */
    static Scene none(Tree tree) {
        return new Scene(null, tree, List.of(), "");
    }

    Optional<Actor> country(Token head) {
        if (finder == null) {
            return Optional.empty();
        }
        Optional<Place> place = finder.at(tree, head, matches, text);
        return place.filter(p -> !p.country().isEmpty())
                .map(p -> new Actor(p.country(), List.of(), null, null, p.text(), p.span()));
    }
}
