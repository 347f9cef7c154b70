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
import org.demarche.coder.syntax.Word;
import org.demarche.model.Actor;
import org.demarche.model.Document;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.demarche.model.Span;
import org.demarche.model.Stance;

/** Weighs what the frames tell by the {@link TypeModel}: says what links two parties that are asked for, and doubts what the frames find. Thread-safe. */
public final class Judge {
    /**
     * How much more the frames are right in news than in the sentences that the model learns from, which are harder by intent; as the
     * logarithm of odds, for each side on which one of the pair stands.
     */
    private static final double TRUST = .8;

    /** The odds of public affairs, as a logarithm, under which a text makes its acts doubtful, and how fast. */
    private static final double PUBLIC = 1.2;

    private static final double STEEP = 2;

    private final TypeModel model;
    private final TopicModel topics;
    private final WordSenses words;
    private final FrameLexicon frames;
    private final double strange;

    public Judge(TypeModel model, TopicModel topics, WordSenses words, FrameLexicon frames) {
        this(model, topics, words, frames, 0);
    }

    /** @param strange how far the text is from public affairs, as the logarithm of odds; 0 where it is near enough */
    private Judge(TypeModel model, TopicModel topics, WordSenses words, FrameLexicon frames, double strange) {
        this.model = model;
        this.topics = topics;
        this.words = words;
        this.frames = frames;
        this.strange = strange;
    }

    /** A judge of what these sentences tell, taken as one text. */
    public Judge of(List<List<Word>> sentences) {
        double odds = topics.odds(sentences);
        return odds < PUBLIC ? new Judge(model, topics, words, frames, (PUBLIC - odds) * STEEP) : this;
    }

    /** How likely it must be that nothing happens for an act of the frames to be left out, where they see one side of it only. */
    private static final double DOUBT_OF_ONE = .4;

    /** The same where they see who did it to whom. */
    private static final double DOUBT_OF_TWO = .7;

    /** How many times likelier than what the frames tell another event must be to take its place. */
    private static final double SURE = 10;

    /**
     * An act that the frames tell, for {@link TypeTraining}.
     *
     * @param actors where those who act stand
     * @param recipients where those acted upon stand
     */
    public record Shown(PairView view, List<Span> actors, List<Span> recipients) {}

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

    /** What the sentence shows of the parties of an act; empty where none of them stands in it. */
    static Optional<PairView> view(Tree tree, Act act, PairFinder finder, WordSenses words) {
        return finder.parties(act).map(parties -> PairView.of(tree, parties, finder.candidates(parties), words));
    }

    /** What the frames find in a sentence, and what it shows of it. */
    public List<Shown> shown(Document document, Tree tree, ActorResolver resolver, StanceReader stances) {
        PairFinder finder = new PairFinder(tree, resolver, frames, stances, document.text());
        return new EventFinder(tree, resolver, frames)
                .find().stream()
                        .flatMap(act -> view(tree, act, finder, words)
                                .map(view -> new Shown(view, spans(act.actors()), spans(act.recipients())))
                                .stream())
                        .toList();
    }

    private static List<Span> spans(List<Actor> actors) {
        return actors.stream().map(Actor::span).filter(Objects::nonNull).toList();
    }

    /** Whether an act that the frames tell is unlikely to be one by the words around it: "India struck early" on the cricket field. */
    boolean doubts(Tree tree, Act act, PairFinder finder) {
        double doubt = oneSided(act) ? DOUBT_OF_ONE : DOUBT_OF_TWO;
        return view(tree, act, finder, words)
                .filter(view -> strange(model.judge(view).none()) > doubt)
                .isPresent();
    }

    /** Whether it shows one side only; those who do something to each other are both sides. */
    private static boolean oneSided(Act act) {
        return act.actors().isEmpty()
                || act.recipients().isEmpty() && !(act.mutual() && act.actors().size() > 1);
    }

    /** The chance that nothing happens, once it is known what the text is about. */
    private double strange(double none) {
        return strange == 0 ? none : 1 / (1 + (1 - none) / none * Math.exp(-strange));
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

    /** What an act is by all that the sentence shows of its two parties; itself where that is what the frames say. */
    Optional<Settled> settled(Tree tree, Act act, EventType told, PairFinder finder) {
        return finder.parties(act).filter(parties -> parties.to() != null).flatMap(parties -> {
            List<Candidate> candidates = finder.candidates(parties);
            Verdict verdict = model.judge(PairView.of(tree, parties, candidates, words));
            EventType type = verdict.type();
            return verdict.chance(told) * SURE > verdict.chance(type)
                    ? Optional.empty()
                    : Optional.of(settled(tree, parties, candidates, verdict, type));
        });
    }

    /** What links the pair, supposing that something does. */
    Settled asked(Tree tree, Parties parties, List<Candidate> candidates) {
        Verdict verdict = model.judge(PairView.of(tree, parties, candidates, words));
        return settled(tree, parties, candidates, verdict, weighed(verdict, candidates));
    }

    private Settled settled(Tree tree, Parties parties, List<Candidate> candidates, Verdict verdict, EventType type) {
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
