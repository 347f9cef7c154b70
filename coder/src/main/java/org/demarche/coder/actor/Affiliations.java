package org.demarche.coder.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.actor.Entity.Country;
import org.demarche.coder.actor.Entity.Individual;
import org.demarche.coder.actor.Entity.Organisation;
import org.demarche.coder.actor.Entity.Role;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/** To whom a noun belongs: the countries and organisations that its adjective, its possessor, "of", "from" and "in" name. */
final class Affiliations {
    private final Phrases phrases;
    private final ActorLexicon lexicon;
    private final References references;
    private final PersonFinder people;
    private final @Nullable LocalDate day;
    private final Set<Span> places = new HashSet<>();

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
        for (Token child : phrases.owning(noun)) {
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
                case Organisation o ->
                    List.of(actor(organisation(match.get(), of(token, others)).orElse(o), match.get()));
                case Role ignored -> of(token, others);
                case Individual ignored -> person(child, token, match.get());
            };
        }
        Optional<Actor> place = place(token);
        if (place.isPresent()) {
            return List.of(place.get());
        }
        return child.is("nmod") || child.is("compound") ? of(token, others) : List.of();
    }

    private List<Actor> person(Token child, Token token, Match match) {
        if (child.is("flat") || child.is("appos")) {
            return List.of();
        }
        Optional<Actor> town = match.isSurname() && (child.is("compound") || phrases.locative(child))
                ? place(token)
                : Optional.empty();
        return town.map(List::of).orElseGet(() -> people.find(token, match, of(token, List.of()))); // "Lagos police"
    }

    Actor actor(Country c, Match match) {
        return new Actor(c.code(), c.sectors(), null, null, phrases.words(match), phrases.span(match));
    }

    /**
     * The organisation that a name means: of several that share it that of a country beside it. None where the name is as often
     * something else, and no country speaks for it.
     */
    Optional<Organisation> organisation(Match match, List<Actor> countries) {
        List<Organisation> all = organisations(match);
        return all.stream()
                .filter(o -> countries.stream().anyMatch(c -> c.country().equals(o.code())))
                .findFirst()
                .or(() -> match.uncertain() && all.size() > 1
                        ? Optional.empty()
                        : all.stream().findFirst());
    }

    /** "Britain's Conservative Party" is one of several; by itself a name counts that only one bears. */
    Optional<Organisation> sharing(Match match, List<Actor> countries, boolean byItself) {
        boolean alone = byItself && (countries.isEmpty() || match.to() - match.from() > 1); // not "Peru's Congress"
        List<Organisation> all = organisations(match);
        return all.stream()
                .filter(o -> countries.stream().anyMatch(c -> c.country().equals(o.code())))
                .findFirst()
                .or(() -> alone && all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    }

    private static List<Organisation> organisations(Match match) {
        return match.entities().stream()
                .filter(Organisation.class::isInstance)
                .map(Organisation.class::cast)
                .toList();
    }

    Actor actor(Organisation o, Match match) {
        return new Actor(o.code(), o.sectorsOn(day), o.name(), null, phrases.words(match), phrases.span(match));
    }

    /** Whether an owner is a town or region, and not a country or body of the lexicon. */
    boolean isPlace(Actor owner) {
        return owner.span() != null && places.contains(owner.span());
    }

    /** The state of a town or region, where the lexicon has no better reading of the word. */
    Optional<Actor> place(Token token) {
        if (token.upos() != Upos.PROPN && !Character.isUpperCase(token.form().charAt(0))) {
            return Optional.empty();
        }
        Optional<Match> own = phrases.matchAt(token);
        if (phrases.endsName(token)) { // "Apple Store"
            return Optional.empty();
        }
        return lexicon.place(
                        phrases.tree,
                        token,
                        phrases.text,
                        i -> phrases.matchAt(phrases.tree.token(i))
                                .filter(m -> own.filter(m::equals).isEmpty())
                                .isPresent(),
                        phrases.locative(token))
                .map(place -> new Actor(
                        place.country(), List.of(), null, null, place.span().of(phrases.text), place.span()));
    }
}
