package org.demarche.coder.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.event.Meaning.Kind;
import org.demarche.coder.event.Meaning.Light;
import org.demarche.coder.event.Meaning.Operator;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
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
    private static final Set<EventType> ABSORBING = Set.of(
            EventType.ACCUSE,
            EventType.SUPPORT,
            EventType.REQUEST,
            EventType.REJECT,
            EventType.THREATEN,
            EventType.AGREE);
    private static final Set<String> DUTY = Set.of("must", "should", "ought");
    private static final List<String> COMPLEMENTS =
            List.of("xcomp", "ccomp", "obj", "nsubj:pass", "obl", "nmod", "acl", "advcl");
    private static final Set<String> NOT_CONTENT = Set.of(
            "in", "by", "during", "before", "since", "under", "than", "amid", "despite", "as", "because", "if", "while",
            "when");

    private final Tree tree;
    private final ActorResolver resolver;
    private final FrameLexicon lexicon;
    private final Clause clause;
    private final Set<Integer> taken = new HashSet<>();

    public EventFinder(Tree tree, ActorResolver resolver, FrameLexicon lexicon) {
        this.tree = tree;
        this.resolver = resolver;
        this.lexicon = lexicon;
        this.clause = new Clause(tree, resolver);
    }

    /** All acts of the sentence, in the order of their words. */
    List<Act> find() {
        List<Act> acts = new ArrayList<>();
        for (Token token : fromTheRoot()) {
            if (taken.contains(token.index())) {
                continue;
            }
            read(token, null, 0).filter(this::tellable).ifPresent(act -> {
                act.words().forEach(w -> taken.add(w.index()));
                absorb(act);
                acts.add(act);
            });
        }
        acts.sort((a, b) -> Integer.compare(a.head().index(), b.head().index()));
        return acts;
    }

    /** What is condemned, praised or demanded is spoken of, not told: the deed below words is no second event. */
    private void absorb(Act act) {
        if (!ABSORBING.contains(act.meaning().type())) {
            return;
        }
        for (Token word : act.words()) {
            for (Token child : tree.children(word)) {
                if (child.is("obj") || child.is("obl") || child.is("xcomp") || child.is("ccomp") || child.is("nmod")) {
                    tree.subtree(child).forEach(t -> taken.add(t.index()));
                }
            }
        }
    }

    private List<Token> fromTheRoot() {
        List<Token> order = new ArrayList<>();
        tree.tokens().stream().filter(t -> t.head() < 0).forEach(order::add);
        for (int i = 0; i < order.size(); i++) {
            order.addAll(tree.children(order.get(i)));
        }
        return order;
    }

    /** PLOVER's rule: an event needs an actor, and a recipient where its type asks for one. */
    private boolean tellable(Act act) {
        if (act.actors().isEmpty()
                && !(SUFFERED.contains(act.meaning().type())
                        && !act.recipients().isEmpty())) {
            return false;
        }
        if (purpose(act)) {
            return false;
        }
        boolean several = act.mutual()
                && act.actors().stream().map(Actor::country).distinct().count() > 1;
        if (act.recipients().isEmpty() && !several) {
            boolean noun = act.words().stream().noneMatch(w -> w.upos() == Upos.VERB || w.upos() == Upos.ADJ);
            return !noun
                    && !act.meaning().type().recipientRequired()
                    && (!NEEDS_PARTNER.contains(act.meaning().type()) || resolved(act));
        }
        return true;
    }

    /** "agreed to resign": willing without anybody to be willing towards. */
    private boolean resolved(Act act) {
        return act.meaning().type() == EventType.AGREE
                && tree.child(act.head(), "xcomp").isPresent();
    }

    /** An infinitive that no operator took up is an aim or a thought, not an event: "it is in Minsk's interest to support ...". */
    private boolean purpose(Act act) {
        Token head = act.head();
        boolean infinitive =
                tree.children(head, "mark").stream().anyMatch(m -> m.form().equalsIgnoreCase("to"));
        return infinitive && (head.is("advcl") || head.is("acl") || head.is("csubj") || head.is("ccomp"));
    }

    /** What a token tells by itself, whoever does it. */
    Optional<Act> reading(Token token) {
        return read(token, null, 0);
    }

    /** What a token tells, with what stands below it. */
    private Optional<Act> read(Token token, @Nullable Token subject, int depth) {
        if (depth > 6) {
            return Optional.empty();
        }
        for (Predicate predicate : lexicon.at(tree, token)) {
            Optional<Act> act = switch (predicate.meaning()) {
                case Meaning.Act meaning -> act(token, predicate, meaning, subject);
                case Operator operator -> operate(token, predicate, operator, subject, depth);
                case Light light -> light(token, light, depth);
                case Meaning.Relation relation -> Optional.empty();
            };
            if (act.isPresent()) {
                return act;
            }
        }
        return exhortation(token);
    }

    /** "said that Sudan must return the helicopter": who speaks of another's duty asks for it. */
    private Optional<Act> exhortation(Token token) {
        Optional<Token> duty = tree.child(token, "ccomp")
                .filter(c -> tree.children(c, "aux").stream().anyMatch(a -> DUTY.contains(a.lemma())));
        if (token.upos() != Upos.VERB || duty.isEmpty()) {
            return Optional.empty();
        }
        List<Actor> actors = clause.actors(token, List.of("s"), List.of(), List.of());
        List<Actor> asked = tree.child(duty.get(), "nsubj")
                .map(s -> resolver.actors(s, actors))
                .orElse(List.of());
        if (actors.isEmpty() || without(asked, actors).isEmpty()) {
            return Optional.empty();
        }
        taken.add(duty.get().index());
        Meaning.Act request = new Meaning.Act(EventType.REQUEST, Mode.REQUEST_CHANGE, "104", Set.of());
        return Optional.of(new Act(
                request, actors, without(asked, actors), false, false, false, token, List.of(token, duty.get())));
    }

    private Optional<Act> act(Token token, Predicate predicate, Meaning.Act meaning, @Nullable Token subject) {
        List<Token> words = words(token, predicate);
        List<Token> nouns =
                words.stream().filter(w -> w.index() != token.index()).toList();
        if (!complete(token, predicate, nouns)) {
            return Optional.empty();
        }
        Sides sides = sides(token, predicate, subject);
        List<Actor> recipients =
                sides.recipients().isEmpty() && !sides.actors().isEmpty() && SUFFERED_WHERE.contains(meaning.type())
                        ? clause.actors(token, List.of("in"), List.of(), sides.actors()).stream()
                                .filter(a -> sides.actors().stream()
                                        .noneMatch(b -> b.country().equals(a.country())))
                                .toList()
                        : sides.recipients();
        return Optional.of(
                new Act(meaning, sides.actors(), recipients, predicate.pattern().mutual(), false, false, token, words));
    }

    /** Those on either side of a predicate. */
    record Sides(List<Actor> actors, List<Actor> recipients) {}

    /** Who stands on either side of a predicate, as its pattern says; a noun may be lent the subject of its verb. */
    Sides sides(Token token, Predicate predicate, @Nullable Token subject) {
        List<Actor> actors;
        List<Actor> recipients;
        if (predicate.pattern().noun()) {
            actors = subject != null ? named(subject) : agents(token, predicate);
            recipients = counterparts(token, predicate.pattern().recipient(), actors);
        } else {
            List<Token> nouns =
                    words(token, predicate).subList(1, words(token, predicate).size());
            actors = clause.actors(token, predicate.pattern().actor(), nouns, List.of());
            recipients = clause.actors(token, predicate.pattern().recipient(), nouns, actors);
        }
        return new Sides(actors, without(recipients, actors));
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

    private List<Actor> named(Token phrase) {
        List<Actor> direct = resolver.actors(phrase);
        return direct.isEmpty() ? resolver.within(phrase, List.of()) : direct;
    }

    /** Whose deed a noun tells: its possessor, "by", its adjective, or what the pattern names. */
    private List<Actor> agents(Token noun, Predicate predicate) {
        List<Token> candidates = new ArrayList<>(tree.children(noun, "nmod:poss"));
        clause.dependent(noun, "by").ifPresent(candidates::add);
        if (predicate.pattern().mutual()) {
            clause.dependent(noun, "between").ifPresent(candidates::add);
            clause.dependent(noun, "of").ifPresent(candidates::add);
            clause.dependent(noun, "among").ifPresent(candidates::add);
        }
        predicate.pattern().actor().forEach(slot -> clause.dependent(noun, slot).ifPresent(candidates::add));
        List<Actor> modifiers = new ArrayList<>();
        for (Token candidate : candidates) {
            List<Actor> named = named(candidate);
            if (!named.isEmpty()) {
                return named;
            }
        }
        for (String relation : List.of("amod", "compound")) {
            for (Token modifier : tree.children(noun, relation)) {
                resolver.actors(modifier).stream()
                        .filter(a -> modifiers.stream().noneMatch(a::sameParty))
                        .forEach(modifiers::add);
            }
        }
        return modifiers;
    }

    private List<Actor> counterparts(Token noun, List<String> slots, List<Actor> actors) {
        List<Token> phrases = new ArrayList<>();
        for (String slot : slots) {
            clause.dependent(noun, slot).ifPresent(phrases::add);
            if (noun.head() >= 0 && tree.token(noun.head()).upos() == Upos.VERB) {
                clause.oblique(tree.token(noun.head()), slot).ifPresent(phrases::add);
            }
        }
        for (Token phrase : phrases) {
            List<Actor> named = without(resolver.actors(phrase, actors), actors);
            if (!named.isEmpty()) {
                return named;
            }
        }
        for (Token phrase : phrases) {
            List<Actor> within = without(resolver.within(phrase, actors), actors);
            if (!within.isEmpty()) {
                return within;
            }
        }
        return List.of();
    }

    private static List<Actor> without(List<Actor> all, List<Actor> others) {
        return all.stream().filter(a -> others.stream().noneMatch(a::sameSide)).toList();
    }

    private Optional<Act> light(Token verb, Light light, int depth) {
        if (light == Light.SUBJECT) {
            Optional<Token> told = tree.child(verb, "nsubj").or(() -> tree.child(verb, "nsubj:pass"));
            return told.filter(t -> t.upos() == Upos.NOUN)
                    .flatMap(t -> read(t, null, depth + 1))
                    .map(a -> a.under(verb, null));
        }
        Optional<Token> object = clause.object(verb).filter(t -> t.upos() == Upos.NOUN);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        Token subject = clause.subject(verb).orElse(null);
        for (Token told : phraseHeads(object.get())) {
            Optional<Act> act = read(told, subject, depth + 1);
            if (act.isPresent()) {
                return act.map(a -> completed(a, verb, told)).map(a -> a.under(verb, null));
            }
        }
        return Optional.empty();
    }

    /** "made a visit", "signed a series of treaties": the noun itself, then the one behind "of". */
    private List<Token> phraseHeads(Token noun) {
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
            found = named(indirect.get());
        }
        return act.between(act.actors(), without(found, act.actors()));
    }

    private Optional<Act> operate(
            Token token, Predicate predicate, Operator operator, @Nullable Token subject, int depth) {
        List<Actor> actors = predicate.pattern().noun()
                ? subject != null ? named(subject) : agents(token, predicate)
                : clause.actors(token, List.of("s"), List.of(), List.of());
        Optional<Act> below = below(token, subject, depth);
        if (below.isEmpty()) {
            return alone(token, predicate, operator, actors);
        }
        Act inner = below.get();
        // to accuse or condemn over a deed stays what the word says by itself: allege, disapprove
        Optional<Meaning.Act> meaning = operator.kind() == Kind.ACCUSE && operator.alone() != null
                ? Optional.of(operator.alone())
                : Composition.apply(operator.kind(), inner.meaning());
        if (meaning.isEmpty()) {
            inner.words().forEach(w -> taken.add(w.index()));
            return Optional.empty();
        }
        List<Actor> addressed = addressed(token, predicate, actors);
        if (operator.kind() == Kind.DEMAND && addressed.isEmpty() && wish(actors, inner)) {
            return Optional.of(inner.under(token, null).expected()); // "seeks to join" asks nobody for anything
        }
        List<Actor> from = actors.isEmpty() && operator.kind() != Kind.DEMAND ? inner.actors() : actors;
        List<Actor> to = without(recipients(operator.kind(), from, addressed, inner), from);
        if (to.isEmpty() && !predicate.pattern().noun()) {
            to = clause.actors(token, predicate.pattern().recipient(), List.of(), from);
        }
        Act outer = inner.with(meaning.get()).under(token, null);
        return switch (operator.kind()) {
            case DENY, FAIL -> Optional.of(outer.denied());
            case FORESEE -> Optional.of(outer.expected());
            case ATTEMPT, CONTINUE ->
                Optional.of(inner.actors().isEmpty() ? outer.between(from, without(inner.recipients(), from)) : outer);
            default ->
                Optional.of(new Act(
                        meaning.get(),
                        from,
                        without(to, from),
                        mutual(operator.kind(), inner),
                        inner.negated(),
                        inner.supposed(),
                        token,
                        outer.words()));
        };
    }

    private static boolean wish(List<Actor> actors, Act inner) {
        return inner.head().upos() == Upos.VERB
                && !inner.actors().isEmpty()
                && without(inner.actors(), actors).isEmpty();
    }

    private static boolean mutual(Kind kind, Act inner) {
        return inner.mutual() && kind == Kind.PROMISE;
    }

    private static List<Actor> recipients(Kind kind, List<Actor> from, List<Actor> addressed, Act inner) {
        List<Actor> partners = without(inner.recipients(), from);
        List<Actor> doers = without(inner.actors(), from);
        return switch (kind) {
            case DEMAND, ALLOW, PREVENT, ACCUSE ->
                !addressed.isEmpty() ? addressed : !doers.isEmpty() ? doers : partners;
            case PROMISE, REFUSE, THREATEN -> !addressed.isEmpty() ? addressed : !partners.isEmpty() ? partners : doers;
            default -> !partners.isEmpty() ? partners : addressed;
        };
    }

    private List<Actor> addressed(Token token, Predicate predicate, List<Actor> actors) {
        return predicate.pattern().noun()
                ? counterparts(token, predicate.pattern().recipient(), actors)
                : without(addressees(token, predicate, actors), actors);
    }

    /** Only who is named outright is addressed: in "demanded Russia's withdrawal" nobody is. */
    private List<Actor> addressees(Token token, Predicate predicate, List<Actor> actors) {
        for (String slot : predicate.pattern().recipient()) {
            for (Token phrase : clause.fill(token, slot, List.of())) {
                List<Actor> named = resolver.actors(phrase, actors);
                if (!named.isEmpty()) {
                    return named;
                }
            }
        }
        return List.of();
    }

    private Optional<Act> alone(Token token, Predicate predicate, Operator operator, List<Actor> actors) {
        if (operator.alone() == null || actors.isEmpty()) {
            return Optional.empty();
        }
        boolean something =
                COMPLEMENTS.stream().anyMatch(r -> tree.child(token, r).isPresent());
        if (!something) {
            return Optional.empty();
        }
        List<Actor> recipients = predicate.pattern().noun()
                ? counterparts(token, predicate.pattern().recipient(), actors)
                : clause.actors(token, predicate.pattern().recipient(), List.of(), actors);
        if (recipients.isEmpty() && operator.kind() == Kind.DEMAND) {
            recipients = commanded(token, actors);
        }
        boolean complement = tree.child(token, "xcomp").isPresent()
                || predicate.pattern().noun() == false && operator.kind() == Kind.REFUSE;
        if (recipients.isEmpty() && !complement) {
            return Optional.empty();
        }
        return Optional.of(new Act(
                operator.alone(), actors, without(recipients, actors), false, false, false, token, List.of(token)));
    }

    /** "demanded that Russia give up": who is to do it is asked. */
    private List<Actor> commanded(Token token, List<Actor> actors) {
        return tree.child(token, "ccomp")
                .flatMap(clause::subject)
                .map(subject -> resolver.actors(subject, actors))
                .orElse(List.of());
    }

    /** The event that an operator works on: its infinitive or clause, its object, or what a preposition brings. */
    private Optional<Act> below(Token token, @Nullable Token subject, int depth) {
        for (String relation : COMPLEMENTS) {
            for (Token child : tree.children(token, relation)) {
                boolean content = clause.prepositions(child).stream().noneMatch(NOT_CONTENT::contains);
                if (!content || child.upos() == Upos.PROPN || relation.equals("advcl") && !gerundOf(child)) {
                    continue;
                }
                for (Token told : phraseHeads(child)) {
                    Optional<Act> act = read(
                            told,
                            told.upos() == Upos.NOUN && relation.equals("obj") ? null : subjectFor(told, subject),
                            depth + 1);
                    if (act.isPresent()) {
                        return act;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Token subjectFor(Token told, @Nullable Token subject) {
        return told.upos() == Upos.NOUN ? subject : null;
    }

    /** "accused Russia of supporting": what "of", "from" or "to" bring is content, an "after" is not. */
    private boolean gerundOf(Token child) {
        return clause.prepositions(child).stream()
                .anyMatch(p -> Set.of("of", "from", "to", "for", "on", "with", "against")
                        .contains(p.toLowerCase(Locale.ROOT)));
    }
}
