package org.demarche.coder.syntax;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.demarche.coder.linear.Features;
import org.demarche.coder.linear.LinearModel;

/**
 * Trains a {@link StatisticalParser} on a treebank.
 *
 * <p>The parser learns on tags that a tagger predicted which had not seen the sentence (five folds), so that it meets in
 * training the mistakes it will meet in use. See {@link ArcTraining} for how it learns. The same input gives the same model.
 */
public final class SyntaxTraining {
    private static final int FOLDS = 5;
    private static final int TAGGER_EPOCHS = 8;
    private static final int BEAM_EPOCHS = 6;
    private static final int CUTOFF = 3;
    private static final float THRESHOLD = 0.1f;
    private static final float TAGGER_MARGIN = 20;

    private final List<Tree> train;
    private final Clusters clusters;
    private final Set<String> verbs;
    private final Consumer<String> log;
    private final int epochs;

    /**
     * @param train the trees to learn from
     * @param paths Brown cluster of each lower-case word, as a string of 0 and 1
     * @param verbs lower-case base forms known to be verbs, beside those in the trees
     * @param epochs passes of the parser over the trees, before those with the beam
     * @param log told of the progress, a line at a time
     */
    public SyntaxTraining(
            List<Tree> train, Map<String, String> paths, Set<String> verbs, int epochs, Consumer<String> log) {
        this.train = List.copyOf(train);
        this.clusters = Clusters.of(paths);
        this.verbs = Set.copyOf(verbs);
        this.epochs = epochs;
        this.log = log;
    }

    /** Trains and writes the model. */
    public StatisticalParser run(OutputStream out) throws IOException {
        List<String> tagNames = tagNames();
        String[][] predicted = new String[train.size()][];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Tree> others = select(fold, false);
            Tagger tagger = new Tagger(trainTagger(others, tagNames), clusters);
            for (int i = fold; i < train.size(); i += FOLDS) {
                predicted[i] = tagger.tag(forms(train.get(i)));
            }
            log.accept("tagger without fold " + fold + " trained");
        }
        LinearModel tags = trainTagger(train, tagNames);
        Lemmatizer lemmatizer = Lemmatizer.train(train, verbs);
        List<String> relations = relations();
        LinearModel arcs = trainArcs(lessons(predicted, lemmatizer, relations), relations);
        StatisticalParser parser = new StatisticalParser(clusters, lemmatizer, tags, arcs, relations);
        try (DataOutputStream data = new DataOutputStream(out)) {
            parser.write(data);
        }
        return parser;
    }

    private List<Tree> select(int fold, boolean inside) {
        List<Tree> selected = new ArrayList<>();
        for (int i = 0; i < train.size(); i++) {
            if ((i % FOLDS == fold) == inside) {
                selected.add(train.get(i));
            }
        }
        return selected;
    }

    private static List<String> forms(Tree tree) {
        return tree.tokens().stream().map(Token::form).toList();
    }

    private static String tag(Token token) {
        return token.upos() + "|" + token.xpos();
    }

    private List<String> tagNames() {
        Set<String> names = new TreeSet<>();
        train.forEach(tree -> tree.tokens().forEach(token -> names.add(tag(token))));
        return List.copyOf(names);
    }

    private List<String> relations() {
        Set<String> names = new TreeSet<>();
        train.forEach(tree -> tree.tokens().forEach(token -> names.add(token.relation())));
        return List.copyOf(names);
    }

    private LinearModel trainTagger(List<Tree> trees, List<String> names) {
        Perceptron perceptron = new Perceptron(names);
        Random random = new Random(17);
        List<Tree> order = new ArrayList<>(trees);
        for (Tree tree : order) {
            tagging(tree, names, perceptron, true);
        }
        perceptron.prune(CUTOFF);
        for (int epoch = 0; epoch < TAGGER_EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (Tree tree : order) {
                tagging(tree, names, perceptron, false);
            }
        }
        return perceptron.average(THRESHOLD);
    }

    /** Follows its own tags, as it will in use; the first time the gold ones. */
    private void tagging(Tree tree, List<String> names, Perceptron perceptron, boolean onlyCount) {
        Tagger.Sight[] sights = Tagger.look(forms(tree), clusters);
        Features features = new Features();
        float[] scores = new float[names.size()];
        int[] tags = new int[tree.size()];
        for (int i = 0; i < tags.length; i++) {
            int gold = Collections.binarySearch(names, tag(tree.token(i)));
            tags[i] = gold;
            Tagger.extract(sights, tags, i, features);
            if (onlyCount) {
                perceptron.count(features);
                continue;
            }
            Arrays.fill(scores, 0);
            perceptron.add(features, scores);
            tags[i] = Tagger.best(scores);
            float best = scores[gold];
            scores[gold] = Float.NEGATIVE_INFINITY;
            int wrong = Tagger.best(scores);
            if (best < scores[wrong] + TAGGER_MARGIN) {
                perceptron.update(features, gold, 1);
                perceptron.update(features, wrong, -1);
            }
            perceptron.step();
        }
    }

    private List<ArcTraining.Lesson> lessons(String[][] tags, Lemmatizer lemmatizer, List<String> relations) {
        List<ArcTraining.Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < tags.length; i++) {
            lessons.add(lesson(train.get(i), tags[i], lemmatizer, relations));
        }
        return lessons;
    }

    private ArcTraining.Lesson lesson(Tree tree, String[] tags, Lemmatizer lemmatizer, List<String> relations) {
        int n = tree.size();
        int[] heads = new int[n + 1];
        int[] labels = new int[n + 1];
        for (Token token : tree.tokens()) {
            heads[token.index()] = token.head() < 0 ? n : token.head();
            labels[token.index()] = relations.indexOf(token.relation());
        }
        heads[n] = -1;
        List<String> forms = forms(tree);
        List<String> lemmas = StatisticalParser.lemmas(forms, tags, lemmatizer);
        return new ArcTraining.Lesson(new ArcFeatures(forms, lemmas, tags, clusters), heads, labels);
    }

    private LinearModel trainArcs(List<ArcTraining.Lesson> lessons, List<String> relations) {
        ArcTraining training = new ArcTraining(relations);
        training.count(lessons);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double right = training.greedy(lessons, epoch > 1);
            log.accept("parser epoch " + epoch + ": " + percent(right) + " of transitions right");
        }
        training.settle();
        for (int epoch = 1; epoch <= BEAM_EPOCHS; epoch++) {
            double right = training.beam(lessons);
            log.accept("beam epoch " + epoch + ": " + percent(right) + " of sentences right");
        }
        return training.average(THRESHOLD);
    }

    private static String percent(double share) {
        return Math.round(1000 * share) / 10.0 + " %";
    }
}
