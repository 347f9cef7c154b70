package org.demarche.workbench.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.demarche.coder.Coder;
import org.demarche.coder.syntax.Conllu;
import org.demarche.coder.syntax.Tree;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Coding;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.demarche.reader.DocumentLines;
import org.demarche.workbench.Coded;
import org.demarche.workbench.Json;
import org.demarche.workbench.OrderedWork;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code demarche code [FILE...]}. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Codes text without keeping it: text in, one JSON line a document out, in the order of the input.",
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        description =
                "Takes files of any kind that 'read' takes. A .jsonl file, and standard input where no file is given, holds"
                        + " one document a line: {\"id\": ..., \"text\": ..., \"date\": \"2014-03-10\", \"language\": \"en\"}; date and language"
                        + " may be left out. A .conllu file holds the trees that another parser made of one document. Standard input that does not start with { is one plain text.%n",
        footer = {
            "%nExamples:",
            "  demarche code article.txt --date 2014-03-10",
            "  demarche code articles.jsonl > codings.jsonl",
            "  echo 'On 5 March, Belarus refused to support Russia.' | demarche code --date 2014-03-10",
            "  demarche code articles.jsonl --format gdelt > events.tsv",
            "  demarche code articles.jsonl --lexicon my-lexicon",
            "%nEach line is {\"id\", \"events\": [...], \"claims\": [...], \"ties\": [...]} with PLOVER 2.0's field names.",
            "Exit codes: 0 everything was coded; 1 something was not, the rest was; 2 wrong usage.",
        })
final class CodeCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Demarche demarche;

    @Mixin
    private final SourceOption source = new SourceOption();

    @Mixin
    private final JsonOption json = new JsonOption(); // it prints nothing else: taken so that scripts may always say it

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final LexiconOption lexicon = new LexiconOption();

    private @Nullable EventLines lines;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files to code; standard input where none is given.")
    private List<Path> files = List.of();

    private final Map<Document, List<Tree>> parsed = new ConcurrentHashMap<>();

    private int failed;

    @Override
    public Integer call() {
        Terminal terminal = demarche.terminal();
        try (Progress progress = new Progress(terminal, "coding", "documents")) {
            Coder coder = lexicon.coder(terminal);
            if (format.wanted == null) {
                code(terminal, coder, progress);
            } else {
                try (EventLines events = new EventLines(terminal, format.wanted)) {
                    lines = events;
                    code(terminal, coder, progress);
                }
            }
        }
        return failed + source.failed.get() == 0 ? Demarche.OK : Demarche.FAILED;
    }

    private void code(Terminal terminal, Coder coder, Progress progress) {
        try (var work = new OrderedWork<Document, Coded>(document -> coded(coder, document), coded -> {
            print(terminal, coded);
            progress.step();
        })) {
            read(terminal, work::give);
        }
    }

    private Coded coded(Coder coder, Document document) {
        List<Tree> trees = parsed.remove(document);
        return trees == null ? Coded.of(coder, document) : Coded.of(coder, document, trees);
    }

    private void print(Terminal terminal, Coded coded) {
        switch (coded) {
            case Coded.Done(Document document, Coding coding) -> {
                if (lines == null) {
                    terminal.deliver(Json.line(Json.coding(coding)));
                } else {
                    Entry.of(document, coding).forEach(lines::print);
                }
            }
            case Coded.Failed(Document document, RuntimeException cause) ->
                problem(terminal, Coded.message(document, cause));
        }
    }

    private void problem(Terminal terminal, String message) {
        failed++;
        terminal.problem(message);
    }

    private void read(Terminal terminal, Consumer<Document> sink) {
        DocumentLines lines = new DocumentLines(source.date(), problem -> problem(terminal, problem));
        if (files.isEmpty()) {
            lines.readAny(terminal.in(), "standard input", sink);
        }
        for (Path file : files) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".conllu")) {
                trees(terminal, file, sink);
            } else if (isLines(file)) {
                try (var stream = Files.newInputStream(file)) {
                    lines.read(stream, file.toString(), sink);
                } catch (IOException e) {
                    problem(terminal, file + ": cannot be read: is it there, and may you read it?");
                }
            } else {
                source.sources(terminal).read(List.of(file), sink);
            }
        }
    }

    /** A file of trees that another parser made: one document. */
    private void trees(Terminal terminal, Path file, Consumer<Document> sink) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Conllu.ParsedText text = Conllu.text(Conllu.read(file.toString(), reader));
            Document document = Document.of(file.toString(), text.text(), source.date());
            parsed.put(document, text.trees());
            sink.accept(document);
        } catch (IOException e) {
            problem(terminal, file + ": cannot be read: is it there, and may you read it?");
        } catch (DemarcheException e) {
            problem(terminal, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isLines(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }
}
