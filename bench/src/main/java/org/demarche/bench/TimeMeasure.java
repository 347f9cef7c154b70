package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.coder.syntax.Word;
import org.demarche.coder.time.Anchor;
import org.demarche.coder.time.TimeTagger;
import org.demarche.coder.time.TimeValue;

/**
 * What time expressions mean: those of TimeBank, AQUAINT and TempEval 3, as packaged by timenorm, in their order, each read by itself with
 * the day of its text and the times before it. {@link TimeValues} says when a value counts as right.
 */
final class TimeMeasure implements Misses {
    private static final String FOLDER = "data/time/timenorm/en/";
    private static final List<String> FILES = List.of(FOLDER + "train.tsv", FOLDER + "test.tsv");

    /** An expression with the value that annotators gave it, and ours. */
    private record Answer(String id, String text, LocalDate published, String gold, String ours) {
        boolean right() {
            return TimeValues.agree(gold, ours);
        }
    }

    @Override
    public String name() {
        return "timenorm";
    }

    @Override
    public List<String> needs() {
        return FILES;
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException {
        List<Answer> answers = answers(setting);
        List<Figure> figures = new ArrayList<>();
        figures.add(share("English values", answers).atLeast(.85));
        for (TimeValues.Kind kind : TimeValues.Kind.values()) {
            figures.add(share(
                    "English values: " + kind.label(),
                    answers.stream()
                            .filter(a -> TimeValues.kind(a.gold()) == kind)
                            .toList()));
        }
        return figures;
    }

    private static Figure share(String name, List<Answer> answers) {
        long right = answers.stream().filter(Answer::right).count();
        return Figure.share(name, answers.isEmpty() ? 0 : (double) right / answers.size(), answers.size());
    }

    @Override
    public List<Miss> misses(Setting setting) throws IOException {
        return answers(setting).stream()
                .filter(answer -> !answer.right())
                .map(answer -> new Miss(
                        answer.id(),
                        TimeValues.kind(answer.gold()).label(),
                        answer.text() + "  in a text of " + answer.published(),
                        answer.gold(),
                        List.of(answer.ours()),
                        Set.of()))
                .toList();
    }

    private static List<Answer> answers(Setting setting) throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (String file : FILES) {
            answers.addAll(answers(setting.file(file)));
        }
        return answers;
    }

    /** Texts are parted by blank lines; the first line of each gives its day. */
    private static List<Answer> answers(Path file) throws IOException {
        TimeTagger times = new TimeTagger();
        List<Answer> answers = new ArrayList<>();
        Anchor anchor = null;
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String[] columns = lines.get(i).split("\t");
            if (columns.length < 3) {
                anchor = null;
                continue;
            }
            if (anchor == null) {
                anchor = Anchor.of(LocalDate.parse(columns[2].substring(0, 10)));
                continue;
            }
            Optional<TimeValue> value = times.value(words(columns[0]), anchor);
            LocalDate published = java.util.Objects.requireNonNull(anchor.published());
            String id = file.getFileName() + ":" + (i + 1);
            answers.add(new Answer(
                    id,
                    columns[0],
                    published,
                    columns[2],
                    value.map(TimeValue::iso).orElse("nothing")));
            anchor = value.isPresent() ? anchor.behind(value.get()) : anchor;
        }
        return answers;
    }

    private static List<Word> words(String text) {
        return new Tokenizer().sentences(text).stream().flatMap(List::stream).toList();
    }
}
