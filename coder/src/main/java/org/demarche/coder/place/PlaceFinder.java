package org.demarche.coder.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.actor.Match;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.model.Place;
import org.demarche.model.Place.Level;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds the place that a predicate happens in: what "in", "at" or "near" bring to it. Thread-safe. */
public final class PlaceFinder {
    private static final Set<String> LOCATIVE =
            Set.of("in", "at", "near", "outside", "inside", "around", "across", "throughout");

    private final Gazetteer gazetteer;

    public PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The first place that hangs from one of the words, in the order of the text; null where none does. */
    public @Nullable Place find(Tree tree, List<Token> words, List<Match> matches, String text) {
        for (Token word : words) {
            for (Token child : tree.children(word)) {
                if ((child.is("obl") || child.is("nmod")) && locative(tree, child)) {
                    Optional<Place> place = at(tree, child, matches, text);
                    if (place.isPresent()) {
                        return place.get();
                    }
                }
            }
        }
        return null;
    }

    private static boolean locative(Tree tree, Token token) {
        return tree.children(token, "case").stream()
                .anyMatch(c -> LOCATIVE.contains(c.form().toLowerCase(Locale.ROOT)));
    }

    /** The place that a phrase names; the country it names, where it is none of the gazetteer. */
    public Optional<Place> at(Tree tree, Token head, List<Match> matches, String text) {
        for (int from = Math.max(0, head.index() - Gazetteer.LONGEST + 1); from <= head.index(); from++) {
            for (int to = Math.min(tree.size(), from + Gazetteer.LONGEST); to > head.index(); to--) {
                Span span = tree.token(from).span().cover(tree.token(to - 1).span());
                String words = span.of(text);
                Gazetteer.Row row = Character.isUpperCase(words.charAt(0)) ? gazetteer.row(words) : null;
                if (row != null) {
                    return Optional.of(new Place(
                            row.name(), row.country(), row.latitude(), row.longitude(), row.level(), words, span));
                }
            }
        }
        return matches.stream()
                .filter(m -> m.covers(head.index()))
                .flatMap(m -> m.country().stream().map(c -> {
                    Span span = tree.token(m.from())
                            .span()
                            .cover(tree.token(m.to() - 1).span());
                    return new Place(c.name(), c.code(), null, null, Level.COUNTRY, span.of(text), span);
                }))
                .findFirst();
    }
}
