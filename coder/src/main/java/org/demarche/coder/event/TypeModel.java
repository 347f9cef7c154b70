package org.demarche.coder.event;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.demarche.coder.linear.LinearModel;
import org.demarche.coder.linear.Planes;
import org.demarche.model.DemarcheException;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Judges which event links two parties of a sentence, if any, by all that {@link PairView} shows. Learnt from the marked sentences in
 * {@code lexicon/sentences}; the frames are what it listens to most, but where they are silent, or speak of something else, it decides.
 *
 * <p>Multinomial logistic regression. File format, gzip, big-endian: a {@link LinearModel} with labels {@code EVENT} or {@code EVENT mode} and {@code NONE}, weights in
 * {@value #SCALE}ths; then as {@link Planes} the weights of the senses, in {@value #SCALE}ths, label by label within each coordinate. Immutable, thread-safe.
 */
public final class TypeModel {
    /** What stands in the place of an event where nothing links the two. */
    public static final String NONE = "NONE";

    static final int SCALE = 2000;

    private final LinearModel model;
    private final float[] senses;
    private final List<@Nullable Label> labels = new ArrayList<>();

    /** Event and mode. */
    record Label(EventType type, @Nullable Mode mode) {
        static @Nullable Label of(String text) {
            String[] words = text.split(" ");
            if (words[0].equals(NONE)) {
                return null;
            }
            EventType type = EventType.valueOf(words[0]);
            return new Label(type, words.length == 1 ? null : Mode.of(type, words[1]));
        }
    }

    /**
     * What the model makes of a pair.
     *
     * @param chances one an event, in the order of {@link EventType}; with {@code none} they add up to 1
     */
    record Verdict(double[] chances, double none, List<@Nullable Mode> modes) {
        /** The likeliest event, supposing that there is one. */
        EventType type() {
            int best = 0;
            for (int t = 1; t < chances.length; t++) {
                if (chances[t] > chances[best]) {
                    best = t;
                }
            }
            return EventType.values()[best];
        }

        double chance(EventType type) {
            return chances[type.ordinal()];
        }

        /** The likeliest mode of an event; null where it has none. */
        @Nullable
        Mode mode(EventType type) {
            return modes.get(type.ordinal());
        }
    }

    TypeModel(LinearModel model, float[] senses) {
        this.model = model;
        this.senses = senses;
        model.labels().forEach(l -> labels.add(Label.of(l)));
    }

    /** The model that comes with Demarche. */
    public static TypeModel english() {
        try (InputStream in = TypeModel.class.getResourceAsStream("english.types")) {
            if (in == null) {
                throw new DemarcheException("english.types is not in the jar; build again with ./demarche");
            }
            return read(in);
        } catch (IOException e) {
            throw new DemarcheException("english.types cannot be read: " + e.getMessage(), e);
        }
    }

    static TypeModel read(InputStream stream) throws IOException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
        LinearModel model = LinearModel.read(in);
        int[] weights = Planes.read(in);
        float[] senses = new float[weights.length];
        for (int i = 0; i < senses.length; i++) {
            senses[i] = (float) weights[i] / SCALE;
        }
        return new TypeModel(model, senses);
    }

    void write(DataOutputStream out) throws IOException {
        model.write(out);
        int[] weights = new int[senses.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.round(senses[i] * SCALE);
        }
        Planes.write(out, weights);
    }

    Verdict judge(PairView view) {
        float[] scores = new float[labels.size()];
        model.add(view.features(), scores);
        float norm = norm(view) / SCALE;
        double[] exp = new double[scores.length];
        double sum = 0;
        for (int l = 0; l < scores.length; l++) {
            double score = scores[l] * norm;
            for (int d = 0; d < view.senses().length; d++) {
                score += view.senses()[d] * senses[d * scores.length + l];
            }
            exp[l] = Math.exp(Math.clamp(score, -50, 50));
            sum += exp[l];
        }
        return verdict(exp, sum);
    }

    /** Long sentences have more features; each then counts less. */
    static float norm(PairView view) {
        return (float) (4 / Math.sqrt(view.features().size() + 1.0));
    }

    private Verdict verdict(double[] exp, double sum) {
        double[] chances = new double[EventType.values().length];
        double[] best = new double[chances.length];
        List<@Nullable Mode> modes = new ArrayList<>(java.util.Collections.nCopies(chances.length, null));
        double none = 0;
        for (int l = 0; l < exp.length; l++) {
            Label label = labels.get(l);
            if (label == null) {
                none += exp[l] / sum;
                continue;
            }
            int t = label.type().ordinal();
            chances[t] += exp[l] / sum;
            if (exp[l] > best[t]) {
                best[t] = exp[l];
                modes.set(t, label.mode());
            }
        }
        return new Verdict(chances, none, modes);
    }
}
