package org.demarche.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;
import org.demarche.coder.syntax.Conllu;
import org.demarche.coder.syntax.SyntaxTraining;
import org.demarche.coder.syntax.Tree;
import org.tukaani.xz.XZInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains the parser that comes with Demarche. See docs/performance.md for the figures it reaches. */
@Command(
        name = "train",
        description = "Trains the parser on a treebank and writes the model.",
        footer = {
            "",
            "Example:",
            "  bench/run train --clusters nlp4j-english-1.1.2.jar en_ewt-train.conllu.gz \\",
            "      coder/src/main/resources/org/demarche/coder/syntax/english.model"
        })
final class ParserTraining implements Callable<Integer> {
    private static final Pattern WORD = Pattern.compile("[a-z0][a-z0.'-]{0,24}");

    @Option(
            names = "--clusters",
            required = true,
            description =
                    "jar of edu.emory.mathcs.nlp:nlp4j-english:1.1.2, for its Brown clusters and its list of verbs")
    private Path lexica = Path.of("");

    @Option(
            names = "--epochs",
            defaultValue = "8",
            description = "passes over the treebank, before those with the beam (default ${DEFAULT-VALUE})")
    private int epochs;

    @Parameters(index = "0", description = "trees to learn from, CoNLL-U, .gz or not")
    private Path treebank = Path.of("");

    @Parameters(index = "1", description = "the model to write")
    private Path model = Path.of("");

    @Override
    public Integer call() throws Exception {
        List<Tree> trees = read(treebank);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(model))) {
            new SyntaxTraining(trees, paths(), verbs(), epochs, System.out::println).run(out);
        }
        System.out.println(model + ": " + Files.size(model) / 1024 + " KiB");
        return 0;
    }

    static List<Tree> read(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return Conllu.read(file.toString(), new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private Map<String, String> paths() throws IOException, ClassNotFoundException {
        Map<String, String> paths = new TreeMap<>();
        lexicon("en-brown-clusters-simplified-lowercase").forEach((word, bits) -> {
            if (WORD.matcher(word).matches()) {
                paths.put(
                        word,
                        bits.stream()
                                .max(Comparator.comparingInt(String::length))
                                .orElseThrow());
            }
        });
        return paths;
    }

    private Set<String> verbs() throws IOException, ClassNotFoundException {
        Set<String> verbs = new TreeSet<>();
        lexicon("en-ambiguity-classes-simplified-lowercase").forEach((word, tags) -> {
            if (word.matches("[a-z]+") && tags.contains("VB")) {
                verbs.add(word);
            }
        });
        return verbs;
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // collections of strings, from a jar that the user names
    private Map<String, java.util.Collection<String>> lexicon(String name) throws IOException, ClassNotFoundException {
        try (ZipFile zip = new ZipFile(lexica.toFile());
                InputStream xz = zip.getInputStream(zip.getEntry("edu/emory/mathcs/nlp/lexica/" + name + ".xz"));
                ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(new XZInputStream(xz)))) {
            return (Map<String, java.util.Collection<String>>) in.readObject();
        }
    }
}
