package org.demarche.coder.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.demarche.coder.actor.Entity.Country;
import org.demarche.coder.actor.Entity.Individual;
import org.demarche.coder.actor.Entity.Kind;
import org.demarche.coder.actor.Entity.Organisation;
import org.demarche.coder.actor.Entity.Role;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;
import org.demarche.model.Sector;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Says whom the phrases of one sentence mean: country, sectors, person, office on the day. One per sentence; not thread-safe.
 */
public final class ActorResolver {
    private final Tree tree;
    private final Phrases phrases;
    private final List<Match> matches;
    private final Discourse discourse;
    private final References references;
    private final PersonFinder people;
    private final Affiliations affiliations;
    private final RoleReader roles;
    private final Map<Integer, Actor> asked = new HashMap<>();
    private boolean mention;

    /**
     * @param text the document's text, for the words of a mention
     * @param matches names found in this sentence
     * @param day the day on which offices are looked up; null where none is known
     */
    public ActorResolver(
            Tree tree,
            String text,
            ActorLexicon lexicon,
            List<Match> matches,
            Discourse discourse,
            @Nullable LocalDate day) {
        this(tree, text, lexicon, matches, discourse, day, candidate -> {});
    }

    /** The same, which tells whom the phrases could have meant besides. */
    public ActorResolver(
            Tree tree,
            String text,
            ActorLexicon lexicon,
            List<Match> matches,
            Discourse discourse,
            @Nullable LocalDate day,
            Consumer<Candidate> turnedDown) {
        this.tree = tree;
        this.matches = matches;
        this.discourse = discourse;
        phrases = new Phrases(tree, text, lexicon.phraseWords(), matches);
        references = new References(phrases, discourse);
        people = new PersonFinder(phrases, lexicon, discourse, day, turnedDown);
        affiliations = new Affiliations(phrases, lexicon, references, people, day);
        roles = new RoleReader(phrases, lexicon, discourse, references, people, affiliations, day, turnedDown);
    }

    /** Whom a phrase means of which it is known that it means somebody: towns count, and nouns that are often no actors. */
    public List<Actor> mentioned(Token head) {
        mention = true;
        List<Actor> found = actors(head);
        if (found.isEmpty()) {
            found = within(head, List.of());
        }
        mention = false;
        return found;
    }

    /** The actor of a phrase that is asked for: whom it names, else its bare words, which from now on name an actor. */
    public Actor ask(Token head, Span span) {
        Actor actor = one(head, List.of()).stream()
                .findFirst()
                .map(a -> new Actor(a.country(), a.sectors(), a.name(), a.office(), span.of(phrases.text), span))
                .orElseGet(() -> new Actor("", List.of(), null, null, span.of(phrases.text), span));
        asked.put(head.index(), actor);
        return actor;
    }

    /** Whom a phrase names, its coordination resolved: "Belarus and Kazakhstan" are two. None where it names no actor. */
    public List<Actor> actors(Token head) {
        return actors(head, List.of());
    }

    /** The same, where a pronoun cannot mean any of {@code others}: one does not demand from oneself. */
    public List<Actor> actors(Token head, List<Actor> others) {
        List<Actor> actors = new ArrayList<>();
        for (Token token : phrases.coordinated(head)) {
            for (Actor actor : one(token, others)) {
                if (actors.stream().noneMatch(actor::sameParty)) {
                    actors.add(actor);
                }
            }
        }
        return actors;
    }

    /**
     * Whom a phrase is about that is no actor itself: "the actions of Vladimir Putin", "Russia's invasion", "Western pressure on
     * Minsk". The possessor comes first, then "of", then the rest.
     */
    public List<Actor> within(Token head, List<Actor> others) {
        if (phrases.is(PhraseWords.Kind.RELATIONAL, head)) {
            return List.of();
        }
        for (String relation : List.of("nmod:poss", "amod", "nmod", "compound", "nmod:desc", "appos", "acl")) {
            for (Token child : tree.children(head, relation)) {
                if (relation.equals("nmod")
                        && (child.relation().equals("nmod:poss")
                                || child.relation().equals("nmod:unmarked"))) {
                    continue;
                }
                List<Actor> found = actors(child, others);
                if (found.isEmpty() && !relation.equals("amod")) {
                    found = within(child, others);
                }
                found = found.stream()
                        .filter(a -> others.stream().noneMatch(a::sameSide))
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Whose a phrase is: its possessor or its adjective, other than one of {@code others}. */
    public List<Actor> owners(Token head, List<Actor> others) {
        if (phrases.is(PhraseWords.Kind.RELATIONAL, head)) {
            return List.of();
        }
        for (String relation : List.of("nmod:poss", "amod")) {
            for (Token child : tree.children(head, relation)) {
                List<Actor> found = actors(child, others).stream()
                        .filter(a -> others.stream().noneMatch(a::sameSide))
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Whom words of the sentence mean. */
    public List<Actor> meant(Match match) {
        return one(phrases.headOf(match), List.of());
    }

    /** Tells the discourse who was named in this sentence. */
    public void note() {
        Set<Integer> done = new LinkedHashSet<>();
        for (Match match : matches) {
            Token head = phrases.headOf(match);
            boolean role = match.first() instanceof Role;
            boolean adjective = match.first() instanceof Country c && c.kind() == Kind.ADJECTIVE;
            if (adjective || !done.add(head.index())) {
                continue;
            }
            for (Actor actor : one(head, List.of())) {
                boolean person =
                        actor.name() != null && match.first() instanceof Individual || role && actor.office() != null;
                if (!role || !actor.country().isEmpty()) {
                    discourse.note(actor, match.from(), phrases.subject(head), person);
                }
            }
        }
    }

    private List<Actor> one(Token head, List<Actor> others) {
        Actor wanted = asked.get(head.index());
        if (wanted != null) {
            return List.of(wanted);
        }
        Optional<Match> match = phrases.matchAt(head);
        if (head.upos() == Upos.PRON && !(mention && match.isPresent())) { // by itself WHO is the organisation
            return references.pronoun(head, others);
        }
        if (match.isPresent()) {
            List<Actor> known = known(head, match.get(), others);
            if (!known.isEmpty()) {
                return known;
            }
        }
        if (phrases.words.pair(head) && references.isPair(head)) {
            return references.pair(head);
        }
        if (phrases.is(PhraseWords.Kind.PART, head)) {
            return parts(head, others);
        }
        if (head.upos() == Upos.PROPN) {
            List<Actor> named = roles.unknownName(head);
            if (named.isEmpty() && !mention && phrases.sharesName(head)) {
                return stranger(head);
            }
            return named.isEmpty() && mention && match.isEmpty() ? town(head) : named;
        }
        return roles.titled(head, null);
    }

    /** "dozens of protesters", "several of the ministers". */
    private List<Actor> parts(Token head, List<Actor> others) {
        for (Token child : tree.children(head, "nmod")) {
            boolean of =
                    tree.children(child, "case").stream().anyMatch(c -> c.form().equalsIgnoreCase("of"));
            if (of) {
                return actors(child, others);
            }
        }
        return List.of();
    }

    /** Somebody who shares a name with one whom the lexicon knows: no more than the name is known of him. */
    private List<Actor> stranger(Token head) {
        Token top = head;
        while (top.is("flat") && top.head() >= 0) {
            top = tree.token(top.head());
        }
        Span name = phrases.name(top);
        String words = name.of(phrases.text);
        return words.indexOf(' ') < 0 ? List.of() : List.of(new Actor("", List.of(), words, null, words, name));
    }

    /** People of a town, where nothing else is named. */
    private List<Actor> town(Token head) {
        return affiliations
                .place(head)
                .map(a -> new Actor(a.country(), List.of(Sector.CVL), null, null, a.text(), a.span()))
                .stream()
                .toList();
    }

    private List<Actor> known(Token head, Match match, List<Actor> others) {
        return switch (match.first()) {
            case Individual ignored -> {
                List<Actor> found = people.find(head, match, affiliations.of(head, List.of()));
                yield found.isEmpty() && !mention ? stranger(head) : found;
            }
            case Organisation o -> organisation(head, o, match);
            case Country c -> country(head, c, match);
            case Role r -> {
                Optional<Organisation> named = capital(match)
                        ? affiliations.sharing(match, affiliations.of(head, List.of()), mention)
                        : Optional.empty();
                yield named.isPresent()
                        ? List.of(affiliations.actor(named.get(), match))
                        : roles.read(head, r, match, others, mention);
            }
        };
    }

    /** Whether it is written as a name: several words, or one with nothing beside it ("Congress"). */
    private boolean capital(Match match) {
        Token last = tree.token(match.to() - 1);
        boolean several = match.to() - match.from() > 1;
        return Character.isUpperCase(last.form().charAt(0))
                && (several || tree.children(last).stream().allMatch(t -> t.is("det")));
    }

    private List<Actor> organisation(Token head, Organisation first, Match match) {
        Optional<Organisation> meant = affiliations.organisation(match, affiliations.of(head, List.of()));
        boolean doubtful = match.uncertain() && match.to() - match.from() == 1 && (!mention || namedMore(head, match));
        if (doubtful) { // "Kenya's Boundaries Commission"
            Optional<Role> role = match.as(Role.class);
            return mention && role.isPresent() ? roles.read(head, role.get(), match, List.of(), true) : List.of();
        }
        if (meant.isEmpty()) {
            return List.of(affiliations.actor(first, match));
        }
        return List.of(affiliations.actor(meant.get(), match));
    }

    /** Whether a short name is but the end of a longer one. */
    private boolean namedMore(Token head, Match match) {
        return tree.children(head).stream()
                .anyMatch(t -> t.index() < match.from() && (t.is("amod") || t.is("compound")));
    }

    private List<Actor> country(Token head, Country c, Match match) {
        List<Actor> titled =
                c.kind() == Kind.NAME || c.kind() == Kind.ADJECTIVE ? roles.titled(head, match) : List.of();
        if (!titled.isEmpty() && c.kind() == Kind.ADJECTIVE) {
            return titled;
        }
        if (c.kind() == Kind.SEAT) { // "Chile's Defense Department"
            Optional<Actor> other = affiliations.of(head, List.of()).stream()
                    .filter(a -> a.country().length() == 3 && !a.country().equals(c.code()))
                    .findFirst();
            if (other.isPresent()) {
                Span whole = phrases.whole(head);
                return List.of(
                        new Actor(other.get().country(), c.sectors(), null, null, whole.of(phrases.text), whole));
            }
        }
        return List.of(affiliations.actor(c, match));
    }
}
