package org.demarche.coder.event;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.demarche.coder.linear.Features;
import org.demarche.coder.linear.LinearModel;
import org.demarche.coder.syntax.Word;
import org.demarche.model.DemarcheException;

/**
 * How much a text speaks of public affairs. "Germany beat France" on a page of sport is no battle: what surrounds a sentence tells which it is.
 *
 * <p>Logistic regression over the words of a sentence, learnt from the sentences in {@code lexicon/sentences}; a text is the mean of its
 * sentences. File format, gzip, big-endian: a {@link LinearModel} with one label, weights in {@value #SCALE}ths. Immutable, thread-safe.
 */
public final class TopicModel {
    static final int SCALE = 2000;
    static final String LABEL = "PUBLIC_AFFAIRS";

    /** A sentence counts for no more than this, either way. */
    private static final float MOST = 3;

    /** Sentences with fewer words (bylines, captions, "Read more") say little. */
    private static final int LEAST_WORDS = 6;

    /** A text of fewer sentences has no surroundings to tell. */
    private static final int LEAST_SENTENCES = 4;

    private final LinearModel model;

    TopicModel(LinearModel model) {
        this.model = model;
    }

    /** The model that comes with Demarche. */
    public static TopicModel english() {
        try (InputStream in = TopicModel.class.getResourceAsStream("english.topic")) {
            if (in == null) {
                throw new DemarcheException("english.topic is not in the jar; build again with ./demarche");
            }
            return read(in);
        } catch (IOException e) {
            throw new DemarcheException("english.topic cannot be read: " + e.getMessage(), e);
        }
    }

    static TopicModel read(InputStream stream) throws IOException {
        return new TopicModel(LinearModel.read(
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16))));
    }

    void write(DataOutputStream out) throws IOException {
        model.write(out);
    }

    /**
     * The logarithm of the odds that a text speaks of public affairs, from -{@value #MOST} to {@value #MOST}; NaN where it is too short to tell.
     */
    public double odds(List<List<Word>> sentences) {
        Features features = new Features();
        double sum = 0;
        int n = 0;
        for (List<Word> sentence : sentences) {
            if (sentence.size() >= LEAST_WORDS) {
                sum += Math.clamp(odds(sentence, features), -MOST, MOST);
                n++;
            }
        }
        return n < LEAST_SENTENCES ? Double.NaN : sum / n;
    }

    /** The same of one sentence, without limits. */
    float odds(List<Word> sentence, Features features) {
        show(sentence, features);
        float[] score = new float[1];
        model.add(features, score);
        return score[0] / SCALE * norm(features.size());
    }

    /** The words of a sentence, each once. */
    static void show(List<Word> sentence, Features features) {
        features.clear();
        for (Word word : sentence) {
            if (Character.isLetter(word.form().charAt(0)) && word.form().length() > 1) {
                features.add(0, word.form().toLowerCase(Locale.ROOT).hashCode());
            }
        }
        features.distinct();
    }

    /** Long sentences have more words; each then counts less. */
    static float norm(int words) {
        return (float) (2 / Math.sqrt(words + 1.0));
    }
}
