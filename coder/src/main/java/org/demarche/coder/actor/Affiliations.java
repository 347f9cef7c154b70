package org.demarche.coder.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.coder.actor.Entity.Country;
import org.demarche.coder.actor.Entity.Individual;
import org.demarche.coder.actor.Entity.Organisation;
import org.demarche.coder.actor.Entity.Role;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;
import org.jspecify.annotations.Nullable;

/** To whom a noun belongs: the countries and organisations that its adjective, its possessor, "of", "from" and "in" name. */
final class Affiliations {
    private final Phrases phrases;
    private final ActorLexicon lexicon;
    private final References references;
    private final PersonFinder people;
    private final @Nullable LocalDate day;

    Affiliations(
            Phrases phrases,
            ActorLexicon lexicon,
            References references,
            PersonFinder people,
            @Nullable LocalDate day) {
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.references = references;
        this.people = people;
        this.day = day;
    }

    List<Actor> of(Token noun, List<Actor> others) {
        List<Actor> found = new ArrayList<>();
        for (Token child : phrases.tree.children(noun)) {
            if (Phrases.modifies(child) && !phrases.elsewhere(child)) {
                for (Token token : phrases.coordinated(child)) {
                    found.addAll(named(child, token, others));
                }
            }
        }
        return found;
    }

    /** Those that one word below the noun names. */
    private List<Actor> named(Token child, Token token, List<Actor> others) {
        if (token.upos() == Upos.PRON && child.relation().equals("nmod:poss")) {
            return references.pronoun(token, others);
        }
        Optional<Match> match = phrases.matchAt(token);
        if (match.isPresent()) {
            return switch (match.get().first()) {
                case Country c -> List.of(actor(c, match.get()));
                case Organisation o -> List.of(actor(o, match.get()));
                case Role ignored -> of(token, others);
                case Individual ignored ->
                    child.is("flat") || child.is("appos")
                            ? List.of()
                            : people.find(token, match.get(), of(token, List.of()));
            };
        }
        Optional<Actor> place = place(token);
        if (place.isPresent()) {
            return List.of(place.get());
        }
        return child.is("nmod") || child.is("compound") ? of(token, others) : List.of();
    }

    Actor actor(Country c, Match match) {
        return new Actor(c.code(), c.sectors(), null, null, phrases.words(match), phrases.span(match));
    }

    Actor actor(Organisation o, Match match) {
        return new Actor(o.code(), o.sectorsOn(day), o.name(), null, phrases.words(match), phrases.span(match));
    }

    /** The state of a town or region, where the lexicon has no better reading of the word. */
    Optional<Actor> place(Token token) {
        if (token.upos() != Upos.PROPN && !Character.isUpperCase(token.form().charAt(0))) {
            return Optional.empty();
        }
        return lexicon.place(phrases.tree, token, phrases.text, phrases.locative(token))
                .map(place -> new Actor(
                        place.country(), List.of(), null, null, place.span().of(phrases.text), place.span()));
    }
}
