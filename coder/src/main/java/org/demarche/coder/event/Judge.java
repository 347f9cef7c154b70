package org.demarche.coder.event;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.event.PairView.Candidate;
import org.demarche.coder.event.PairView.Parties;
import org.demarche.coder.event.TypeModel.Verdict;
import org.demarche.coder.stance.StanceReader;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.model.Actor;
import org.demarche.model.Document;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.demarche.model.Stance;

/** Says what links two parties: weighs what the frames tell by the {@link TypeModel}. Thread-safe. */
public final class Judge {
    /**
     * How much more the frames are right in news than in the sentences that the model learns from, which are harder by intent; as the
     * logarithm of odds, for each side on which one of the pair stands.
     */
    private static final double TRUST = .8;

    private final TypeModel model;
    private final WordSenses words;
    private final FrameLexicon frames;

    public Judge(TypeModel model, WordSenses words, FrameLexicon frames) {
        this.model = model;
        this.words = words;
        this.frames = frames;
    }

    /** An act whose meaning is settled: its stance changes it no more. */
    record Settled(Act act, Told told) {}

    /**
     * What the sentence shows of the document's pair; empty where it does not stand in it.
     *
     * @param told whether the frames are heard
     */
    public Optional<PairView> view(
            Document document, Tree tree, ActorResolver resolver, StanceReader stances, boolean told) {
        PairFinder finder = new PairFinder(tree, resolver, frames, stances, document.text());
        return finder.parties(Objects.requireNonNull(document.pair()))
                .map(parties -> PairView.of(tree, parties, told ? finder.candidates(parties) : List.of(), words));
    }

    /** The likeliest event, where the nearest of the frames has the more weight the more of the pair stands on its sides. */
    private static EventType weighed(Verdict verdict, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return verdict.type();
        }
        Candidate nearest = candidates.getFirst();
        EventType told = nearest.told().meaning().type();
        int sides = (nearest.acts() ? 1 : 0) + (nearest.receives() ? 1 : 0);
        return verdict.chance(told) * Math.exp(sides * TRUST) > verdict.chance(verdict.type()) ? told : verdict.type();
    }

    /** What links the pair, supposing that something does. */
    Settled asked(Tree tree, Parties parties, List<Candidate> candidates) {
        Verdict verdict = model.judge(PairView.of(tree, parties, candidates, words));
        EventType type = weighed(verdict, candidates);
        Mode mode = verdict.mode(type);
        List<Actor> actors = List.of(parties.actor());
        Optional<Candidate> teller = candidates.stream()
                .filter(c -> c.told().meaning().type() == type)
                .min(Comparator.comparingInt(
                        (Candidate c) -> c.distance() + (c.told().meaning().mode() == mode ? 0 : 6)));
        if (teller.isPresent()) {
            Act act = teller.get().act();
            return new Settled(
                    act.between(actors, parties.recipient() == null ? act.recipients() : List.of(parties.recipient())),
                    teller.get().told());
        }
        Token head = tree.head(parties.from()).orElse(parties.from());
        Meaning.Act meaning = new Meaning.Act(type, mode, frames.code(type, mode), Set.of());
        List<Actor> recipients = parties.recipient() == null ? List.of() : List.of(parties.recipient());
        return new Settled(
                new Act(meaning, actors, recipients, false, false, false, head, List.of(head)),
                new Told(meaning, Stance.ACTUAL, false));
    }
}
