package org.demarche.coder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.actor.Discourse;
import org.demarche.coder.actor.Match;
import org.demarche.coder.actor.Setting;
import org.demarche.coder.claim.ClaimFinder;
import org.demarche.coder.claim.TieFinder;
import org.demarche.coder.event.Judge;
import org.demarche.coder.event.PairView;
import org.demarche.coder.event.SentenceEvents;
import org.demarche.coder.stance.StanceReader;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Word;
import org.demarche.coder.time.Anchor;
import org.demarche.coder.time.Dateline;
import org.demarche.coder.time.TimeExpression;
import org.demarche.coder.trace.Trace;
import org.demarche.model.Claim;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.Tie;
import org.jspecify.annotations.Nullable;

/** Codes one document, sentence by sentence, in the order of the text. One per document. */
final class DocumentCoder {
    /** A list without an end is no sentence; each name in it would be compared with every other. */
    private static final int LONGEST = 1000;

    private final Coder coder;
    private Document document;
    private final Discourse discourse = new Discourse();
    private final Retellings events;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Set<String> sentences = new HashSet<>();

    /** Sentences passed over, whose times still have to be read if one follows that is not: most texts have none such. */
    private final List<List<Word>> untimed = new ArrayList<>();

    private @Nullable Claim claimed;
    private Anchor anchor;
    private Judge judge;
    private final Deadline deadline;
    private final Trace trace;
    private final Steps steps;

    DocumentCoder(Coder coder, Document document, Trace trace) {
        this.coder = coder;
        this.judge = coder.judge;
        this.deadline = new Deadline(coder.longest);
        this.trace = trace;
        this.steps = new Steps(trace);
        this.document = document;
        this.events = new Retellings(document);
        this.anchor = Anchor.of(document.published());
    }

    Coding code() {
        read(coder.tokenizer.sentences(document.text()), List.of());
        return new Coding(document.id(), events.all(), claims, ties);
    }

    /** The same for sentences that are parsed already. */
    Coding code(List<Tree> trees) {
        read(trees.stream().map(Tree::words).toList(), trees);
        return new Coding(document.id(), events.all(), claims, ties);
    }

    private void read(List<List<Word>> sentences, List<Tree> trees) {
        List<List<Match>> names = sentences.stream().map(coder.actors::find).toList();
        Setting setting = coder.actors.setting(sentences, names);
        discourse.in(setting);
        judge = coder.judge.of(sentences);
        for (int i = 0; i < sentences.size(); i++) {
            deadline.check(i, sentences.size());
            discourse.next();
            List<Match> settled = setting.settled(sentences.get(i), names.get(i));
            sentence(sentences.get(i), settled, trees.isEmpty() ? null : trees.get(i));
        }
    }

    /** What the first sentence that holds the document's pair shows of it, with what the frames tell or without. */
    Optional<PairView> view(boolean told) {
        return coder.tokenizer.sentences(document.text()).stream()
                .map(this::scan)
                .flatMap(s -> coder.judge.view(document, s.tree(), s.resolver(), s.stances(), told).stream())
                .findFirst();
    }

    /** What the frames find, and what the sentences show of it. */
    List<Judge.Shown> shown() {
        return coder.tokenizer.sentences(document.text()).stream()
                .map(this::scan)
                .flatMap(s -> coder.judge.shown(document, s.tree(), s.resolver(), s.stances()).stream())
                .toList();
    }

    /** A sentence read, ready for its acts. */
    private record Scanned(Tree tree, ActorResolver resolver, StanceReader stances) {}

    private Scanned scan(List<Word> words) {
        discourse.next();
        Timed timed = timed(words);
        List<Match> matches = timed.others(coder.actors.find(words));
        Tree tree = Trees.parse(coder.parser, words, timed.start(), timed.times(), matches);
        ActorResolver resolver = resolver(tree, matches);
        resolver.note();
        return new Scanned(tree, resolver, new StanceReader(coder.cues, trace));
    }

    /** The times of a sentence, and where it starts behind its dateline. */
    private record Timed(int start, List<TimeExpression> times) {
        /** Names that are no times: Friday is a surname too. */
        List<Match> others(List<Match> matches) {
            return matches.stream()
                    .filter(m -> times.stream().noneMatch(t -> t.from() <= m.from() && m.to() <= t.to()))
                    .toList();
        }
    }

    /** The times of a sentence, read after those of all before it, for each may be told from the one before. */
    private Timed timed(List<Word> words) {
        untimed.forEach(this::nextTimed);
        untimed.clear();
        return nextTimed(words);
    }

    private Timed nextTimed(List<Word> words) {
        List<TimeExpression> times = coder.times.find(words, document.text(), anchor);
        int start = dateline(words, times);
        if (start > 0) {
            times = Coder.behind(coder.times.find(words, document.text(), anchor), start);
        }
        anchor = anchor.behind(times);
        return new Timed(start, times);
    }

    /** Where the dateline of a sentence ends, 0 where it has none; what follows counts from its day. */
    private int dateline(List<Word> words, List<TimeExpression> times) {
        Optional<Dateline> dateline = coder.times.dateline(words, times);
        LocalDate day = dateline.map(Dateline::day).orElse(null);
        if (day != null) {
            anchor = anchor.on(day);
            document = document.published() == null ? document.on(day) : document;
        }
        return dateline.map(Dateline::to).orElse(0);
    }

    private void sentence(List<Word> words, List<Match> names, @Nullable Tree parsed) {
        Claim before = claimed;
        claimed = null;
        if (words.size() > LONGEST) {
            steps.skipped(words, "longer than " + LONGEST + " words");
            return;
        }
        boolean takesUp = before != null
                && coder.claims.mayTakeUp(words.getFirst().form())
                && words.stream().anyMatch(w -> coder.claims.mayCondition(w.form()));
        boolean actor = takesUp
                || document.pair() != null
                || !names.isEmpty()
                || words.stream().anyMatch(w -> coder.actors.mayRefer(w.form()));
        if (!actor) {
            untimed.add(words);
            steps.skipped(words, "no name that the lexicon knows, and no pronoun");
            return;
        }
        boolean telling = takesUp
                || document.pair() != null
                || words.stream()
                        .anyMatch(w -> coder.frames.mayTell(w.form())
                                || coder.ties.mayTell(w.form())
                                || coder.claims.mayCondition(w.form()));
        Timed timed = timed(words);
        if (!telling || words.size() > 120) {
            steps.skipped(words, telling ? "longer than 120 words" : "no word that tells events");
            resolver(Trees.flat(words), names).note();
            return;
        }
        List<TimeExpression> times = timed.times();
        List<Match> matches = timed.others(names);
        Tree tree = parsed != null ? parsed : Trees.parse(coder.parser, words, timed.start(), times, matches);
        steps.read(tree, times);
        ActorResolver resolver = resolver(tree, matches);
        resolver.note();
        steps.mentioned(matches, resolver);
        StanceReader stances = new StanceReader(coder.cues, trace);
        SentenceEvents sentence = new SentenceEvents(
                document, tree, resolver, times, stances, coder.goldstein, coder.places, judge, matches, trace);
        for (Event event : sentence.read(coder.frames, events.size() + 1)) {
            events.add(event);
        }
        if (sentences.add(tree.span().of(document.text()))) { // a standfirst often repeats a sentence of the body
            claim(new ClaimFinder(document, tree, resolver, matches, stances, coder.claims), before);
            ties.addAll(new TieFinder(document, tree, resolver, coder.ties, stances).find(ties.size() + 1));
        }
    }

    /** The claim of a sentence is noted, or what it adds to the claim of the sentence before. */
    private void claim(ClaimFinder finder, @Nullable Claim before) {
        Optional<Claim> more = before == null ? Optional.empty() : finder.takenUp(before);
        if (more.isPresent()) {
            claims.set(claims.size() - 1, more.get());
            return;
        }
        finder.find(claims.size() + 1).ifPresent(claim -> {
            claims.add(claim);
            claimed = claim;
        });
    }

    private ActorResolver resolver(Tree tree, List<Match> matches) {
        return new ActorResolver(
                tree, document.text(), coder.actors, matches, discourse, document.published(), steps::turnedDown);
    }
}
