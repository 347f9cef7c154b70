package org.demarche.coder.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.lexicon.Grammar;
import org.demarche.coder.lexicon.Grammar.Group;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;
import org.demarche.model.EventType;
import org.demarche.model.Sector;

/**
 * Fills a side of an act that the slots of its pattern left empty, with who stands further down in its clause, or in whose country it
 * happens. One per sentence.
 */
final class Completion {
    /** What is done in a country is done to it. */
    private static final Set<EventType> SUFFERED_WHERE = EnumSet.of(
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.MOBILIZE,
            EventType.SANCTION,
            EventType.RETREAT,
            EventType.CONCEDE,
            EventType.PROTEST,
            EventType.THREATEN,
            EventType.AID,
            EventType.REJECT);

    /** Deeds of those who rule where they happen, if nobody else is named. */
    private static final Set<EventType> RULED =
            EnumSet.of(EventType.COERCE, EventType.SANCTION, EventType.ACCUSE, EventType.RETREAT);

    private static final Set<EventType> PARTNERED = EnumSet.of(EventType.CONSULT, EventType.SUPPORT);
    private static final Set<String> PATIENT = Set.of("to", "for", "with", "on", "against");
    private static final int DEPTH = 5;

    private final Tree tree;
    private final ActorResolver resolver;
    private final Clause clause;
    private final Scene scene;

    Completion(Tree tree, ActorResolver resolver, Clause clause, Scene scene) {
        this.tree = tree;
        this.resolver = resolver;
        this.clause = clause;
        this.scene = scene;
    }

    /** The act with as many of its sides filled as the clause allows. */
    Act of(Act act) {
        if (act.words().stream().noneMatch(w -> w.upos() == Upos.VERB || w.upos() == Upos.ADJ)) {
            return act; // a noun tells an event only where it names both sides itself
        }
        Act whole = act;
        if (whole.actors().isEmpty() && !whole.recipients().isEmpty()) {
            List<Actor> rulers = rulers(whole);
            whole = whole.between(rulers, suffering(whole, rulers));
        }
        if (whole.recipients().isEmpty() && !whole.actors().isEmpty() && !several(whole)) {
            List<Actor> found = further(whole);
            if (found.isEmpty() && whole.meaning().type() == EventType.REQUEST) {
                found = asked(whole);
            }
            if (found.isEmpty()) {
                found = understood(whole);
            }
            whole = whole.between(whole.actors(), found.isEmpty() ? outright(whole) : found);
        }
        return whole;
    }

    /** Whether parties of several countries do it to each other. */
    static boolean several(Act act) {
        return act.mutual()
                && act.actors().stream().map(Actor::country).distinct().count() > 1;
    }

    /** In "inspectors were expelled from Belarus" Belarus cannot be both: the inspectors are the recipient. */
    private List<Actor> suffering(Act act, List<Actor> rulers) {
        boolean both = !rulers.isEmpty() && act.recipients().stream().allMatch(rulers::contains);
        List<Actor> patients = both
                ? act.words().stream()
                        .filter(w -> w.upos() == Upos.VERB)
                        .flatMap(w -> clause.object(w).stream())
                        .flatMap(o -> resolver.actors(o).stream())
                        .toList()
                : List.of();
        return patients.isEmpty() ? act.recipients() : patients;
    }

    /** "A man was arrested in Lebanon", "was killed in Beirut": by those who rule there, by somebody unknown there. */
    private List<Actor> rulers(Act act) {
        boolean violence = act.meaning().type() == EventType.ASSAULT;
        boolean ruled = RULED.contains(act.meaning().type())
                && act.words().stream().anyMatch(w -> w.upos() == Upos.VERB && clause.passive(w));
        if (!violence && !ruled) {
            return List.of();
        }
        for (Token word : act.words()) {
            for (Token child : tree.children(word)) {
                Optional<Actor> there = child.is("obl") || child.is("nmod")
                        ? located(child, 0)
                        : violence && child.is("nsubj")
                                ? tree.children(child, "nmod").stream()
                                        .flatMap(n -> located(n, 0).stream())
                                        .findFirst()
                                : Optional.empty();
                if (there.isPresent()) {
                    Actor a = there.get();
                    List<Sector> sectors = violence ? List.of(Sector.UAF) : List.of();
                    return List.of(new Actor(a.country(), sectors, null, null, a.text(), a.span()));
                }
            }
        }
        return List.of();
    }

    /** The country of a phrase of place, or of one further down: "in a suburb of Beirut". */
    private Optional<Actor> located(Token phrase, int depth) {
        boolean locative = clause.prepositions(phrase).stream().anyMatch(p -> Grammar.ENGLISH.is(Group.LOCATIVE, p));
        boolean inside = clause.prepositions(phrase).contains(depth > 0 ? "of" : "from");
        if (depth > 3 || aside(phrase)) {
            return Optional.empty();
        }
        if (locative || inside) {
            Optional<Actor> here = scene.country(phrase)
                    .or(() -> resolver.actors(phrase).stream()
                            .filter(a ->
                                    a.country().length() == 3 && !a.country().startsWith("I"))
                            .findFirst());
            if (here.isPresent()) {
                return here;
            }
        }
        for (Token below : tree.children(phrase, "nmod")) {
            Optional<Actor> there = located(below, depth + 1);
            if (there.isPresent()) {
                return there;
            }
        }
        return Optional.empty();
    }

    /** The first further down in the clause who is not of the actors: "gave money to promote investment in Ethiopia". */
    private List<Actor> further(Act act) {
        List<Token> level = new ArrayList<>(act.words());
        for (int depth = 0; depth < DEPTH && !level.isEmpty(); depth++) {
            List<Token> below = new ArrayList<>();
            for (Token token : level) {
                for (Token child : tree.children(token)) {
                    if (!act.words().contains(child) && leads(child) && (!aside(child) || doer(act, token, child))) {
                        List<Actor> found = here(act, child);
                        if (!found.isEmpty()) {
                            return found;
                        }
                        below.add(child);
                    }
                }
            }
            level = below;
        }
        return List.of();
    }

    /** Who protests and names nobody protests against his own government; whom police and courts coerce are people of their country. */
    private List<Actor> understood(Act act) {
        List<String> countries =
                act.actors().stream().map(Actor::country).distinct().toList();
        Actor first = act.actors().getFirst();
        if (countries.size() > 1
                || countries.getFirst().isEmpty()
                || first.sectors().isEmpty()) {
            return List.of();
        }
        Sector sector = first.sectors().getFirst();
        boolean law = sector == Sector.COP || sector == Sector.JUD;
        return switch (act.meaning().type()) {
            case PROTEST -> Participants.PEOPLE.contains(sector) ? own(first, Sector.GOV) : List.of();
            case COERCE, ASSAULT -> law ? own(first, Sector.CVL) : List.of();
            default -> List.of();
        };
    }

    /** The patient of a deed that needs one, though he is of the actor's country or of none that is known: "praised the president". */
    private List<Actor> outright(Act act) {
        if (!act.meaning().type().recipientRequired()
                && !PARTNERED.contains(act.meaning().type())) {
            return List.of();
        }
        for (Token word : act.words()) {
            for (Token child : tree.children(word)) {
                boolean patient = child.is("obj")
                        || child.is("iobj")
                        || (child.is("obl") || child.is("nmod"))
                                && clause.prepositions(child).stream().anyMatch(PATIENT::contains);
                if (patient && !act.words().contains(child) && child.upos() != Upos.PRON) {
                    List<Actor> found = resolver.actors(child).stream()
                            .filter(a -> act.actors().stream().noneMatch(b -> b.sameParty(a) || state(a, b)))
                            .toList();
                    if (!found.isEmpty()) {
                        return found;
                    }
                    if (Grammar.ENGLISH.is(Group.PARTY, child.lemma())) {
                        return List.of(new Actor("", List.of(), null, null, child.form(), child.span()));
                    }
                }
            }
        }
        return List.of();
    }

    /** Whether both are of one country and one of them is the country as a whole. */
    private static boolean state(Actor a, Actor b) {
        return a.country().equals(b.country())
                && (a.sectors().isEmpty() || b.sectors().isEmpty());
    }

    private static List<Actor> own(Actor actor, Sector sector) {
        return List.of(new Actor(actor.country(), List.of(sector), null, null, "", null));
    }

    /** "rejected calls by the bishop", "crimes committed by rebels": of what is spoken of, who does it is meant. */
    private boolean doer(Act act, Token above, Token child) {
        boolean by = clause.prepositions(child).contains("by") && child.upos() != Upos.VERB;
        boolean outside = act.words().contains(above) && clause.passive(above);
        return by && !outside && act.meaning().type().verbal();
    }

    private List<Actor> here(Act act, Token phrase) {
        boolean place = clause.prepositions(phrase).stream().anyMatch(p -> Grammar.ENGLISH.is(Group.LOCATIVE, p));
        if (place && !SUFFERED_WHERE.contains(act.meaning().type())) {
            return List.of();
        }
        List<Actor> found = Participants.others(resolver.actors(phrase, act.actors()), act.actors());
        if (found.isEmpty()) {
            found = Participants.others(resolver.owners(phrase, act.actors()), act.actors());
        }
        if (found.isEmpty() && phrase.upos() == Upos.PROPN) {
            found = tree.children(phrase, "compound").stream() // "Baghdad University Medical School"
                    .map(c -> Participants.others(inside(c, act), act.actors()))
                    .filter(f -> !f.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
        if (found.isEmpty() && place) {
            found = scene.country(phrase)
                    .filter(a ->
                            act.actors().stream().noneMatch(b -> b.country().equals(a.country())))
                    .map(List::of)
                    .orElse(List.of());
        }
        return found;
    }

    /** "its demand that Israel ease ...": the first who is named behind "that", however the clause was parsed. */
    private List<Actor> asked(Act act) {
        int last = act.words().stream().mapToInt(Token::index).min().orElse(0);
        boolean that = false;
        for (int i = last + 1; i < tree.size(); i++) {
            Token token = tree.token(i);
            if (that && (token.upos() == Upos.NOUN || token.upos() == Upos.PROPN || token.upos() == Upos.ADJ)) {
                List<Actor> found = Participants.others(resolver.actors(token, act.actors()), act.actors());
                if (!found.isEmpty()) {
                    return found;
                }
            }
            that |= token.form().equals("that");
        }
        return List.of();
    }

    private List<Actor> inside(Token compound, Act act) {
        List<Actor> direct = resolver.actors(compound, act.actors());
        return direct.isEmpty() ? resolver.within(compound, act.actors()) : direct;
    }

    private static boolean leads(Token child) {
        return switch (child.universalRelation()) {
            case "obj", "iobj", "obl", "nmod", "xcomp", "advcl" -> true;
            case "nsubj" -> child.relation().equals("nsubj:pass");
            case "acl" -> !child.relation().equals("acl:relcl");
            default -> false;
        };
    }

    /** When, why, or beside what: nobody in it is acted upon. */
    private boolean aside(Token child) {
        return clause.prepositions(child).stream().anyMatch(p -> Grammar.ENGLISH.is(Group.ASIDE, p));
    }
}
