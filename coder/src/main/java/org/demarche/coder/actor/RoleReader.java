package org.demarche.coder.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.coder.actor.Candidate.Why;
import org.demarche.coder.actor.Entity.Country;
import org.demarche.coder.actor.Entity.Individual;
import org.demarche.coder.actor.Entity.Organisation;
import org.demarche.coder.actor.Entity.Role;
import org.demarche.coder.actor.PhraseWords.Kind;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;
import org.demarche.model.Sector;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/** Roles: "the Belarusian foreign minister", "protesters", "the president", "a spokesman of the rebels". */
final class RoleReader {
    /** Those who held a post of these sectors are ELI afterwards; former students and rebels are not. */
    private static final Set<Sector> OFFICIAL =
            EnumSet.of(Sector.GOV, Sector.LEG, Sector.JUD, Sector.MIL, Sector.SPY, Sector.COP, Sector.PTY);

    /** Those of whom a text about two states may mean either's; police and courts are where it plays. */
    private static final Set<Sector> RULING = EnumSet.of(Sector.GOV, Sector.MIL, Sector.LEG, Sector.PTY, Sector.REB);

    /** Their kin are ELI; a soldier's mother is not. */
    private static final Set<Sector> NOTABLE = EnumSet.of(Sector.GOV, Sector.LEG, Sector.JUD, Sector.PTY);

    private final Phrases phrases;
    private final ActorLexicon lexicon;
    private final Discourse discourse;
    private final References references;
    private final PersonFinder people;
    private final Affiliations affiliations;
    private final @Nullable LocalDate day;
    private final Consumer<Candidate> turnedDown;

    RoleReader(
            Phrases phrases,
            ActorLexicon lexicon,
            Discourse discourse,
            References references,
            PersonFinder people,
            Affiliations affiliations,
            @Nullable LocalDate day,
            Consumer<Candidate> turnedDown) {
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.discourse = discourse;
        this.references = references;
        this.people = people;
        this.affiliations = affiliations;
        this.day = day;
        this.turnedDown = turnedDown;
    }

    /**
     * Whom a role noun means.
     *
     * @param actor whether it is known that the phrase means an actor
     */
    List<Actor> read(Token head, Role first, Match match, List<Actor> others, boolean actor) {
        List<Actor> named = titled(head, match);
        if (named.stream().anyMatch(a -> a.name() != null)) {
            return named;
        }
        List<Actor> countries = affiliations.of(head, others);
        if (match.uncertain() && !actor) { // "the eastern town near Soroti" is where it happened
            countries = countries.stream().filter(c -> !affiliations.isPlace(c)).toList();
        }
        if (countries.isEmpty() && references.isPair(head)) {
            return references.pair(head);
        }
        if (first.office().equals("head of government")
                && first.countries().isEmpty()) { // whatever he says of the EU, he is none of its
            countries =
                    countries.stream().filter(c -> !c.country().equals("IGO")).toList();
        }
        Optional<Body> body = body(head, match);
        if (countries.isEmpty() && body.isEmpty() && match.uncertain() && !actor) {
            return List.of();
        }
        Span whole = phrases.whole(head);
        if (!countries.isEmpty()) {
            return countries.stream()
                    .map(c -> bearer(head, match, first, c, body, whole))
                    .toList();
        }
        Sector sector = body.map(b -> b.sectors().getFirst()).orElse(first.sector());
        String country = inferred(head, sector);
        boolean itself = sector == Sector.GOV
                && others.stream().anyMatch(o -> o.country().equals(country));
        if (itself) { // "expelled a diplomat": not one of its own
            return List.of();
        }
        Actor nowhere = new Actor(country == null ? "" : country, List.of(), null, null, "", null);
        return List.of(bearer(head, match, first, nowhere, body, whole));
    }

    /**
     * A body that somebody belongs to.
     *
     * @param name that of an organisation, null for any other
     */
    private record Body(List<Sector> sectors, @Nullable String name) {}

    private Actor bearer(Token head, Match match, Role first, Actor country, Optional<Body> body, Span whole) {
        Role role = role(match, country.country(), first);
        String words = whole.of(phrases.text);
        boolean former = phrases.former(head);
        List<Sector> own = sectors(head, role, body, former);
        List<Sector> sectors = armed(own, country) ? country.sectors() : with(own, country.sectors());
        String office = body.isPresent() || role.office().isEmpty() || club(head, role) ? null : role.office();
        String name = match.uncertain() && body.isPresent() ? body.get().name() : null;
        if (name == null
                && head.upos() == Upos.PROPN
                && affiliations.isPlace(country)) { // "the Kaduna State Government"
            name = words;
        }
        if (office != null && day != null && !head.xpos().equals("NNS") && !phrases.has(Kind.DEPUTY, head)) {
            Optional<Person> holder = holder(country.country(), office, day, former);
            if (holder.isPresent()) {
                return new Actor(country.country(), sectors, holder.get().name(), office, words, whole);
            }
        }
        return new Actor(country.country(), sectors, name, office, words, whole);
    }

    /** What a noun means in a country. */
    private static Role role(Match match, String country, Role otherwise) {
        return match.entities().stream()
                .filter(Role.class::isInstance)
                .map(Role.class::cast)
                .filter(r -> r.countries().isEmpty() || r.countries().contains(country))
                .findFirst()
                .orElse(otherwise);
    }

    private List<Sector> sectors(Token head, Role role, Optional<Body> body, boolean former) {
        List<Sector> sectors = body.map(Body::sectors).orElse(club(head, role) ? List.of(Sector.UNK) : role.sectors());
        boolean kin = phrases.is(Kind.FAMILY, head)
                && phrases.tree.children(head).stream().anyMatch(this::official);
        if (kin || former && OFFICIAL.contains(sectors.getFirst())) {
            return List.of(Sector.ELI);
        }
        boolean states =
                (sectors.getFirst() == Sector.JRN || sectors.getFirst() == Sector.BUS) && phrases.has(Kind.STATE, head);
        return states ? Stream.concat(Stream.of(Sector.GOV), sectors.stream()).toList() : sectors;
    }

    /** "president of Invicta": of something that no file knows, so not of a state. */
    private boolean club(Token head, Role role) {
        return !role.office().isEmpty()
                && phrases.tree.children(head, "nmod").stream()
                        .anyMatch(t -> t.upos() == Upos.PROPN
                                && phrases.of(t)
                                && phrases.matchAt(t).isEmpty()
                                && affiliations.of(head, List.of()).isEmpty());
    }

    /** Whether a word names somebody official, by name or by role: "the minister's wife". */
    private boolean official(Token child) {
        boolean possessor = child.relation().equals("nmod:poss") || child.is("nmod") && !phrases.elsewhere(child);
        return possessor
                && phrases.matchAt(child)
                        .map(match -> switch (match.first()) {
                            case Individual i -> true;
                            case Role r -> NOTABLE.contains(r.sector());
                            case Organisation o -> false;
                            case Country c -> false;
                        })
                        .orElse(false);
    }

    /** "Gunmen" are anybody's, those of a group are the group's. */
    private static boolean armed(List<Sector> own, Actor group) {
        return own.getFirst() == Sector.UAF
                && group.name() != null
                && !group.sectors().isEmpty();
    }

    private static List<Sector> with(List<Sector> first, List<Sector> more) {
        Set<Sector> all = new LinkedHashSet<>(first);
        more.stream()
                .filter(s -> s == Sector.PRE || s == Sector.OPP || s == Sector.REB)
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Who held the office on the day. Whoever held it at another time is turned down; so is he where a former one is meant. */
    private Optional<Person> holder(String country, String office, LocalDate day, boolean former) {
        Optional<Person> holder = former ? Optional.empty() : lexicon.holder(country, office, day);
        for (Person person : lexicon.holders(country, office)) {
            if (holder.filter(person::equals).isEmpty()) {
                Person.Office term = person.nearest(office, day);
                Why why = term.heldOn(day)
                        ? former ? Why.STILL_IN_OFFICE : Why.FURTHER_FROM_OFFICE
                        : term.from().isAfter(day)
                                ? Why.NOT_YET_IN_OFFICE
                                : former ? Why.ONE_OF_SEVERAL : Why.NO_LONGER_IN_OFFICE;
                turnedDown.accept(new Candidate(person.name(), person.country(), term.written(), why));
            }
        }
        return holder;
    }

    /**
     * The body that a leader, a member, a spokesman belongs to, or that a force or a group is: an organisation, an institution, other
     * people. None for nouns that say it themselves.
     */
    private Optional<Body> body(Token head, Match match) {
        boolean vague = match.uncertain() && match.first() instanceof Role r && r.sector() == Sector.UNK;
        boolean single = match.to() - match.from() == 1;
        boolean bearer =
                vague || (single ? phrases.is(Kind.BEARER, head) : phrases.words.is(Kind.BEARER, phrases.words(match)));
        if (!bearer) {
            return Optional.empty();
        }
        for (Token child : single ? phrases.owning(head) : phrases.below(match)) {
            if (Phrases.modifies(child) && !phrases.elsewhere(child) && !phrases.locative(child)) {
                Optional<Body> body =
                        phrases.matchAt(child).filter(m -> m != match).isPresent()
                                ? known(child)
                                : phrases.words.modifier(child).map(sector -> new Body(List.of(sector), null));
                if (body.isPresent()) {
                    return body;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Body> known(Token child) {
        Match match = phrases.matchAt(child).orElseThrow();
        List<Sector> sectors = switch (match.first()) {
            case Organisation o -> o.sectorsOn(day);
            case Country c -> c.kind() == Entity.Kind.SEAT ? c.sectors() : List.<Sector>of();
            case Role r -> body(child, match).map(Body::sectors).orElse(match.uncertain() ? List.of() : r.sectors());
            case Individual i -> List.<Sector>of();
        };
        String name = match.first() instanceof Organisation o ? o.name() : null;
        return sectors.isEmpty() ? Optional.empty() : Optional.of(new Body(sectors, name));
    }

    /** Somebody whose name stands beside the title: "President Vladimir Putin", "the minister, Uladzimir Makej". */
    List<Actor> titled(Token head, @Nullable Match own) {
        for (Token child : phrases.beside(head)) {
            if (!child.relation().equals("compound")) {
                Optional<Match> match = phrases.matchAt(child).filter(m -> m != own);
                if (match.isPresent() && match.get().first() instanceof Individual) {
                    return people.find(head, match.get(), affiliations.of(head, List.of()));
                }
            }
        }
        return List.of();
    }

    /** A name that the lexicon does not have: known from before, or from the title beside it. */
    List<Actor> unknownName(Token head) {
        Actor before = discourse.surnamed(phrases.lastWord(head).form());
        Span name = phrases.name(head);
        String words = name.of(phrases.text);
        if (before != null) {
            return List.of(References.again(before, name, words));
        }
        for (Token child : phrases.beside(head)) {
            Optional<Match> match = phrases.matchAt(child);
            if (match.isPresent() && match.get().first() instanceof Individual) {
                return people.find(head, match.get(), affiliations.of(head, List.of()));
            }
            if (match.isPresent() && match.get().first() instanceof Role role) {
                return List.of(titleBearer(head, child, role, match.get(), name));
            }
        }
        return List.of();
    }

    private Actor titleBearer(Token head, Token title, Role role, Match match, Span name) {
        List<Actor> countries = new ArrayList<>(affiliations.of(title, List.of()));
        countries.addAll(affiliations.of(head, List.of()));
        String country = countries.isEmpty()
                ? Optional.ofNullable(discourse.country(head.index())).orElse("")
                : countries.getFirst().country();
        boolean former = phrases.former(title) || phrases.former(head);
        Role fitting = role(match, country, role);
        List<Sector> sectors = sectors(title, fitting, body(title, match), former);
        String office = fitting.office().isEmpty() ? phrases.words(match) : fitting.office();
        String words = name.of(phrases.text);
        return new Actor(country, sectors, words, office, words, name);
    }

    /** The country of a bare role: where the clause plays, else the one spoken of last. */
    private @Nullable String inferred(Token head, Sector sector) {
        boolean public_ = switch (sector) {
            case BUS, UNK, ELI -> false;
            default -> true;
        };
        if (!public_) {
            return null;
        }
        Optional<Token> clause = phrases.tree.head(head);
        if (clause.isPresent()) {
            for (Token oblique : phrases.tree.children(clause.get(), "obl")) {
                Optional<Match> match = phrases.matchAt(oblique);
                if (match.isPresent() && match.get().first() instanceof Country c && phrases.in(oblique)) {
                    return c.code();
                }
            }
        }
        boolean everywhere = !RULING.contains(sector);
        String before = discourse.country(head.index(), everywhere);
        return before != null ? before : discourse.country(Integer.MAX_VALUE, everywhere);
    }
}
