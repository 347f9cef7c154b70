package org.demarche.coder.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.event.Meaning.Kind;
import org.demarche.coder.event.Meaning.Operator;
import org.demarche.coder.lexicon.Grammar;
import org.demarche.coder.lexicon.Grammar.Group;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.coder.trace.Step.Verdict;
import org.demarche.model.Actor;
import org.jspecify.annotations.Nullable;

/** Reads the words that change the event below them: refuse, promise, demand, end. {@link Composition} says what comes of it. One per sentence. */
final class Operators {
    private static final List<String> COMPLEMENTS =
            List.of("xcomp", "ccomp", "obj", "nsubj:pass", "obl", "nmod", "acl", "advcl");
    private static final Set<String> GERUND = Set.of("of", "from", "to", "for", "on", "with", "against");

    private final Tree tree;
    private final Clause clause;
    private final Participants participants;
    private final EventFinder finder;
    private final Telling telling;

    Operators(Tree tree, Clause clause, Participants participants, EventFinder finder, Telling telling) {
        this.tree = tree;
        this.clause = clause;
        this.participants = participants;
        this.finder = finder;
        this.telling = telling;
    }

    /** What the operator makes of the event below it, or what it means where there is none. */
    Optional<Act> read(Token token, Predicate predicate, Operator operator, @Nullable Token subject, int depth) {
        List<Actor> actors = predicate.pattern().noun()
                ? subject != null ? participants.named(subject) : participants.agents(token, predicate)
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
        telling.composed(token, operator.kind(), inner.meaning(), meaning.orElse(null));
        if (meaning.isEmpty()) {
            finder.take(inner);
            return telling.nothing(token, predicate, Verdict.COMPOSES_TO_NOTHING);
        }
        List<Actor> addressed = participants.addressed(token, predicate, actors);
        if (operator.kind() == Kind.DEMAND && addressed.isEmpty() && wish(actors, inner)) {
            return Optional.of(inner.under(token, null).expected()); // "seeks to join" asks nobody for anything
        }
        List<Actor> from = actors.isEmpty() && operator.kind() != Kind.DEMAND ? inner.actors() : actors;
        List<Actor> to = Participants.others(recipients(operator.kind(), from, addressed, inner), from);
        if (to.isEmpty() && !predicate.pattern().noun()) {
            to = clause.actors(token, predicate.pattern().recipient(), List.of(), from);
        }
        return Optional.of(outer(token, operator.kind(), inner, meaning.get(), from, to));
    }

    private static Act outer(Token token, Kind kind, Act inner, Meaning.Act meaning, List<Actor> from, List<Actor> to) {
        Act outer = inner.with(meaning).under(token, null);
        return switch (kind) {
            case DENY, FAIL -> outer.denied();
            case FORESEE -> outer.expected();
            case ATTEMPT, CONTINUE -> carried(outer, inner, from);
            default ->
                new Act(
                        meaning,
                        from,
                        Participants.others(to, from),
                        inner.mutual() && (kind == Kind.PROMISE || kind == Kind.DECIDE),
                        inner.negated(),
                        inner.supposed(),
                        token,
                        outer.words());
        };
    }

    /** Who begins or goes on with a deed does it: "speeded up the withdrawal of forces from Panama". */
    private static Act carried(Act outer, Act inner, List<Actor> from) {
        boolean noun = inner.head().upos() == Upos.NOUN && outer.head().upos() == Upos.VERB && !from.isEmpty();
        if (!inner.actors().isEmpty() && !noun) {
            return outer;
        }
        List<Actor> to = Participants.others(inner.recipients(), from);
        return outer.between(from, to.isEmpty() && !inner.mutual() ? Participants.others(inner.actors(), from) : to);
    }

    private static boolean wish(List<Actor> actors, Act inner) {
        return inner.head().upos() == Upos.VERB
                && !inner.actors().isEmpty()
                && Participants.others(inner.actors(), actors).isEmpty();
    }

    private static List<Actor> recipients(Kind kind, List<Actor> from, List<Actor> addressed, Act inner) {
        List<Actor> partners = Participants.others(inner.recipients(), from);
        List<Actor> doers = Participants.others(inner.actors(), from);
        return switch (kind) {
            case DEMAND, ALLOW, PREVENT, ACCUSE ->
                !addressed.isEmpty() ? addressed : !doers.isEmpty() ? doers : partners;
            case PROMISE, DECIDE, PREPARE, REFUSE, THREATEN ->
                !addressed.isEmpty() ? addressed : !partners.isEmpty() ? partners : doers;
            default -> !partners.isEmpty() ? partners : addressed;
        };
    }

    private Optional<Act> alone(Token token, Predicate predicate, Operator operator, List<Actor> actors) {
        boolean something =
                COMPLEMENTS.stream().anyMatch(r -> tree.child(token, r).isPresent());
        if (operator.alone() == null
                || actors.isEmpty()
                || !something
                || operator.kind() == Kind.DENY && !withheld(token)) {
            return telling.nothing(
                    token, predicate, operator.alone() == null ? Verdict.NOTHING_BELOW : Verdict.NOTHING_ALONE);
        }
        boolean noun = predicate.pattern().noun();
        List<Actor> recipients = noun
                ? participants.counterparts(token, predicate.pattern().recipient(), actors)
                : clause.actors(token, predicate.pattern().recipient(), List.of(), actors);
        if (recipients.isEmpty() && operator.kind() == Kind.DEMAND) {
            recipients = participants.commanded(token, actors);
        }
        boolean complement = tree.child(token, "xcomp").isPresent()
                || !noun && (operator.kind() == Kind.REFUSE || operator.kind() == Kind.DENY);
        if (recipients.isEmpty() && !complement) {
            return telling.nothing(token, predicate, Verdict.NOTHING_ALONE);
        }
        return Optional.of(new Act(
                operator.alone(),
                actors,
                Participants.others(recipients, actors),
                false,
                false,
                false,
                token,
                List.of(token)));
    }

    /** "denied the allocation of land" withholds it; "denied the claim that ..." only contradicts. */
    private boolean withheld(Token token) {
        return tree.child(token, "obj")
                .filter(o -> tree.child(o, "acl").isEmpty())
                .isPresent();
    }

    /** The event that an operator works on: its infinitive or clause, its object, or what a preposition brings. */
    private Optional<Act> below(Token token, @Nullable Token subject, int depth) {
        for (String relation : COMPLEMENTS) {
            for (Token child : tree.children(token, relation)) {
                boolean content =
                        clause.prepositions(child).stream().noneMatch(p -> Grammar.ENGLISH.is(Group.CIRCUMSTANCE, p));
                if (!content || child.upos() == Upos.PROPN || relation.equals("advcl") && !gerundOf(child)) {
                    continue;
                }
                for (Token told : finder.phraseHeads(child)) {
                    boolean lent = told.upos() == Upos.NOUN && !relation.equals("obj");
                    Optional<Act> act = finder.read(told, lent ? subject : null, depth + 1);
                    if (act.isPresent()) {
                        return act;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "accused Russia of supporting": what "of", "from" or "to" bring is content, an "after" is not. */
    private boolean gerundOf(Token child) {
        return clause.prepositions(child).stream().anyMatch(GERUND::contains);
    }
}
