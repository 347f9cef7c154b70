package org.demarche.bench.loops;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.demarche.coder.Coder;
import org.demarche.coder.actor.Match;
import org.demarche.coder.syntax.StatisticalParser;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Word;
import org.demarche.coder.time.Anchor;
import org.demarche.coder.time.TimeExpression;
import org.demarche.coder.time.TimeTagger;
import org.demarche.coder.trace.Step;
import org.demarche.coder.trace.Trace;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the coder does for each document or sentence. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CoderLoops {
    /** A sentence of a document, whose words have their spans in its text. */
    private record Sentence(
            List<Word> words, String text, @Nullable LocalDate published) {}

    private final Coder coder = Coder.standard();
    private final Tokenizer tokenizer = new Tokenizer();
    private final TimeTagger times = new TimeTagger();
    private final StatisticalParser parser = StatisticalParser.english();
    private Turns<Document> documents = new Turns<>(List.of());
    private Turns<Sentence> sentences = new Turns<>(List.of());
    private Turns<List<Word>> parsed = new Turns<>(List.of());

    @Setup
    public void cut(Dossier dossier) {
        List<Sentence> all = new ArrayList<>();
        List<List<Word>> read = new ArrayList<>();
        for (Document document : dossier.documents) {
            for (List<Word> words : tokenizer.sentences(document.text())) {
                all.add(new Sentence(words, document.text(), document.published()));
            }
            coder.code(document, Trace.to(step -> {
                if (step instanceof Step.Read sentence) {
                    read.add(sentence.tree().words());
                }
            }));
        }
        documents = new Turns<>(dossier.documents);
        sentences = new Turns<>(all);
        parsed = new Turns<>(read);
    }

    /** A document into sentences and words. */
    @Benchmark
    public List<List<Word>> document_cut() {
        return tokenizer.sentences(documents.next().text());
    }

    /** Names in a sentence: where there are none, most of everyday news is passed over. */
    @Benchmark
    public List<Match> sentence_names() {
        return coder.actors().find(sentences.next().words());
    }

    @Benchmark
    public List<TimeExpression> sentence_times() {
        Sentence sentence = sentences.next();
        return times.find(sentence.words(), sentence.text(), Anchor.of(sentence.published()));
    }

    /** A sentence in which something may be told, for only these are parsed: tags, base forms and tree. */
    @Benchmark
    public Tree sentence_parse() {
        return parser.parse(parsed.next());
    }

    /** All steps. */
    @Benchmark
    public Coding document_code() {
        return coder.code(documents.next());
    }
}
