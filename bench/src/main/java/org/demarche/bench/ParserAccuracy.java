package org.demarche.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.coder.syntax.Parser;
import org.demarche.coder.syntax.StatisticalParser;
import org.demarche.coder.syntax.Tree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Attachment scores of the parser: gold words, everything else predicted, punctuation counted.
 *
 * <p>UAS is the share of words with the right head, LAS that of words with the right head and relation. Relations are compared
 * without their subtypes, as in the CoNLL 2018 shared task; LAS+ compares them with.
 */
@Command(name = "parser", description = "UAS and LAS of the parser on treebanks.")
final class ParserAccuracy implements Callable<Integer> {
    @Option(
            names = "--data",
            defaultValue = "../shared/data/ud",
            description = "folder of treebanks (default ${DEFAULT-VALUE})")
    private Path data = Path.of("");

    @Override
    public Integer call() throws Exception {
        Parser parser = StatisticalParser.english();
        System.out.printf(
                "%-10s %9s %7s %7s %7s %7s %7s %7s %9s%n",
                "treebank", "sentences", "UPOS", "XPOS", "lemma", "UAS", "LAS", "LAS+", "sent./s");
        for (String name : List.of("en_pud-test", "en_ewt-test", "en_gum-test", "en_ewt-dev")) {
            Path file = data.resolve(name + ".conllu.gz");
            if (Files.exists(file)) {
                System.out.println(row(name, parser, ParserTraining.read(file)));
            } else {
                System.out.println(name + ": skipped, " + file + " is not there");
            }
        }
        return 0;
    }

    private static String row(String name, Parser parser, List<Tree> gold) {
        long start = System.nanoTime();
        Attachment score = Attachment.of(parser, gold);
        double seconds = (System.nanoTime() - start) / 1e9;
        StringBuilder row = new StringBuilder(String.format("%-10s %9d", name.replace("-test", ""), gold.size()));
        for (double share :
                List.of(score.upos(), score.xpos(), score.lemma(), score.uas(), score.las(), score.lasWithSubtypes())) {
            row.append(String.format(Locale.ROOT, " %7.2f", 100 * share));
        }
        return row.append(String.format(Locale.ROOT, " %9.0f", gold.size() / seconds))
                .toString();
    }
}
