package org.demarche.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.demarche.model.Document;
import org.demarche.reader.DocumentReader;
import org.jspecify.annotations.Nullable;

/** Files and folders, read one document after the other; what cannot be read is told and the rest goes on. */
public final class Sources {
    private final DocumentReader reader;
    private final Consumer<String> problems;

    /**
     * @param date stands in where a document has no date
     * @param publisher stands in where a document has no publisher
     * @param problems is told in one line each what could not be read
     */
    public Sources(@Nullable LocalDate date, @Nullable String publisher, Consumer<String> problems) {
        this.reader = DocumentReader.standard().withDate(date).withPublisher(publisher);
        this.problems = problems;
    }

    /** Reads all, in the order given; files of a folder by name. */
    public void read(List<Path> paths, Consumer<Document> sink) {
        reader.read(paths, sink, problem -> problems.accept(problem.toString()));
    }
}
