package org.demarche.coder.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> PERSON_PRONOUNS = Set.of("he", "she", "him", "her", "his", "himself", "herself");
    private static final Set<String> BODY_PRONOUNS = Set.of("it", "its", "itself");
    private static final Set<String> GROUP_PRONOUNS = Set.of("they", "them", "their", "themselves");
    private static final Set<String> PAIRS = Set.of(
            "country",
            "side",
            "party",
            "nation",
            "state",
            "government",
            "neighbour",
            "neighbor",
            "ministry",
            "capital",
            "leader",
            "president");
    /** Somebody else's: "its neighbours" is not about it. */
    private static final Set<String> RELATIONAL = Set.of(
            "neighbour",
            "neighbor",
            "ally",
            "partner",
            "friend",
            "rival",
            "counterpart",
            "enemy",
            "opponent",
            "colleague",
            "adversary",
            "foe",
            "regime",
            "country");

    private static final Set<String> FORMER = Set.of("former", "ex", "retired", "ousted", "late", "deposed", "onetime");
    private static final Set<String> TITLES = Set.of("flat", "appos", "nmod:desc", "compound", "nmod:unmarked");

    private final Tree tree;
    private final String text;
    private final ActorLexicon lexicon;
    private final List<Match> matches;
    private final Discourse discourse;
    private final @Nullable LocalDate day;
    private final Map<Integer, Actor> asked = new HashMap<>();

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
        this.tree = tree;
        this.text = text;
        this.lexicon = lexicon;
        this.matches = matches;
        this.discourse = discourse;
        this.day = day;
    }

    /** The actor of a phrase that is asked for: whom it names, else its bare words, which from now on name an actor. */
    public Actor ask(Token head, Span span) {
        Actor actor = one(head, List.of()).stream()
                .findFirst()
                .map(a -> new Actor(a.country(), a.sectors(), a.name(), a.office(), span.of(text), span))
                .orElseGet(() -> new Actor("", List.of(), null, null, span.of(text), span));
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
        for (Token token : coordinated(head)) {
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
        if (RELATIONAL.contains(head.lemma().toLowerCase(Locale.ROOT))) {
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
        if (RELATIONAL.contains(head.lemma().toLowerCase(Locale.ROOT))) {
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

    /** Tells the discourse who was named in this sentence. */
    public void note() {
        Set<Integer> done = new LinkedHashSet<>();
        for (Match match : matches) {
            Token head = headOf(match);
            boolean role = match.first() instanceof Role;
            boolean adjective = match.first() instanceof Country c && c.kind() == Kind.ADJECTIVE;
            if (adjective || !done.add(head.index())) {
                continue;
            }
            for (Actor actor : one(head, List.of())) {
                boolean person =
                        actor.name() != null && match.first() instanceof Individual || role && actor.office() != null;
                if (!role || !actor.country().isEmpty()) {
                    discourse.note(actor, match.from(), subject(head), person);
                }
            }
        }
    }

    private boolean subject(Token token) {
        Token t = token;
        while (t.is("conj") && t.head() >= 0) {
            t = tree.token(t.head());
        }
        return t.is("nsubj");
    }

    private List<Token> coordinated(Token head) {
        List<Token> all = new ArrayList<>();
        all.add(head);
        for (Token conj : tree.children(head, "conj")) {
            if ((conj.upos() != Upos.VERB || matchAt(conj).isPresent()) && !excluded(conj)) {
                all.addAll(coordinated(conj));
            }
        }
        return all;
    }

    /** "Ukraine, not Russia". */
    private boolean excluded(Token conj) {
        return tree.children(conj).stream()
                .anyMatch(t -> (t.is("advmod") || t.is("cc")) && t.form().equalsIgnoreCase("not"));
    }

    Optional<Match> matchAt(Token token) {
        return matches.stream().filter(m -> m.covers(token.index())).findFirst();
    }

    private Token headOf(Match match) {
        for (int i = match.from(); i < match.to(); i++) {
            Token token = tree.token(i);
            if (token.head() < match.from() || token.head() >= match.to()) {
                return token;
            }
        }
        return tree.token(match.from());
    }

    private List<Actor> one(Token head, List<Actor> others) {
        Actor wanted = asked.get(head.index());
        if (wanted != null) {
            return List.of(wanted);
        }
        if (head.upos() == Upos.PRON) {
            return pronoun(head, others);
        }
        Optional<Match> match = matchAt(head);
        if (match.isPresent()) {
            List<Actor> known = known(head, match.get(), others);
            if (!known.isEmpty()) {
                return known;
            }
        }
        if (PAIRS.contains(head.lemma().toLowerCase(Locale.ROOT)) && refersToPair(head)) {
            return pair(head);
        }
        if (head.upos() == Upos.PROPN) {
            return unknownName(head);
        }
        return titled(head, null);
    }

    private List<Actor> known(Token head, Match match, List<Actor> others) {
        Entity entity = match.first();
        return switch (entity) {
            case Individual ignored -> person(head, match);
            case Organisation o ->
                match.uncertain() && match.to() - match.from() == 1
                        ? List.of()
                        : List.of(new Actor(o.code(), o.sectors(), o.name(), null, words(match), span(match)));
            case Country c -> country(head, c, match);
            case Role r -> role(head, r, match, others);
        };
    }

    /** A person by name; of several with the name the one of the country that the title names, else the one nearest in office. */
    private List<Actor> person(Token head, Match match) {
        List<Individual> candidates = match.entities().stream()
                .filter(Individual.class::isInstance)
                .map(Individual.class::cast)
                .toList();
        if (match.to() - match.from() == 1) {
            Actor before = discourse.surnamed(tree.token(match.from()).form());
            if (before != null) {
                return List.of(again(before, match));
            }
        }
        List<Actor> countries = countries(head, List.of());
        Individual best = candidates.getFirst();
        long least = Long.MAX_VALUE;
        for (Individual c : candidates) {
            boolean fits = countries.stream()
                    .anyMatch(a -> a.country().equals(c.person().country()));
            long distance = c.person().distance(day) - (fits ? 100_000 : 0);
            if (distance < least) {
                least = distance;
                best = c;
            }
        }
        if (best.surnameOnly() && least > 40_000 && head.upos() != Upos.PROPN) {
            return List.of();
        }
        Person person = best.person();
        String office = day == null
                ? null
                : person.officeOn(day).map(Person.Office::title).orElse(null);
        List<Sector> sectors = person.sectorsOn(day);
        return List.of(new Actor(person.codeOn(day), sectors, person.name(), office, words(match), span(match)));
    }

    private static Actor again(Actor before, Span span, String words) {
        return new Actor(before.country(), before.sectors(), before.name(), before.office(), words, span);
    }

    private Actor again(Actor before, Match match) {
        return again(before, span(match), words(match));
    }

    private List<Actor> country(Token head, Country c, Match match) {
        List<Actor> titled = c.kind() == Kind.NAME || c.kind() == Kind.ADJECTIVE ? titled(head, match) : List.of();
        if (!titled.isEmpty() && c.kind() == Kind.ADJECTIVE) {
            return titled;
        }
        return List.of(new Actor(c.code(), c.sectors(), null, null, words(match), span(match)));
    }

    /** A role: "the Belarusian foreign minister", "protesters", "the president". */
    private List<Actor> role(Token head, Role first, Match match, List<Actor> others) {
        List<Actor> named = titled(head, match);
        if (named.stream().anyMatch(a -> a.name() != null)) {
            return named;
        }
        List<Actor> countries = countries(head, others);
        if (refersToPair(head) && countries.isEmpty()) {
            return pair(head);
        }
        if (countries.isEmpty() && match.uncertain()) {
            return List.of();
        }
        Span whole = phrase(head);
        if (countries.isEmpty()) {
            String country = inferred(head, first);
            boolean itself = first.sector() == Sector.GOV
                    && others.stream().anyMatch(o -> o.country().equals(country));
            if (itself) { // "expelled a diplomat": not one of its own
                return List.of();
            }
            return List.of(bearer(head, match, first, country == null ? "" : country, List.of(), whole));
        }
        return countries.stream()
                .map(c -> bearer(head, match, first, c.country(), c.sectors(), whole))
                .toList();
    }

    private Actor bearer(Token head, Match match, Role first, String country, List<Sector> more, Span whole) {
        Role role = match.entities().stream()
                .filter(Role.class::isInstance)
                .map(Role.class::cast)
                .filter(r -> r.countries().isEmpty() || r.countries().contains(country))
                .findFirst()
                .orElse(first);
        String words = whole.of(text);
        List<Sector> sectors = with(former(head) ? Sector.ELI : role.sector(), more);
        boolean single = !head.xpos().equals("NNS") && !former(head) && !deputy(head);
        if (!role.office().isEmpty() && single && day != null) {
            Optional<Person> holder = lexicon.holder(country, role.office(), day);
            if (holder.isPresent()) {
                return new Actor(country, sectors, holder.get().name(), role.office(), words, whole);
            }
        }
        return new Actor(country, sectors, null, role.office().isEmpty() ? null : role.office(), words, whole);
    }

    private static List<Sector> with(Sector first, List<Sector> more) {
        Set<Sector> all = new LinkedHashSet<>();
        all.add(first);
        more.stream()
                .filter(s -> s == Sector.PRE || s == Sector.OPP || s == Sector.REB)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private boolean former(Token head) {
        return tree.children(head).stream()
                .anyMatch(t -> FORMER.contains(t.lemma().toLowerCase(Locale.ROOT)));
    }

    private boolean deputy(Token head) {
        return tree.children(head).stream()
                .anyMatch(t -> t.lemma().equalsIgnoreCase("deputy") || t.lemma().equalsIgnoreCase("vice"));
    }

    /** Somebody whose name stands beside the title: "President Vladimir Putin", "the minister, Uladzimir Makej". */
    private List<Actor> titled(Token head, @Nullable Match own) {
        for (Token child : tree.children(head)) {
            if (TITLES.contains(child.relation()) && !child.relation().equals("compound")) {
                Optional<Match> match = matchAt(child).filter(m -> m != own);
                if (match.isPresent() && match.get().first() instanceof Individual) {
                    return person(head, match.get());
                }
            }
        }
        return List.of();
    }

    /** A name that the lexicon does not have: known from before, or from the title beside it. */
    private List<Actor> unknownName(Token head) {
        Actor before = discourse.surnamed(lastWord(head).form());
        Span name = name(head);
        if (before != null) {
            return List.of(again(before, name, name.of(text)));
        }
        for (Token child : tree.children(head)) {
            if (!TITLES.contains(child.relation())) {
                continue;
            }
            Optional<Match> match = matchAt(child);
            if (match.isEmpty()) {
                continue;
            }
            if (match.get().first() instanceof Individual) {
                return person(head, match.get());
            }
            if (match.get().first() instanceof Role role) {
                List<Actor> countries = countries(child, List.of());
                if (countries.isEmpty()) {
                    countries = countries(head, List.of());
                }
                String country = countries.isEmpty()
                        ? Optional.ofNullable(discourse.country(head.index())).orElse("")
                        : countries.getFirst().country();
                String office = role.office().isEmpty() ? words(match.get()) : role.office();
                List<Sector> sectors = with(former(child) || former(head) ? Sector.ELI : role.sector(), List.of());
                return List.of(new Actor(country, sectors, name.of(text), office, name.of(text), name));
            }
        }
        return List.of();
    }

    private Token lastWord(Token head) {
        return tree.children(head, "flat").isEmpty()
                ? head
                : tree.children(head, "flat").getLast();
    }

    private List<Actor> pronoun(Token head, List<Actor> others) {
        String form = head.form().toLowerCase(Locale.ROOT);
        if (PERSON_PRONOUNS.contains(form)) {
            Actor person = discourse.person(head.index());
            return person == null ? List.of() : List.of(again(person, head.span(), head.form()));
        }
        if (BODY_PRONOUNS.contains(form)) {
            Actor body = discourse.body(head.index(), others);
            return body == null ? List.of() : List.of(again(body, head.span(), head.form()));
        }
        if (GROUP_PRONOUNS.contains(form)) {
            return discourse.group(head.index()).stream()
                    .map(a -> again(a, head.span(), head.form()))
                    .toList();
        }
        return form.equals("both") ? pair(head) : List.of();
    }

    private boolean refersToPair(Token head) {
        if (!head.xpos().equals("NNS")) {
            return false;
        }
        boolean both = head.lemma().equals("party")
                || head.lemma().equals("side")
                || head.lemma().equals("ministry");
        for (Token child : tree.children(head)) {
            String form = child.form().toLowerCase(Locale.ROOT);
            both |= Set.of("two", "both", "these").contains(form);
            if (child.is("amod")
                    || child.is("nmod")
                    || child.is("compound")
                    || form.equals("some")
                    || form.equals("all")) {
                return false;
            }
        }
        return both;
    }

    private List<Actor> pair(Token head) {
        Span span = phrase(head);
        return discourse.pair(head.index()).stream()
                .map(a -> again(a, span, span.of(text)))
                .toList();
    }

    /** The country of a bare role: where the clause plays, else the one spoken of last. */
    private @Nullable String inferred(Token head, Role role) {
        boolean public_ = switch (role.sector()) {
            case BUS, UNK, ELI -> false;
            default -> true;
        };
        if (!public_) {
            return null;
        }
        Optional<Token> clause = tree.head(head);
        if (clause.isPresent()) {
            for (Token oblique : tree.children(clause.get(), "obl")) {
                Optional<Match> match = matchAt(oblique);
                if (match.isPresent() && match.get().first() instanceof Country c && in(oblique)) {
                    return c.code();
                }
            }
        }
        String before = discourse.country(head.index());
        return before != null ? before : discourse.country(Integer.MAX_VALUE);
    }

    private boolean in(Token oblique) {
        return tree.children(oblique, "case").stream()
                .anyMatch(c -> c.form().equalsIgnoreCase("in") || c.form().equalsIgnoreCase("at"));
    }

    /** The countries and organisations that a role belongs to: adjective, possessor, "of", "from", "in". */
    private List<Actor> countries(Token role, List<Actor> others) {
        List<Actor> found = new ArrayList<>();
        for (Token child : tree.children(role)) {
            boolean modifier = child.is("amod")
                    || child.is("compound")
                    || child.is("nmod")
                    || child.is("flat")
                    || child.is("appos")
                    || child.is("nummod")
                    || child.is("det");
            if (!modifier || abroad(child)) {
                continue;
            }
            for (Token token : coordinated(child)) {
                Optional<Match> match = matchAt(token);
                if (token.upos() == Upos.PRON && child.relation().equals("nmod:poss")) {
                    found.addAll(pronoun(token, others));
                } else if (match.isPresent()) {
                    switch (match.get().first()) {
                        case Country c ->
                            found.add(new Actor(
                                    c.code(), c.sectors(), null, null, words(match.get()), span(match.get())));
                        case Organisation o ->
                            found.add(new Actor(
                                    o.code(), o.sectors(), o.name(), null, words(match.get()), span(match.get())));
                        case Role r -> found.addAll(countries(token, others));
                        case Individual i -> {
                            if (!child.is("flat") && !child.is("appos")) {
                                found.addAll(person(token, match.get()));
                            }
                        }
                    }
                } else if (child.is("nmod") || child.is("compound")) {
                    found.addAll(countries(token, others));
                }
            }
        }
        return found;
    }

    /** "ambassador to Russia", "troops on the border with Ukraine": not the country they belong to. */
    private boolean abroad(Token child) {
        return tree.children(child, "case").stream()
                .anyMatch(c -> switch (c.form().toLowerCase(Locale.ROOT)) {
                    case "of", "from", "in", "'s", "’s", "'", "’", "`s", "`", "s" -> false;
                    default -> true;
                });
    }

    private Span name(Token head) {
        Span span = head.span();
        for (Token flat : tree.children(head, "flat")) {
            span = span.cover(flat.span());
        }
        for (Token compound : tree.children(head, "compound")) {
            if (compound.upos() == Upos.PROPN && matchAt(compound).isEmpty()) {
                span = span.cover(compound.span());
            }
        }
        return span;
    }

    /** The words of a role with what belongs to it, from the first modifier to the last. */
    private Span phrase(Token head) {
        Span span = matchAt(head).map(this::span).orElse(head.span());
        for (Token child : tree.children(head)) {
            if (child.is("amod")
                    || child.is("compound")
                    || child.is("flat")
                    || child.relation().equals("nmod:poss")
                    || child.is("nummod")) {
                span = span.cover(child.span());
            } else if (child.is("nmod") && matchAt(child).isPresent() && !abroad(child)) {
                for (Token token : coordinated(child)) {
                    span = span.cover(token.span());
                }
            }
        }
        return span;
    }

    private Span span(Match match) {
        return tree.token(match.from()).span().cover(tree.token(match.to() - 1).span());
    }

    private String words(Match match) {
        return span(match).of(text);
    }
}
