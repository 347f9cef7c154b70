package org.demarche.reader;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.demarche.model.Document;
import org.demarche.reader.draft.Defaults;
import org.demarche.reader.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles: web pages, RSS and Atom feeds, JSON Lines, CSV, plain text, each gzipped or not, and folders of these. The format is
 * found by what is in a file, not by its name.
 *
 * <pre>{@code
 * DocumentReader.standard()
 *         .withDate(LocalDate.of(2014, 3, 10))
 *         .read(Path.of("news"), document -> ..., problem -> System.err.println(problem));
 * }</pre>
 *
 * <p>Documents are handed over as they are read, in a fixed order: files of a folder by name, items of a file as they stand. A file of
 * many documents is never held in memory as a whole. Nothing that a file holds stops the batch: what cannot be read becomes a
 * {@link ReadProblem}. An exception thrown by a consumer does stop it, and reaches the caller as it was thrown.
 *
 * <p>Immutable and thread-safe. One call is one batch, in which no two documents have the same id.
 */
public final class DocumentReader {
    /** The largest single document read, in bytes. */
    public static final int DEFAULT_LIMIT = 20_000_000;

    private final Defaults defaults;
    private final int limit;

    private DocumentReader(Defaults defaults, int limit) {
        this.defaults = defaults;
        this.limit = limit;
    }

    public static DocumentReader standard() {
        return new DocumentReader(new Defaults(null, null, null), DEFAULT_LIMIT);
    }

    /** The day of publication of documents that do not name one; null for none. */
    public DocumentReader withDate(@Nullable LocalDate date) {
        return new DocumentReader(new Defaults(date, defaults.publisher(), defaults.language()), limit);
    }

    /** The publisher of documents that do not name one; null for none. */
    public DocumentReader withPublisher(@Nullable String publisher) {
        return new DocumentReader(new Defaults(defaults.date(), publisher, defaults.language()), limit);
    }

    /** The BCP 47 tag of documents that do not name their language; null for {@code und}. */
    public DocumentReader withLanguage(@Nullable String language) {
        return new DocumentReader(new Defaults(defaults.date(), defaults.publisher(), language), limit);
    }

    /**
     * The largest single document read, in bytes: a web page, a feed, a text file, one line of JSON Lines. Files of many documents may
     * be of any size.
     */
    public DocumentReader withLimit(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a limit of " + bytes + " bytes; give 1 or more");
        }
        return new DocumentReader(defaults, bytes);
    }

    /** Whether a file or folder of that name in a folder is read with it: hidden ones and READMEs are not. */
    public static boolean isNews(String name) {
        return !Batch.NOT_NEWS.matcher(name).matches();
    }

    /** Reads a file, or a folder with all that is in it, hidden files and READMEs left out. */
    public void read(Path fileOrFolder, Consumer<Document> documents, Consumer<ReadProblem> problems) {
        read(List.of(fileOrFolder), documents, problems);
    }

    /** Reads files and folders as one batch, in the order given. */
    public void read(List<Path> filesAndFolders, Consumer<Document> documents, Consumer<ReadProblem> problems) {
        Batch batch = new Batch(defaults, limit, documents, problems, true);
        filesAndFolders.forEach(batch::readAll);
    }

    /** Reads what fits in memory. */
    public Reading read(Path fileOrFolder) {
        List<Document> documents = new ArrayList<>();
        List<ReadProblem> problems = new ArrayList<>();
        read(fileOrFolder, documents::add, problems::add);
        return new Reading(documents, problems);
    }

    /** Reads what is no file of this machine, such as one of a cluster. Two documents may have the same id: that is for the caller to see to. */
    public void read(Source source, Consumer<Document> documents, Consumer<ReadProblem> problems) {
        new Batch(defaults, limit, documents, problems, false).read(source);
    }

    /**
     * Reads one line of JSON Lines, for those who have them from elsewhere. Two documents may have the same id here too.
     *
     * @param name the name of the file
     * @param item which of the file's documents it is, from 1
     */
    public void readLine(
            String name, int item, String line, Consumer<Document> documents, Consumer<ReadProblem> problems) {
        new Batch(defaults, limit, documents, problems, false).readLine(name, item, line);
    }

    /**
     * Reads bytes that are not in a file.
     *
     * @param name stands for the file's name: in ids, in problems, and where its ending helps to tell the format
     */
    public Reading read(String name, byte[] bytes) {
        List<Document> documents = new ArrayList<>();
        List<ReadProblem> problems = new ArrayList<>();
        new Batch(defaults, limit, documents::add, problems::add, true).read(Source.of(name, bytes));
        return new Reading(documents, problems);
    }
}
