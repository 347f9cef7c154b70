package org.demarche.coder.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.actor.Match;
import org.demarche.coder.place.PlaceFinder;
import org.demarche.coder.stance.StanceReader;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.coder.time.TimeExpression;
import org.demarche.coder.trace.Step;
import org.demarche.coder.trace.Step.Verdict;
import org.demarche.coder.trace.Trace;
import org.demarche.model.Actor;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/** Turns the acts of a sentence into events: adds stance, time, place and source, and applies PLOVER's rules on the future. */
public final class SentenceEvents {
    private final Document document;
    private final Tree tree;
    private final ActorResolver resolver;
    private final List<TimeExpression> times;
    private final StanceReader stances;
    private final Goldstein goldstein;
    private final PlaceFinder places;
    private final Judge judge;
    private final List<Match> matches;
    private final Trace trace;

    public SentenceEvents(
            Document document,
            Tree tree,
            ActorResolver resolver,
            List<TimeExpression> times,
            StanceReader stances,
            Goldstein goldstein,
            PlaceFinder places,
            Judge judge,
            List<Match> matches,
            Trace trace) {
        this.document = document;
        this.tree = tree;
        this.resolver = resolver;
        this.times = List.copyOf(times);
        this.stances = stances;
        this.goldstein = goldstein;
        this.places = places;
        this.judge = judge;
        this.matches = List.copyOf(matches);
        this.trace = trace;
    }

    /** The events of the sentence, numbered from {@code first} on. */
    public List<Event> read(FrameLexicon frames, int first) {
        List<Event> events = new ArrayList<>();
        Optional<Judge.Settled> asked = asked(frames);
        Telling telling = new Telling(trace);
        List<Act> acts = new ArrayList<>(
                new EventFinder(tree, resolver, frames, new Scene(places, tree, matches, document.text()), telling)
                        .find());
        PairFinder finder = new PairFinder(tree, resolver, frames, stances, document.text());
        acts.removeIf(a -> !telling.told(a, judge.doubts(tree, a, finder) ? Verdict.UNLIKELY : null));
        asked.ifPresent(settled -> {
            acts.removeIf(a -> a.head().equals(settled.act().head()));
            acts.addFirst(settled.act());
        });
        for (Act act : acts) {
            Judge.Settled settled = asked.filter(s -> s.act() == act).orElseGet(() -> settled(act, finder, telling));
            events.add(event(settled.act(), settled.told(), acts, first + events.size()));
        }
        return events;
    }

    /** What an act is once its stance is known, unless the words around it say clearly that it is something else. */
    private Judge.Settled settled(Act act, PairFinder finder, Telling telling) {
        Told told = Told.of(tree, act, stances.read(tree, act.head()));
        return judge.settled(tree, act, told.meaning().type(), finder)
                .map(other -> new Judge.Settled(
                        telling.completed(act, other.act().between(act.actors(), act.recipients())), other.told()))
                .orElseGet(() -> new Judge.Settled(act, told));
    }

    /** What links the pair that is asked for. */
    private Optional<Judge.Settled> asked(FrameLexicon frames) {
        if (document.pair() == null) {
            return Optional.empty();
        }
        PairFinder finder = new PairFinder(tree, resolver, frames, stances, document.text());
        return finder.parties(document.pair()).map(parties -> judge.asked(tree, parties, finder.candidates(parties)));
    }

    private Event event(Act act, Told told, List<Act> acts, int number) {
        Meaning.Act meaning = told.meaning();
        Stance stance = told.stance();
        if (trace.listens()) {
            trace.tell(new Step.Judged(act.head().index(), stance));
        }
        When when = when(act, acts, told.future(), stance);
        Span sentence = tree.span();
        return new Event(
                "e" + number,
                meaning.type(),
                meaning.mode(),
                meaning.contexts(),
                act.actors(),
                counterparts(act, meaning),
                meaning.cameo(),
                goldstein.score(meaning.cameo()),
                when,
                places.find(tree, act.words(), matches, document.text()),
                stance,
                stances.sources(tree, act.head(), resolver),
                sentence,
                sentence.of(document.text()),
                act.words().stream().map(Token::span).sorted().toList());
    }

    /** Those acted upon; of what several countries do together, they themselves: each does it to each other. */
    private static List<Actor> counterparts(Act act, Meaning.Act meaning) {
        boolean together = act.recipients().isEmpty()
                && act.actors().stream().map(Actor::country).distinct().count() > 1;
        boolean mutual = act.mutual() || meaning.type() == EventType.AGREE || meaning.type() == EventType.CONSULT;
        return together && mutual ? act.actors() : act.recipients();
    }

    /** The time that hangs from the act, else the one at the head of the sentence; news without a time is of the day it appeared. */
    private @Nullable When when(Act act, List<Act> acts, boolean ahead, Stance stance) {
        Optional<TimeExpression> own =
                times.stream().filter(t -> belongs(t, act)).findFirst().or(() -> juxtaposed(act, acts));
        if (own.isPresent()) {
            return ahead ? own.get().ahead() : own.get().when();
        }
        LocalDate published = document.published();
        return published != null && stance == Stance.ACTUAL ? When.published(published) : null;
    }

    /** A time that no act has, in a clause set beside this one: "they hold talks, the last took place on 6 March". */
    private Optional<TimeExpression> juxtaposed(Act act, List<Act> acts) {
        return times.stream()
                .filter(t -> acts.stream().noneMatch(a -> belongs(t, a)))
                .filter(t -> {
                    Token verb = governor(t);
                    return (verb.is("parataxis") || verb.is("conj"))
                            && verb.head() == act.head().index();
                })
                .findFirst();
    }

    private Token governor(TimeExpression time) {
        Token token = tree.token(time.to() - 1);
        for (int steps = 0; token.head() >= 0 && token.upos() != Upos.VERB && steps < 20; steps++) {
            token = tree.token(token.head());
        }
        return token;
    }

    private boolean belongs(TimeExpression time, Act act) {
        Token token = tree.token(time.to() - 1);
        for (int steps = 0; token.head() >= 0 && steps < 20; steps++) {
            token = tree.token(token.head());
            if (act.words().contains(token) || act.head().index() == token.index()) {
                return true;
            }
            if (token.upos() == Upos.VERB || token.head() < 0) {
                return leading(time) || tree.dominates(token, act.head()) && sameClause(token, act.head());
            }
        }
        return leading(time);
    }

    /** Whether it stands at the head of the sentence, a dateline before it aside. */
    private boolean leading(TimeExpression time) {
        for (int i = 0; i < time.from(); i++) {
            if (!tree.token(i).is("dislocated") && !tree.token(i).is("punct")) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but infinitives and reported speech lies between the two. */
    private boolean sameClause(Token above, Token below) {
        for (Token t = below; t.index() != above.index() && t.head() >= 0; t = tree.token(t.head())) {
            if (!t.is("xcomp") && !t.is("obj") && !t.is("ccomp") && !t.is("obl")) {
                return false;
            }
        }
        return true;
    }
}
