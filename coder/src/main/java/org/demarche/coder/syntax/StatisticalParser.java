package org.demarche.coder.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.demarche.coder.linear.LinearModel;
import org.demarche.model.DemarcheException;

/**
 * Tagger, lemmatizer and arc-eager parser with a beam, trained on a treebank of Universal Dependencies.
 *
 * <p>Loads in a fraction of a second, holds some fifty megabytes, parses in time nearly linear in the length of the sentence.
 * Thread-safe, deterministic.
 */
public final class StatisticalParser implements Parser {
    private static final int WIDTH = 6;
    private static final float MARGIN = 3_000; // changes no tree of the treebanks; see docs/performance.md

    private final Clusters clusters;
    private final Lemmatizer lemmatizer;
    private final Tagger tagger;
    private final LinearModel tags;
    private final LinearModel arcs;
    private final List<String> relations;

    StatisticalParser(
            Clusters clusters, Lemmatizer lemmatizer, LinearModel tags, LinearModel arcs, List<String> relations) {
        this.clusters = clusters;
        this.lemmatizer = lemmatizer;
        this.tags = tags;
        this.tagger = new Tagger(tags, clusters);
        this.arcs = arcs;
        this.relations = List.copyOf(relations);
    }

    /** The English model that comes with Demarche, trained on UD_English-EWT. */
    public static StatisticalParser english() {
        return load("english.model");
    }

    private static StatisticalParser load(String name) {
        try (InputStream in = StatisticalParser.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new DemarcheException(
                        name + ": the parser's model is not in the jar; build again with ./demarche");
            }
            return read(in);
        } catch (IOException e) {
            throw new DemarcheException(name + ": the parser's model cannot be read: " + e.getMessage(), e);
        }
    }

    static StatisticalParser read(InputStream stream) throws IOException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
        Clusters clusters = Clusters.read(in);
        Lemmatizer lemmatizer = Lemmatizer.read(in);
        LinearModel tags = LinearModel.read(in);
        LinearModel arcs = LinearModel.read(in);
        String[] relations = new String[in.readInt()];
        for (int i = 0; i < relations.length; i++) {
            relations[i] = in.readUTF();
        }
        return new StatisticalParser(clusters, lemmatizer, tags, arcs, List.of(relations));
    }

    void write(DataOutputStream out) throws IOException {
        clusters.write(out);
        lemmatizer.write(out);
        tags.write(out);
        arcs.write(out);
        out.writeInt(relations.size());
        for (String relation : relations) {
            out.writeUTF(relation);
        }
    }

    @Override
    public Tree parse(List<Word> words) {
        List<String> forms = words.stream().map(Word::form).toList();
        String[] names = tagger.tag(forms);
        List<String> lemmas = lemmas(forms, names, lemmatizer);
        ArcEager state = run(forms, lemmas, names);
        SingleRoot.enforce(state.heads, names);
        List<Token> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            int bar = names[i].indexOf('|');
            int head = state.heads[i] == words.size() ? -1 : state.heads[i];
            String relation = relations.get(state.labels[i]);
            tokens.add(new Token(
                    i,
                    forms.get(i),
                    lemmas.get(i),
                    Upos.of(names[i].substring(0, bar)),
                    names[i].substring(bar + 1),
                    head,
                    head >= 0 && relation.equals("root") ? "parataxis" : relation,
                    words.get(i).span()));
        }
        return new Tree(tokens);
    }

    static List<String> lemmas(List<String> forms, String[] tags, Lemmatizer lemmatizer) {
        List<String> lemmas = new ArrayList<>(forms.size());
        for (int i = 0; i < tags.length; i++) {
            lemmas.add(lemmatizer.lemma(forms.get(i), tags[i].substring(tags[i].indexOf('|') + 1)));
        }
        return lemmas;
    }

    private ArcEager run(List<String> forms, List<String> lemmas, String[] names) {
        ArcFeatures sight = new ArcFeatures(forms, lemmas, names, clusters);
        ArcScorer scorer = new ArcScorer(sight, arcs, forms.size(), ArcEager.transitions(relations.size()));
        Beam beam = new Beam(scorer, forms.size(), relations.size(), relations.indexOf("root"), WIDTH, MARGIN);
        while (!beam.done()) {
            beam.advance(Beam.Gold.UNKNOWN);
        }
        return beam.path(0).state;
    }
}
