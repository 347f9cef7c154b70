package org.demarche.bench.words;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.demarche.coder.event.WordSenses;
import org.demarche.coder.linear.Features;
import org.demarche.coder.linear.Planes;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Makes the points of words that {@link WordSenses} reads: each word is given to the sentence encoder all-MiniLM-L6-v2 (Apache-2.0) by
 * itself, and of the 384 numbers that come out the {@value WordSenses#DIMENSIONS} directions in which words differ most are kept.
 *
 * <p>Words are those of the lexicon and of its marked sentences, and of any further text files: arguments are the lexicon's folder, the file to write, and those files.
 */
public final class WordPoints {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'-]+");
    private static final int BATCH = 256;

    private WordPoints() {}

    public static void main(String[] args) throws IOException {
        TreeSet<String> words = new TreeSet<>();
        for (String name : List.of("frames.txt", "roles.txt", "claims.txt", "cues.txt", "grammar.txt", "phrases.txt")) {
            words(Path.of(args[0], name), words);
        }
        try (Stream<Path> sentences = Files.list(Path.of(args[0], "sentences"))) {
            for (Path file : sentences.sorted().toList()) {
                words(file, words);
            }
        }
        for (int i = 2; i < args.length; i++) {
            words(Path.of(args[i]), words);
        }
        List<String> all = List.copyOf(words);
        double[][] points = reduced(encoded(all));
        write(all, points, Path.of(args[1]));
        System.out.println(args[1] + ": " + all.size() + " words");
    }

    private static void words(Path file, TreeSet<String> words) throws IOException {
        WORD.matcher(Files.readString(file).toLowerCase(java.util.Locale.ROOT))
                .results()
                .forEach(m -> words.add(m.group()));
    }

    private static double[][] encoded(List<String> words) {
        AllMiniLmL6V2EmbeddingModel model = new AllMiniLmL6V2EmbeddingModel();
        List<double[]> points = new ArrayList<>();
        for (int from = 0; from < words.size(); from += BATCH) {
            List<TextSegment> batch = words.subList(from, Math.min(from + BATCH, words.size())).stream()
                    .map(TextSegment::from)
                    .toList();
            for (Embedding embedding : model.embedAll(batch).content()) {
                float[] vector = embedding.vector();
                double[] point = new double[vector.length];
                for (int d = 0; d < point.length; d++) {
                    point[d] = vector[d];
                }
                points.add(point);
            }
        }
        return points.toArray(new double[0][]);
    }

    /** Principal components, each brought to the same spread, each word to length 1. */
    private static double[][] reduced(double[][] points) {
        int size = points[0].length;
        double[] mean = new double[size];
        for (double[] point : points) {
            for (int d = 0; d < size; d++) {
                mean[d] += point[d] / points.length;
            }
        }
        double[][] covariance = new double[size][size];
        for (double[] point : points) {
            for (int d = 0; d < size; d++) {
                point[d] -= mean[d];
            }
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    covariance[a][b] += point[a] * point[b] / points.length;
                }
            }
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(covariance));
        double[][] reduced = new double[points.length][WordSenses.DIMENSIONS];
        for (int k = 0; k < WordSenses.DIMENSIONS; k++) {
            double[] axis = eigen.getEigenvector(k).toArray();
            double spread = Math.sqrt(eigen.getEigenvalue(k));
            for (int i = 0; i < points.length; i++) {
                double sum = 0;
                for (int d = 0; d < size; d++) {
                    sum += points[i][d] * axis[d];
                }
                reduced[i][k] = sum / spread;
            }
        }
        for (double[] point : reduced) {
            double square = 0;
            for (double x : point) {
                square += x * x;
            }
            for (int k = 0; k < point.length; k++) {
                point[k] /= Math.sqrt(square);
            }
        }
        return reduced;
    }

    private static void write(List<String> words, double[][] points, Path file) throws IOException {
        TreeMap<Integer, Integer> places = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) {
            places.put(Features.hash(words.get(i)), i);
        }
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            Planes.writeAscending(out, places.keySet().stream().mapToInt(Integer::intValue).toArray());
            for (int i : places.values()) {
                for (double x : points[i]) {
                    out.write((byte) Math.clamp(Math.round(x * WordSenses.UNITS), -127, 127));
                }
            }
        }
    }
}
