package org.demarche.coder;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.demarche.coder.actor.ActorLexicon;
import org.demarche.coder.actor.Identification;
import org.demarche.coder.claim.ClaimWords;
import org.demarche.coder.event.FrameLexicon;
import org.demarche.coder.event.Goldstein;
import org.demarche.coder.event.Judge;
import org.demarche.coder.event.PairView;
import org.demarche.coder.event.TopicModel;
import org.demarche.coder.event.TypeModel;
import org.demarche.coder.event.WordSenses;
import org.demarche.coder.lexicon.Lexicon;
import org.demarche.coder.place.Gazetteer;
import org.demarche.coder.place.PlaceFinder;
import org.demarche.coder.stance.Cues;
import org.demarche.coder.syntax.Parser;
import org.demarche.coder.syntax.StatisticalParser;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Word;
import org.demarche.coder.time.Anchor;
import org.demarche.coder.time.Dateline;
import org.demarche.coder.time.TimeExpression;
import org.demarche.coder.time.TimeTagger;
import org.demarche.coder.trace.Trace;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.jspecify.annotations.Nullable;

/**
 * Codes documents: the one front door of this room.
 *
 * <pre>{@code
 * Coder coder = Coder.standard();
 * Coding coding = coder.code(Document.of("a1", "On 5 March, Belarus refused to support Russia.", LocalDate.of(2014, 3, 10)));
 * }</pre>
 *
 * <p>Thread-safe: one coder serves any number of threads, and the same document gives the same coding on each.
 */
public final class Coder {
    /** How long one document may keep a processor busy: the longest articles take a second or two. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    final Tokenizer tokenizer = new Tokenizer();
    final Parser parser;
    final TimeTagger times;
    final ActorLexicon actors;
    final FrameLexicon frames;
    final FrameLexicon ties;
    final Cues cues;
    final ClaimWords claims;
    final Goldstein goldstein;
    final PlaceFinder places;
    final Judge judge;
    final Duration longest;

    private Coder(
            Parser parser,
            TimeTagger times,
            ActorLexicon actors,
            FrameLexicon frames,
            FrameLexicon ties,
            Cues cues,
            ClaimWords claims,
            Goldstein goldstein,
            PlaceFinder places,
            Judge judge,
            Duration longest) {
        this.parser = parser;
        this.times = times;
        this.actors = actors;
        this.frames = frames;
        this.ties = ties;
        this.cues = cues;
        this.claims = claims;
        this.goldstein = goldstein;
        this.places = places;
        this.judge = judge;
        this.longest = longest;
    }

    /** The coder with the lexicon and the models that come with Demarche. Takes about a second: make one and keep it. */
    public static Coder standard() {
        return of(Lexicon.standard());
    }

    /**
     * A coder with another lexicon.
     *
     * <pre>{@code
     * Coder coder = Coder.of(Lexicon.standard().with(Path.of("my-lexicon")));
     * }</pre>
     */
    public static Coder of(Lexicon lexicon) {
        return assemble(aside(StatisticalParser::english), lexicon);
    }

    /** The same with another parser, such as one that looks up trees made elsewhere. */
    public static Coder standard(Parser parser) {
        return assemble(CompletableFuture.completedFuture(parser), Lexicon.standard());
    }

    /** Reads the lexicon on one thread while parser and places load on others. */
    private static Coder assemble(CompletableFuture<? extends Parser> parser, Lexicon lexicon) {
        CompletableFuture<Gazetteer> places = aside(Gazetteer::standard);
        CompletableFuture<FrameLexicon> frames = aside(() -> FrameLexicon.standard(lexicon));
        CompletableFuture<TypeModel> types = aside(TypeModel::english);
        CompletableFuture<TopicModel> topics = aside(TopicModel::english);
        CompletableFuture<WordSenses> senses = aside(WordSenses::english);
        ActorLexicon actors =
                ActorLexicon.of(lexicon, (name, sure) -> places.join().country(name, sure));
        return new Coder(
                parser.join(),
                new TimeTagger(lexicon),
                actors,
                frames.join(),
                FrameLexicon.ties(lexicon),
                Cues.of(lexicon),
                ClaimWords.of(lexicon),
                Goldstein.standard(),
                new PlaceFinder(places.join()),
                new Judge(types.join(), topics.join(), senses.join(), frames.join()),
                LONGEST);
    }

    /**
     * The same coder, which gives a document up that takes longer.
     *
     * @param most time that a processor works on it
     */
    public Coder within(Duration most) {
        return new Coder(parser, times, actors, frames, ties, cues, claims, goldstein, places, judge, most);
    }

    /** On a thread of its own: on two cores Java would put all of these on one. */
    private static <T> CompletableFuture<T> aside(Supplier<T> load) {
        return CompletableFuture.supplyAsync(
                load, task -> Thread.ofPlatform().daemon().name("load").start(task));
    }

    /** The countries and names that the coder knows. */
    public ActorLexicon actors() {
        return actors;
    }

    /**
     * Whom a mention by itself means: "former British prime minister", "Putin", "the Saudi National Guard".
     *
     * @param day on which offices are looked up; null where none is known
     */
    public Identification identify(String mention, @Nullable LocalDate day) {
        return new Identifier(this).identify(mention, day);
    }

    /** The tree that the coder makes of one sentence, whose words have their spans in {@code text}. */
    public Tree tree(List<Word> words, String text, @Nullable LocalDate published) {
        List<TimeExpression> found = times.find(words, text, Anchor.of(published));
        int start = times.dateline(words, found).map(Dateline::to).orElse(0);
        return Trees.parse(parser, words, start, behind(found, start), actors.find(words));
    }

    /** The times behind a dateline, whose own day says nothing of the events. */
    static List<TimeExpression> behind(List<TimeExpression> times, int start) {
        return start == 0
                ? times
                : times.stream().filter(t -> t.from() >= start).toList();
    }

    /**
     * The same for sentences that another parser has parsed.
     *
     * @param trees Universal Dependencies of its sentences, their spans counting in the document's text
     */
    public Coding code(Document document, List<Tree> trees) {
        return new DocumentCoder(this, document, Trace.SILENT).code(trees);
    }

    /**
     * What the first sentence that holds the document's pair shows of it, for {@link TypeModel} to learn from; empty where none does.
     *
     * @param told whether with what the frames tell
     */
    public Optional<PairView> view(Document document, boolean told) {
        return new DocumentCoder(this, document, Trace.SILENT).view(told);
    }

    /** What the frames find in a document, and what its sentences show of each act, for {@link TypeModel} to learn from. */
    public List<Judge.Shown> shown(Document document) {
        return new DocumentCoder(this, document, Trace.SILENT).shown();
    }

    /**
     * What the document tells: events, claims and ties, in the order of the text.
     *
     * @throws org.demarche.model.DemarcheException where it takes longer than {@link #LONGEST}, or what {@link #within} says
     */
    public Coding code(Document document) {
        return code(document, Trace.SILENT);
    }

    /** The same, which tells how it comes to its events. */
    public Coding code(Document document, Trace trace) {
        return new DocumentCoder(this, document, trace).code();
    }
}
