package org.demarche.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.demarche.coder.Coder;
import org.demarche.model.Coding;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.demarche.reader.DocumentLines;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What is measured and against what: a coder, made when first asked for, and the folder of gold sets. For one thread. */
final class Setting {
    private final Path folder;
    private final Supplier<Coder> maker;
    private @Nullable Coder coder;

    Setting(Path folder) {
        this(folder, Coder::standard);
    }

    Setting(Path folder, Supplier<Coder> maker) {
        this.folder = folder;
        this.maker = maker;
    }

    /** A gold set; where a file was given for the folder, it is what reviewers have judged. */
    Path file(String name) {
        return name.equals(ReviewMeasure.GOLD) && Files.isRegularFile(folder) ? folder : folder.resolve(name);
    }

    /** Those of the measure's files that are not there. */
    List<Path> missing(Measure measure) {
        return measure.needs().stream()
                .map(this::file)
                .filter(file -> !Files.exists(file))
                .toList();
    }

    Coder coder() {
        if (coder == null) {
            coder = maker.get();
        }
        return coder;
    }

    /**
     * Codes documents on all cores. They are handed over as lines of {@code demarche code} and read by what reads those.
     *
     * @return codings by the document's id, in the order given
     */
    Map<String, Coding> code(List<ObjectNode> lines) {
        Coder coder = coder();
        Map<String, Coding> codings = new LinkedHashMap<>();
        for (Coding coding : documents(lines).parallelStream().map(coder::code).toList()) {
            codings.put(coding.document(), coding);
        }
        return codings;
    }

    private static List<Document> documents(List<ObjectNode> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        List<Document> documents = new ArrayList<>();
        DocumentLines reader = new DocumentLines(null, problem -> {
            throw new DemarcheException(problem);
        });
        reader.read(
                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), "gold set", documents::add);
        return documents;
    }
}
