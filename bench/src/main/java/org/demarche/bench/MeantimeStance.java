package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.demarche.coder.Coder;
import org.demarche.coder.stance.Cues;
import org.demarche.coder.stance.StanceReader;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Word;
import org.demarche.model.Stance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The stance of events against the marks of MEANTIME: the coder's own tree of each sentence, and its stance reader on each marked event.
 *
 * <p>MEANTIME marks each event with certainty (certain, probable, possible, underspecified), polarity (positive, negative,
 * underspecified), time (future, not future, underspecified) and special cases (generic, either part of a condition). One stance is made
 * of them, the first of these that applies:
 *
 * <ol>
 *   <li>hypothetical: a possible or probable event, and one in an if-clause or dependent on one;
 *   <li>negation: negative polarity;
 *   <li>future: time future. Aims and plans, which have their certainty and polarity underspecified, are among these, as PLOVER has what
 *       is planned in the future;
 *   <li>hypothetical: what else has certainty or polarity underspecified;
 *   <li>actual: the rest, generic statements and those of underspecified time included.
 * </ol>
 *
 * <p>Our historical counts as actual: both happened. Events whose marks were left blank are not scored. The marks follow the event through
 * its document ("the deal" is negative once the text has told that it was cancelled), which no reading of the sentence by itself can, and
 * differ between annotators in whether an aim is certain; so the one figure that is judged asks only whether an event is told as something
 * that happened, and the figures by stance are printed beside it.
 */
@Command(name = "stance", description = "Stance of events against the marks of MEANTIME.")
final class MeantimeStance implements Callable<Integer> {
    @Option(
            names = "--data",
            defaultValue = "../shared/data/stance/meantime",
            description = "folder of the corpus (default ${DEFAULT-VALUE})")
    private Path data = Path.of("");

    @Option(names = "--errors", description = "lists every event whose stance came out wrong")
    private boolean errors;

    /**
     * A line of the table.
     *
     * @param value from 0 to 1
     * @param bar what the value is to reach; NaN where nothing is asked
     * @param n how many marked events it is measured on
     */
    record Row(String name, double value, double bar, int n) {}

    /** A marked event, what its marks mean and what the coder made of it. */
    record Case(String article, Tree tree, Token event, Stance marked, Stance read) {
        @Override
        public String toString() {
            StringBuilder words = new StringBuilder();
            for (Token token : tree.tokens()) {
                boolean here = token.index() == event.index();
                words.append(here ? "[" : "").append(token.form()).append(here ? "] " : " ");
            }
            return String.format("%-12s %-12s %s", marked.label(), read.label(), words);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(data)) {
            System.err.println("stance: " + data + " is not there; give its folder with --data");
            return 1;
        }
        List<Case> cases = cases(Coder.standard(), data);
        if (errors) {
            System.out.println("marked       read");
            cases.stream().filter(c -> c.marked() != c.read()).forEach(System.out::println);
        }
        for (Row row : rows(cases)) {
            String bar = Double.isNaN(row.bar()) ? "" : String.format(Locale.ROOT, "(%.2f)", row.bar());
            System.out.printf(Locale.ROOT, "%-40s %6.3f %-7s %6d%n", row.name(), row.value(), bar, row.n());
        }
        return 0;
    }

    /** The table's lines. */
    static List<Row> rows(Coder coder, Path folder) throws IOException {
        return rows(cases(coder, folder));
    }

    private static List<Row> rows(List<Case> cases) {
        List<Row> rows = new ArrayList<>();
        Score all = score(cases, s -> s != Stance.ACTUAL);
        rows.add(new Row("stance: not actual, F1", all.f1(), .75, all.marked()));
        rows.add(new Row("stance: not actual, precision", all.precision(), Double.NaN, all.marked()));
        rows.add(new Row("stance: not actual, recall", all.recall(), Double.NaN, all.marked()));
        for (Stance stance : List.of(Stance.FUTURE, Stance.HYPOTHETICAL, Stance.NEGATION)) {
            Score one = score(cases, s -> s == stance);
            rows.add(new Row("stance: " + stance.label() + ", F1", one.f1(), Double.NaN, one.marked()));
        }
        long same = cases.stream().filter(c -> c.marked() == c.read()).count();
        rows.add(new Row("stance: right", (double) same / cases.size(), Double.NaN, cases.size()));
        return rows;
    }

    private record Score(int right, int read, int marked) {
        double precision() {
            return read == 0 ? 0 : (double) right / read;
        }

        double recall() {
            return marked == 0 ? 0 : (double) right / marked;
        }

        double f1() {
            return read + marked == 0 ? 0 : 2.0 * right / (read + marked);
        }
    }

    private static Score score(List<Case> cases, Predicate<Stance> counts) {
        int right = 0;
        int read = 0;
        int marked = 0;
        for (Case c : cases) {
            boolean in = counts.test(c.marked());
            boolean out = counts.test(c.read());
            right += in && out ? 1 : 0;
            read += out ? 1 : 0;
            marked += in ? 1 : 0;
        }
        return new Score(right, read, marked);
    }

    static List<Case> cases(Coder coder, Path folder) throws IOException {
        StanceReader reader = new StanceReader(Cues.standard());
        List<Case> cases = new ArrayList<>();
        for (Meantime.Article article : Meantime.read(folder)) {
            for (Meantime.Sentence sentence : article.sentences()) {
                if (!sentence.marks().isEmpty()) {
                    List<Word> words = sentence.words();
                    Tree tree = coder.tree(words, article.text(), article.published());
                    sentence.marks()
                            .forEach(mark -> marked(mark)
                                    .ifPresent(stance -> cases.add(
                                            read(article.name(), tree, head(tree, mark.words()), stance, reader))));
                }
            }
        }
        return cases;
    }

    private static Case read(String article, Tree tree, Token event, Stance marked, StanceReader reader) {
        Stance read = reader.read(tree, event).stance();
        return new Case(article, tree, event, marked, read.happened() ? Stance.ACTUAL : read);
    }

    /** What the marks mean; empty where they were left blank. */
    static Optional<Stance> marked(Meantime.Mark mark) {
        if (mark.certainty().isEmpty()
                || mark.polarity().isEmpty()
                || mark.time().isEmpty()) {
            return Optional.empty();
        }
        boolean conditional = mark.special().startsWith("COND");
        if (mark.certainty().equals("POSSIBLE") || mark.certainty().equals("PROBABLE") || conditional) {
            return Optional.of(Stance.HYPOTHETICAL);
        }
        if (mark.polarity().equals("NEG")) {
            return Optional.of(Stance.NEGATION);
        }
        if (mark.time().equals("FUTURE")) {
            return Optional.of(Stance.FUTURE);
        }
        boolean open =
                mark.certainty().equals("UNDERSPECIFIED") || mark.polarity().equals("UNDERSPECIFIED");
        return Optional.of(open ? Stance.HYPOTHETICAL : Stance.ACTUAL);
    }

    /** Of several words that tell one event, the one that the others hang from. */
    private static Token head(Tree tree, List<Integer> words) {
        return words.stream()
                .map(tree::token)
                .filter(t -> !words.contains(t.head()))
                .findFirst()
                .orElseGet(() -> tree.token(words.getFirst()));
    }
}
