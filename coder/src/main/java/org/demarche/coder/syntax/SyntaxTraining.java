package org.demarche.coder.syntax;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Trains a {@link StatisticalParser} on a treebank.
 *
 * <p>The parser learns on tags that a tagger predicted which had not seen the sentence (five folds), so that it meets in
 * training the mistakes it will meet in use; it follows its own choices most of the time and is told which transitions still
 * reach the best tree (the dynamic oracle of Goldberg and Nivre 2012). The same input gives the same model.
 */
public final class SyntaxTraining {
    private static final int FOLDS = 5;
    private static final int TAGGER_EPOCHS = 8;
    private static final int CUTOFF = 5;

    private final List<Tree> train;
    private final Clusters clusters;
    private final Set<String> verbs;
    private final Consumer<String> log;
    private final int epochs;

    /**
     * @param train the trees to learn from
     * @param paths Brown cluster of each lower-case word, as a string of 0 and 1
     * @param verbs lower-case base forms known to be verbs, beside those in the trees
     * @param epochs passes of the parser over the trees
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
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            List<Tree> others = select(fold, false);
            Tagger tagger = new Tagger(trainTagger(others, tagNames), clusters);
            for (int i = fold; i < train.size(); i += FOLDS) {
                predicted[i] = tagger.tag(forms(train.get(i)));
            }
            log.accept("tagger without fold " + fold + " trained");
        });
        LinearModel tags = trainTagger(train, tagNames);
        Lemmatizer lemmatizer = Lemmatizer.train(train, verbs);
        List<String> relations = relations();
        LinearModel arcs = trainArcs(predicted, lemmatizer, relations);
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
        Features features = new Features();
        float[] scores = new float[names.size()];
        Random random = new Random(17);
        List<Tree> order = new ArrayList<>(trees);
        for (int epoch = 0; epoch <= TAGGER_EPOCHS; epoch++) {
            for (Tree tree : order) {
                Tagger.Sight[] sights = Tagger.look(forms(tree), clusters);
                int[] tags = new int[tree.size()];
                for (int i = 0; i < tags.length; i++) {
                    int gold = names.indexOf(tag(tree.token(i)));
                    Tagger.extract(sights, tags, i, features);
                    if (epoch == 0) { // the first pass only counts
                        perceptron.count(features);
                        tags[i] = gold;
                    } else {
                        perceptron.score(features, scores);
                        tags[i] = best(scores);
                        if (tags[i] != gold) {
                            perceptron.update(features, gold, tags[i], CUTOFF);
                        }
                        perceptron.step();
                    }
                }
            }
            Collections.shuffle(order, random);
        }
        return perceptron.average(0.12f);
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int l = 1; l < scores.length; l++) {
            if (scores[l] > scores[best]) {
                best = l;
            }
        }
        return best;
    }

    private LinearModel trainArcs(String[][] tags, Lemmatizer lemmatizer, List<String> relations) {
        List<String> transitions = IntStream.range(0, ArcEager.transitions(relations.size()))
                .mapToObj(Integer::toString)
                .toList();
        Perceptron perceptron = new Perceptron(transitions);
        Random random = new Random(23);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, train.size()).boxed().toList());
        for (int epoch = 0; epoch <= epochs; epoch++) {
            long right = 0;
            long all = 0;
            for (int index : order) {
                Tree tree = train.get(index);
                int right0 = learn(perceptron, tree, tags[index], lemmatizer, relations, epoch, random);
                right += right0;
                all += 2L * tree.size();
            }
            Collections.shuffle(order, random);
            log.accept("parser epoch " + epoch + ": " + (100 * right / all) + " % of transitions right");
        }
        return perceptron.average(0.12f);
    }

    private int learn(
            Perceptron perceptron,
            Tree tree,
            String[] tags,
            Lemmatizer lemmatizer,
            List<String> relations,
            int epoch,
            Random random) {
        int n = tree.size();
        int[] goldHeads = new int[n + 1];
        int[] goldLabels = new int[n + 1];
        for (Token token : tree.tokens()) {
            goldHeads[token.index()] = token.head() < 0 ? n : token.head();
            goldLabels[token.index()] = relations.indexOf(token.relation());
        }
        goldHeads[n] = -1;
        List<String> forms = forms(tree);
        ArcFeatures sight = new ArcFeatures(forms, StatisticalParser.lemmas(forms, tags, lemmatizer), tags, clusters);
        ArcEager state = new ArcEager(n, relations.size(), relations.indexOf("root"));
        Features features = new Features();
        float[] scores = new float[ArcEager.transitions(relations.size())];
        int right = 0;
        while (!state.done()) {
            sight.extract(state, features);
            if (epoch > 0) {
                perceptron.score(features, scores);
            } else {
                perceptron.count(features);
            }
            int predicted = -1;
            int oracle = -1;
            int least = Integer.MAX_VALUE;
            for (int t : candidates(state, goldLabels, relations.size(), scores)) {
                int cost = state.cost(t, goldHeads, goldLabels);
                if (cost < least || cost == least && scores[t] > scores[oracle]) {
                    oracle = t;
                    least = cost;
                }
            }
            for (int t = 0; t < scores.length; t++) {
                if ((predicted < 0 || scores[t] > scores[predicted]) && state.allows(t)) {
                    predicted = t;
                }
            }
            if (epoch == 0) {
                state.apply(oracle);
                continue;
            }
            boolean good = state.cost(predicted, goldHeads, goldLabels) == least;
            if (good) {
                right++;
            } else {
                perceptron.update(features, oracle, predicted, CUTOFF);
            }
            perceptron.step();
            state.apply(good || epoch > 1 && random.nextInt(10) > 0 ? predicted : oracle);
        }
        return right;
    }

    /** Any of the cheapest transitions is among these: an arc with another label than the gold one is never cheaper. */
    private static int[] candidates(ArcEager state, int[] goldLabels, int relations, float[] scores) {
        int[] some = new int[4];
        int count = 0;
        int s = state.top();
        int[] all = {
            ArcEager.SHIFT,
            ArcEager.REDUCE,
            s < 0 ? -1 : state.left(state.buffer == state.words ? rootOf(state, relations) : goldLabels[s]),
            state.buffer == state.words ? -1 : state.right(goldLabels[state.buffer])
        };
        for (int t : all) {
            if (t >= 0 && state.allows(t)) {
                some[count++] = t;
            }
        }
        return java.util.Arrays.copyOf(some, count);
    }

    private static int rootOf(ArcEager state, int relations) {
        for (int r = 0; r < relations; r++) {
            if (state.allows(state.left(r))) {
                return r;
            }
        }
        return 0;
    }
}
