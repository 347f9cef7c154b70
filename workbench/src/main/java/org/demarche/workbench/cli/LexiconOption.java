package org.demarche.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.demarche.coder.Coder;
import org.demarche.coder.lexicon.Dictionary;
import org.demarche.coder.lexicon.Lexicon;
import org.demarche.workbench.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --lexicon}: the user's own words and names. */
final class LexiconOption {
    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description =
                    "A folder whose files add to the lexicon or replace parts of it: groups.txt, frames.txt, people/*.txt and so on,"
                            + " and actor and agent dictionaries of PETRARCH. May be given more than once; the last prevails.")
    private List<Path> folders = List.of();

    private @Nullable Lexicon lexicon;

    private @Nullable CompletableFuture<Coder> loading;

    private Lexicon lexicon() {
        Lexicon made = lexicon;
        if (made == null) {
            made = Lexicon.standard();
            for (Path folder : folders) {
                made = made.with(folder);
            }
            lexicon = made;
        }
        return made;
    }

    /** What a ledger notes as the coder of a document: with another lexicon it is another coder. */
    String coderName() {
        String fingerprint = lexicon().fingerprint();
        return fingerprint.isEmpty() ? Version.NAME_AND_NUMBER : Version.NAME_AND_NUMBER + " lexicon " + fingerprint;
    }

    /** Begins to load the coder, for a command that has something else to do until it needs it. */
    void load() {
        Lexicon words = lexicon();
        loading = CompletableFuture.supplyAsync(
                () -> Coder.of(words),
                task -> Thread.ofPlatform().daemon().name("coder").start(task));
    }

    /** The coder. Standard error is told what dictionaries hold, and each of their lines that is not understood. */
    Coder coder(Terminal terminal) {
        for (Dictionary dictionary : lexicon().dictionaries()) {
            dictionary.problems().forEach(terminal::problem);
            terminal.problem("%s: %,d names of %,d entries; %s not understood"
                    .formatted(
                            dictionary.file(),
                            dictionary.names(),
                            dictionary.listed().size(),
                            AccountText.count(dictionary.problems().size(), "line")));
        }
        return loading == null ? Coder.of(lexicon()) : loaded(loading);
    }

    private static Coder loaded(CompletableFuture<Coder> loading) {
        try {
            return loading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
