package org.demarche.coder.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;
import org.demarche.model.Sector;
import org.jspecify.annotations.Nullable;

/** Who stands on either side of a predicate, as its pattern says. One per sentence. */
final class Participants {
    /** Those of a country whom its state may act upon, and who may act upon it, though both are of one country. */
    static final Set<Sector> PEOPLE = EnumSet.of(
            Sector.CVL,
            Sector.OPP,
            Sector.REB,
            Sector.LAB,
            Sector.REF,
            Sector.JRN,
            Sector.EDU,
            Sector.REL,
            Sector.SOC,
            Sector.CRM,
            Sector.AGR);

    private final Tree tree;
    private final ActorResolver resolver;
    private final Clause clause;

    Participants(Tree tree, ActorResolver resolver, Clause clause) {
        this.tree = tree;
        this.resolver = resolver;
        this.clause = clause;
    }

    /** Those on either side of a predicate. */
    record Sides(List<Actor> actors, List<Actor> recipients) {}

    /**
     * Who stands on either side of a predicate.
     *
     * @param words the words that tell it, the predicate itself first
     * @param subject lent to a noun by its verb; null where there is none
     */
    Sides sides(Token token, Predicate predicate, List<Token> words, @Nullable Token subject) {
        List<Actor> actors;
        List<Actor> recipients;
        if (predicate.pattern().noun()) {
            actors = subject != null ? named(subject) : agents(token, predicate);
            recipients = counterparts(token, predicate.pattern().recipient(), actors);
        } else {
            List<Token> nouns = words.subList(1, words.size());
            actors = clause.actors(token, predicate.pattern().actor(), nouns, List.of());
            recipients = others(clause.actors(token, predicate.pattern().recipient(), nouns, actors), actors);
            if (recipients.isEmpty()) {
                recipients = owners(nouns, actors);
            }
        }
        return new Sides(actors, others(recipients, actors));
    }

    /** "opposed French mediation": whose the noun is that the verb needs. */
    private List<Actor> owners(List<Token> nouns, List<Actor> actors) {
        return nouns.stream()
                .filter(n -> n.upos() == Upos.NOUN)
                .map(n -> others(resolver.owners(n, actors), actors))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whom a phrase names; where it names nobody, whom it mentions. */
    List<Actor> named(Token phrase) {
        List<Actor> direct = resolver.actors(phrase);
        return direct.isEmpty() ? resolver.within(phrase, List.of()) : direct;
    }

    /** Whose deed a noun tells: its possessor, "by", its adjective, or what the pattern names. */
    List<Actor> agents(Token noun, Predicate predicate) {
        List<Token> candidates = new ArrayList<>(tree.children(noun, "nmod:poss"));
        clause.dependent(noun, "by").ifPresent(candidates::add);
        if (predicate.pattern().mutual()) {
            clause.dependent(noun, "between").ifPresent(candidates::add);
            clause.dependent(noun, "of").ifPresent(candidates::add);
            clause.dependent(noun, "among").ifPresent(candidates::add);
        }
        predicate.pattern().actor().forEach(slot -> clause.dependent(noun, slot).ifPresent(candidates::add));
        for (Token candidate : candidates) {
            List<Actor> named = named(candidate);
            if (!named.isEmpty()) {
                return named;
            }
        }
        List<Actor> modifiers = new ArrayList<>();
        for (String relation : List.of("amod", "compound")) {
            for (Token modifier : tree.children(noun, relation)) {
                resolver.actors(modifier).stream()
                        .filter(a -> modifiers.stream().noneMatch(a::sameParty))
                        .forEach(modifiers::add);
            }
        }
        return modifiers;
    }

    /** Whom a noun's deed is done to: what its prepositions bring, or those of the verb it hangs from. */
    List<Actor> counterparts(Token noun, List<String> slots, List<Actor> actors) {
        List<Token> phrases = new ArrayList<>();
        for (String slot : slots) {
            clause.dependent(noun, slot).ifPresent(phrases::add);
            if (noun.head() >= 0 && tree.token(noun.head()).upos() == Upos.VERB) {
                clause.oblique(tree.token(noun.head()), slot).ifPresent(phrases::add);
            }
        }
        for (Token phrase : phrases) {
            List<Actor> named = others(resolver.actors(phrase, actors), actors);
            if (!named.isEmpty()) {
                return named;
            }
        }
        for (Token phrase : phrases) {
            List<Actor> within = others(resolver.within(phrase, actors), actors);
            if (!within.isEmpty()) {
                return within;
            }
        }
        return List.of();
    }

    /** Only who is named outright is addressed: in "demanded Russia's withdrawal" nobody is. */
    List<Actor> addressed(Token token, Predicate predicate, List<Actor> actors) {
        if (predicate.pattern().noun()) {
            return counterparts(token, predicate.pattern().recipient(), actors);
        }
        for (String slot : predicate.pattern().recipient()) {
            for (Token phrase : clause.fill(token, slot, List.of())) {
                List<Actor> named = resolver.actors(phrase, actors);
                if (!named.isEmpty()) {
                    return others(named, actors);
                }
            }
        }
        return List.of();
    }

    /** "demanded that Russia give up": who is to do it. */
    List<Actor> commanded(Token token, List<Actor> actors) {
        Optional<Token> clauseBelow = tree.child(token, "ccomp");
        return clauseBelow
                .flatMap(clause::subject)
                .map(subject -> resolver.actors(subject, actors))
                .orElse(List.of());
    }

    /** All that are not on the side of {@code actors}; a people and its state are two sides. */
    static List<Actor> others(List<Actor> all, List<Actor> actors) {
        return all.stream()
                .filter(a -> actors.stream().noneMatch(b -> a.sameSide(b) && !domestic(a, b)))
                .toList();
    }

    private static boolean domestic(Actor a, Actor b) {
        return people(a) && b.sectors().isEmpty() || people(b) && a.sectors().isEmpty();
    }

    private static boolean people(Actor actor) {
        return !actor.sectors().isEmpty() && PEOPLE.contains(actor.sectors().getFirst());
    }
}
