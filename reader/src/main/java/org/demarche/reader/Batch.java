package org.demarche.reader;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.demarche.model.Document;
import org.demarche.reader.draft.Defaults;
import org.demarche.reader.draft.Draft;
import org.demarche.reader.format.Format;
import org.demarche.reader.format.Sink;
import org.demarche.reader.source.Input;
import org.demarche.reader.source.Source;
import org.demarche.reader.source.Unreadable;

/** One call of the reader: walks the folders, keeps the ids apart, and turns whatever goes wrong into problems. Not thread-safe. */
final class Batch {
    /** Hidden files, and what stands beside the articles to explain them. */
    static final Pattern NOT_NEWS = Pattern.compile("\\..*|(README|LICEN[SC]E|NOTICE)(\\.(md|txt))?");

    private final Defaults defaults;
    private final int limit;
    private final Consumer<Document> documents;
    private final Consumer<ReadProblem> problems;
    private final boolean apart;
    private final Ids ids = new Ids();

    /**
     * @param apart whether a second document of an id gets another one
     */
    Batch(Defaults defaults, int limit, Consumer<Document> documents, Consumer<ReadProblem> problems, boolean apart) {
        this.apart = apart;
        this.defaults = defaults;
        this.limit = limit;
        this.documents = documents;
        this.problems = problems;
    }

    void readAll(Path fileOrFolder) {
        if (Files.isDirectory(fileOrFolder)) {
            readFolder(fileOrFolder, "", Set.of());
        } else {
            Path name = fileOrFolder.getFileName();
            read(Source.of(fileOrFolder, name == null ? "" : name.toString()));
        }
    }

    /**
     * @param prefix the way from the folder given to this one, so that ids do not depend on where the folder lies
     * @param around the folders on that way, where they really are
     */
    private void readFolder(Path folder, String prefix, Set<Path> around) {
        List<Path> entries;
        Set<Path> way = new HashSet<>(around);
        try (Stream<Path> listed = Files.list(folder)) {
            if (!way.add(folder.toRealPath())) {
                problem(folder.toString(), 0, "leads back to a folder it is in; remove the link");
                return;
            }
            entries = listed.filter(entry -> !NOT_NEWS.matcher(fileName(entry)).matches())
                    .sorted(Comparator.comparing(Batch::fileName))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problem(folder.toString(), 0, "the folder cannot be listed; check that you may read it");
            return;
        }
        if (entries.isEmpty() && around.isEmpty()) {
            problem(folder.toString(), 0, "the folder is empty; give one with articles in it");
        }
        for (Path entry : entries) {
            String name = prefix + fileName(entry);
            if (Files.isDirectory(entry)) {
                readFolder(entry, name + "/", way);
            } else {
                read(Source.of(entry, name));
            }
        }
    }

    private static String fileName(Path entry) {
        return String.valueOf(entry.getFileName());
    }

    /** Reads one file. Whatever is in it, only what a consumer throws leaves this method. */
    void read(Source source) {
        Collector collector = new Collector(source);
        try {
            Input input = Input.of(source, limit);
            Format.of(input).read(input, collector);
            if (!collector.told) {
                throw new Unreadable("holds no documents; check that this is the file you meant");
            }
        } catch (ConsumerFailure failure) {
            throw failure.thrown;
        } catch (Unreadable e) {
            collector.problem(e.line(), e.getMessage());
        } catch (IOException e) {
            collector.problem(0, told(e));
        } catch (UncheckedIOException e) {
            collector.problem(0, told(e.getCause() == null ? new IOException(e) : e.getCause()));
        } catch (RuntimeException | StackOverflowError e) {
            collector.problem(0, "cannot be read (" + Unreadable.oneLine(e) + "); save it as plain text and read that");
        }
    }

    /** Reads one line of a file of JSON Lines. */
    void readLine(String name, int item, String line) {
        try {
            Format.readLine(line, item, new Collector(Source.of(name, new byte[0])));
        } catch (ConsumerFailure failure) {
            throw failure.thrown;
        }
    }

    private static String told(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file; check the path";
            case AccessDeniedException denied -> "may not be read; check its permissions";
            case EOFException cut -> "ends too early, the rest of the gzip file is missing; fetch or pack it again";
            case ZipException damaged -> "is damaged, its gzip data cannot be unpacked; fetch or pack it again";
            default -> "cannot be read (" + Unreadable.oneLine(e) + "); check the disk or fetch it again";
        };
    }

    private void problem(String name, long line, String message) {
        problems.accept(new ReadProblem(name, line, message));
    }

    private String unique(String id) {
        String candidate = id;
        for (int n = 2; apart && !ids.add(candidate); n++) {
            candidate = id + "#" + n;
        }
        return candidate;
    }

    /** Takes what a format found in one file. */
    private final class Collector implements Sink {
        private final Source source;
        private boolean told;

        Collector(Source source) {
            this.source = source;
        }

        @Override
        public void document(Draft draft, int item, long line) {
            Document document;
            try {
                String fallback = item == 0 ? source.name() : source.name() + "#" + item;
                document = draft.finish(fallback, defaults);
            } catch (Unreadable e) {
                problem(line, item > 0 && line == 0 ? "item " + item + ": " + e.getMessage() : e.getMessage());
                return;
            }
            told = true;
            Document named = withId(document, unique(document.id()));
            guarded(() -> documents.accept(named));
        }

        @Override
        public void problem(long line, String message) {
            told = true;
            guarded(() -> Batch.this.problem(source.label(), line, message));
        }

        private void guarded(Runnable consumer) {
            try {
                consumer.run();
            } catch (RuntimeException e) {
                throw new ConsumerFailure(e);
            }
        }
    }

    private static Document withId(Document d, String id) {
        return id.equals(d.id())
                ? d
                : new Document(
                        id,
                        d.text(),
                        d.headline(),
                        d.published(),
                        d.publisher(),
                        d.author(),
                        d.language(),
                        d.topics(),
                        d.address());
    }

    /** Carries what a consumer threw past the formats, which would take it for their own. */
    private static final class ConsumerFailure extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final RuntimeException thrown;

        ConsumerFailure(RuntimeException thrown) {
            super(null, thrown, false, false);
            this.thrown = thrown;
        }
    }
}
