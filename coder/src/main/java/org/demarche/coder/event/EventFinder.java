package org.demarche.coder.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.event.Meaning.Light;
import org.demarche.coder.event.Meaning.Operator;
import org.demarche.coder.lexicon.Grammar;
import org.demarche.coder.lexicon.Grammar.Group;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.coder.trace.Step.Verdict;
import org.demarche.model.Actor;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.demarche.model.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Reads the acts out of a sentence. Starts at the root and goes down: a predicate that an outer one has taken up (the support
 * that is refused) is not told again. One per sentence.
 */
public final class EventFinder {
    /** Told of who suffers it, whoever does it: "three Iraqis were killed". */
    private static final Set<EventType> SUFFERED = Set.of(EventType.ASSAULT, EventType.COERCE);

    /** What is done in a country is done to it. */
    private static final Set<EventType> SUFFERED_WHERE =
            Set.of(EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.SANCTION, EventType.RETREAT);

    private static final Set<EventType> NEEDS_PARTNER = Set.of(EventType.CONSULT, EventType.SUPPORT, EventType.AGREE);
    private static final Set<Sector> OFFICIAL = Set.of(Sector.MIL, Sector.GOV, Sector.COP, Sector.SPY);
    private static final Set<EventType> PUBLIC = Set.of(EventType.PROTEST, EventType.ASSAULT, EventType.COERCE);
    private static final Set<Sector> PRIVATE =
            Set.of(Sector.BUS, Sector.EDU, Sector.CVL, Sector.MED, Sector.AGR, Sector.JRN, Sector.UNK);
    private static final Set<EventType> PENALTIES = Set.of(EventType.SANCTION, EventType.COERCE);
    private static final Set<EventType> ABSORBING = Set.of(
            EventType.ACCUSE,
            EventType.SUPPORT,
            EventType.REQUEST,
            EventType.REJECT,
            EventType.THREATEN,
            EventType.AGREE);

    private final Tree tree;
    private final ActorResolver resolver;
    private final FrameLexicon lexicon;
    private final Clause clause;
    private final Participants participants;
    private final Operators operators;
    private final Completion completion;
    private final Telling telling;
    private final Set<Integer> taken = new HashSet<>();

    public EventFinder(Tree tree, ActorResolver resolver, FrameLexicon lexicon) {
        this(tree, resolver, lexicon, Scene.none(tree), Telling.SILENT);
    }

    EventFinder(Tree tree, ActorResolver resolver, FrameLexicon lexicon, Scene places, Telling telling) {
        this.tree = tree;
        this.resolver = resolver;
        this.lexicon = lexicon;
        this.telling = telling;
        this.clause = new Clause(tree, resolver);
        this.participants = new Participants(tree, resolver, clause);
        this.operators = new Operators(tree, clause, participants, this, telling);
        this.completion = new Completion(tree, resolver, clause, places);
    }

    /** All acts of the sentence, in the order of their words. */
    List<Act> find() {
        List<Act> acts = new ArrayList<>();
        for (Token token : fromTheRoot()) {
            if (taken.contains(token.index())) {
                telling.taken(lexicon, tree, token);
                continue;
            }
            Optional<Act> read = read(token, null, 0).map(act -> telling.completed(act, completion.of(act)));
            read.filter(act -> telling.told(act, obstacle(act))).ifPresent(act -> {
                take(act);
                absorb(act);
                acts.add(act);
            });
        }
        if (acts.stream().anyMatch(a -> !a.actors().isEmpty())) {
            // "for a possible war": background, and nobody's
            acts.removeIf(a -> !telling.told(a, a.actors().isEmpty() && !verbal(a) ? Verdict.BACKGROUND : null));
        }
        acts.removeIf(a -> !telling.told(
                a, a.recipients().isEmpty() && acts.stream().anyMatch(b -> fuller(b, a)) ? Verdict.TOLD_FULLER : null));
        acts.sort((a, b) -> Integer.compare(a.head().index(), b.head().index()));
        return acts;
    }

    /** From now on the words of that act are no event of their own. */
    void take(Act act) {
        act.words().forEach(w -> take(w, act));
    }

    private void take(Token word, Act act) {
        taken.add(word.index());
        telling.takes(word, act.head());
    }

    /**
     * What is condemned, praised or demanded is spoken of, not told: the deed below words is no second event. Nor is what somebody is
     * punished for.
     */
    private void absorb(Act act) {
        boolean words = ABSORBING.contains(act.meaning().type());
        boolean penalty = PENALTIES.contains(act.meaning().type());
        for (Token word : act.words()) {
            for (Token child : withDescribing(word)) {
                boolean reason = (child.is("advcl") || child.is("obl")) && reason(child);
                boolean content = child.is("obj") || child.is("obl") || child.is("xcomp") || child.is("ccomp");
                if ((words || penalty) && reason || words && (content || child.is("nmod"))) {
                    tree.subtree(child).forEach(t -> take(t, act));
                }
            }
        }
    }

    /** What hangs from a word, and from the participles that describe its object: "expelled two men based there for spying". */
    private List<Token> withDescribing(Token word) {
        List<Token> all = new ArrayList<>(tree.children(word));
        for (Token object : tree.children(word, "obj")) {
            tree.children(object, "acl")
                    .forEach(acl -> tree.children(acl, "advcl").stream()
                            .filter(this::reason)
                            .forEach(all::add));
        }
        return all;
    }

    private boolean reason(Token child) {
        return clause.prepositions(child).stream().anyMatch(p -> Grammar.ENGLISH.is(Group.REASON, p));
    }

    private List<Token> fromTheRoot() {
        List<Token> order = new ArrayList<>();
        tree.tokens().stream().filter(t -> t.head() < 0).forEach(order::add);
        for (int i = 0; i < order.size(); i++) {
            order.addAll(tree.children(order.get(i)));
        }
        return order;
    }

    /**
     * Whether the act is one between private people or firms, of which no state, body or force is a part: a footballer's transfer, a
     * shop's offer. Protest and violence are public whoever it is.
     */
    private static boolean privately(Act act) {
        return !PUBLIC.contains(act.meaning().type())
                && Stream.concat(act.actors().stream(), act.recipients().stream())
                        .noneMatch(EventFinder::acts);
    }

    /** Whether somebody acts in politics, by all that is known of him. */
    private static boolean acts(Actor actor) {
        return actor.sectors().isEmpty()
                ? !actor.country().isEmpty()
                : !PRIVATE.contains(actor.sectors().getFirst());
    }

    /** PLOVER's rule: an event needs an actor, and a recipient where its type asks for one. What it lacks; null where nothing. */
    private @Nullable Verdict obstacle(Act act) {
        if (act.actors().isEmpty()
                && !(SUFFERED.contains(act.meaning().type())
                        && !act.recipients().isEmpty())) {
            return Verdict.NO_ACTOR;
        }
        if (purpose(act)) {
            return Verdict.AIM;
        }
        if (privately(act)) {
            return Verdict.PRIVATE;
        }
        if (act.recipients().isEmpty() && !Completion.several(act)) {
            boolean alone = verbal(act)
                    && !act.meaning().type().recipientRequired()
                    && (!NEEDS_PARTNER.contains(act.meaning().type()) || resolved(act));
            return alone ? null : Verdict.NO_RECIPIENT;
        }
        return null;
    }

    /** "attacked a camp, killing ten": the second tells no more of who did what to whom. */
    private static boolean fuller(Act other, Act act) {
        return other != act
                && other.meaning().type() == act.meaning().type()
                && other.actors().equals(act.actors())
                && !other.recipients().isEmpty();
    }

    private static boolean verbal(Act act) {
        return act.words().stream().anyMatch(w -> w.upos() == Upos.VERB || w.upos() == Upos.ADJ);
    }

    /** "agreed to resign": willing without anybody to be willing towards. */
    private boolean resolved(Act act) {
        boolean content = tree.child(act.head(), "xcomp").isPresent()
                || tree.child(act.head(), "obj").isPresent()
                || tree.children(act.head(), "obl").stream()
                        .anyMatch(o -> clause.prepositions(o).stream().anyMatch(p -> p.equals("to") || p.equals("on")));
        return act.meaning().type() == EventType.AGREE && content;
    }

    /** An infinitive that no operator took up is an aim or a thought, not an event: "it is in Minsk's interest to support ...". */
    private boolean purpose(Act act) {
        Token head = act.head();
        boolean infinitive = !head.xpos().equals("VBG")
                && tree.children(head, "mark").stream().anyMatch(m -> m.form().equalsIgnoreCase("to"));
        return infinitive && (head.is("advcl") || head.is("acl") || head.is("csubj") || head.is("ccomp"));
    }

    /** What a token tells by itself, whoever does it. */
    Optional<Act> reading(Token token) {
        return read(token, null, 0);
    }

    /** What a token tells, with what stands below it. */
    Optional<Act> read(Token token, @Nullable Token subject, int depth) {
        if (depth > 6) {
            return Optional.empty();
        }
        Optional<Act> first = Optional.empty();
        Predicate winner = null;
        List<Predicate> predicates = lexicon.at(tree, token);
        for (Predicate predicate : predicates) {
            if (first.isPresent() && !(predicate.meaning() instanceof Meaning.Act)) {
                continue;
            }
            Optional<Act> act = switch (predicate.meaning()) {
                case Meaning.Act meaning -> act(token, predicate, meaning, subject);
                case Operator operator -> operators.read(token, predicate, operator, subject, depth);
                case Light light -> light(token, predicate, light, depth);
                case Meaning.Relation relation -> telling.nothing(token, predicate, Verdict.RELATION);
            };
            if (act.isPresent() && (first.isEmpty() || betters(act.get(), first.get()))) {
                first = act;
                winner = predicate;
            }
            if (first.isPresent() && !first.get().recipients().isEmpty()) {
                break;
            }
        }
        telling.looked(lexicon, tree, token, predicates, winner);
        if (first.isPresent()) {
            return first;
        }
        return exhortation(token);
    }

    /** A later reading of a word counts where it is of the same type, and fills both sides where the first does not. */
    private static boolean betters(Act later, Act first) {
        return later.meaning().type() == first.meaning().type()
                && !later.actors().isEmpty()
                && !later.recipients().isEmpty();
    }

    /** "said that Sudan must return the helicopter": who speaks of another's duty asks for it. */
    private Optional<Act> exhortation(Token token) {
        Optional<Token> duty = tree.child(token, "ccomp")
                .filter(c -> tree.children(c, "aux").stream().anyMatch(a -> Grammar.ENGLISH.is(Group.DUTY, a.lemma())));
        if (token.upos() != Upos.VERB || duty.isEmpty()) {
            return Optional.empty();
        }
        List<Actor> actors = clause.actors(token, List.of("s"), List.of(), List.of());
        List<Actor> asked = tree.child(duty.get(), "nsubj")
                .map(s -> resolver.actors(s, actors))
                .orElse(List.of());
        if (actors.isEmpty() || Participants.others(asked, actors).isEmpty()) {
            return Optional.empty();
        }
        taken.add(duty.get().index());
        Meaning.Act request = new Meaning.Act(EventType.REQUEST, Mode.REQUEST_CHANGE, "104", Set.of());
        return Optional.of(new Act(
                request,
                actors,
                Participants.others(asked, actors),
                false,
                false,
                false,
                token,
                List.of(token, duty.get())));
    }

    private Optional<Act> act(Token token, Predicate predicate, Meaning.Act meaning, @Nullable Token subject) {
        List<Token> words = words(token, predicate);
        List<Token> nouns =
                words.stream().filter(w -> w.index() != token.index()).toList();
        if (!complete(token, predicate, nouns)) {
            return telling.nothing(token, predicate, Verdict.NO_PREPOSITION);
        }
        Participants.Sides sides = sides(token, predicate, subject);
        List<Actor> recipients =
                sides.recipients().isEmpty() && !sides.actors().isEmpty() && SUFFERED_WHERE.contains(meaning.type())
                        ? clause.actors(token, List.of("in"), List.of(), sides.actors()).stream()
                                .filter(a -> sides.actors().stream()
                                        .noneMatch(b -> b.country().equals(a.country())))
                                .toList()
                        : sides.recipients();
        if (meaning.type() == EventType.PROTEST && !predicate.pattern().noun() && official(token, sides.actors())) {
            // states and armies launch strikes, but not of this kind
            return telling.nothing(token, predicate, Verdict.OFFICIAL_ACTORS);
        }
        return Optional.of(
                new Act(meaning, sides.actors(), recipients, predicate.pattern().mutual(), false, false, token, words));
    }

    private boolean official(Token verb, List<Actor> actors) {
        boolean state = clause.subject(verb).filter(s -> s.xpos().equals("NNP")).isPresent(); // Iran, not Iranians
        return !actors.isEmpty()
                && actors.stream()
                        .allMatch(a -> a.sectors().isEmpty() && state
                                || !a.sectors().isEmpty()
                                        && OFFICIAL.contains(a.sectors().getFirst()));
    }

    /** Who stands on either side of a predicate, as its pattern says; a noun may be lent the subject of its verb. */
    Participants.Sides sides(Token token, Predicate predicate, @Nullable Token subject) {
        return participants.sides(token, predicate, words(token, predicate), subject);
    }

    /** "arrive in" is a visit, "arrive" alone is not: a verb whose pattern knows only prepositions needs one of them. */
    private boolean complete(Token token, Predicate predicate, List<Token> nouns) {
        List<String> slots = predicate.pattern().recipient();
        return predicate.pattern().noun()
                || predicate.pattern().mutual()
                || !predicate.objects().isEmpty()
                || slots.contains("o")
                || slots.contains("s")
                || slots.stream()
                        .anyMatch(slot -> !clause.fill(token, slot, nouns).isEmpty());
    }

    private List<Token> words(Token token, Predicate predicate) {
        List<Token> words = new ArrayList<>(List.of(token));
        for (String word : predicate.company()) {
            Token companion = FrameLexicon.companion(tree, token, word);
            if (companion != null) {
                words.add(companion);
            }
        }
        if (!predicate.objects().isEmpty()) {
            Token object = FrameLexicon.object(tree, token, predicate);
            if (object != null) {
                words.add(object);
            }
        }
        return words;
    }

    private Optional<Act> light(Token verb, Predicate predicate, Light light, int depth) {
        if (light == Light.SUBJECT) {
            Optional<Token> told = tree.child(verb, "nsubj").or(() -> tree.child(verb, "nsubj:pass"));
            return told.filter(t -> t.upos() == Upos.NOUN)
                    .flatMap(t -> read(t, null, depth + 1))
                    .map(a -> a.under(verb, null))
                    .or(() -> telling.nothing(verb, predicate, Verdict.NOTHING_BELOW));
        }
        Token subject = clause.subject(verb).orElse(null);
        for (Token told : carried(verb, predicate)) {
            Optional<Act> act = read(told, subject, depth + 1);
            if (act.isPresent()) {
                return act.map(a -> completed(a, verb, told)).map(a -> a.under(verb, null));
            }
        }
        return telling.nothing(verb, predicate, Verdict.NOTHING_BELOW);
    }

    /** The nouns in which a light verb may have its event: its object, or what the preposition brings that it carries. */
    private List<Token> carried(Token verb, Predicate predicate) {
        List<Token> nouns = new ArrayList<>();
        for (Token oblique : tree.children(verb, "obl")) {
            if (clause.prepositions(oblique).stream().anyMatch(predicate.company()::contains)) {
                nouns.add(oblique);
            }
        }
        clause.object(verb).ifPresent(nouns::add);
        return nouns.stream()
                .filter(n -> n.upos() == Upos.NOUN)
                .flatMap(n -> phraseHeads(n).stream())
                .toList();
    }

    /** "made a visit", "signed a series of treaties": the noun itself, then the one behind "of". */
    List<Token> phraseHeads(Token noun) {
        List<Token> heads = new ArrayList<>(List.of(noun));
        heads.addAll(tree.children(noun, "conj"));
        clause.dependent(noun, "of").ifPresent(heads::add);
        return heads;
    }

    /** Where the noun names no counterpart the verb's own prepositions may: "imposed sanctions on Russia". */
    private Act completed(Act act, Token verb, Token noun) {
        if (!act.recipients().isEmpty() || act.actors().isEmpty()) {
            return act;
        }
        List<Actor> found =
                clause.actors(verb, List.of("with", "on", "against", "to", "at", "for"), List.of(noun), act.actors());
        Optional<Token> indirect = tree.child(verb, "iobj");
        if (indirect.isPresent()) {
            found = participants.named(indirect.get());
        }
        return act.between(act.actors(), Participants.others(found, act.actors()));
    }
}
