package org.demarche.workbench.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.exchange.EventFormat;
import org.demarche.ledger.flows.EventImport;
import org.demarche.ledger.records.RecordFile;
import org.demarche.ledger.records.RecordLayout;
import org.demarche.ledger.store.EventProgress;
import org.demarche.model.DemarcheException;
import org.demarche.workbench.Countries;
import org.demarche.workbench.Json;
import org.demarche.workbench.RecordKinds;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes in files of events and of records, as {@code demarche import} does. The body is the file; it lies on disk while it is read. */
final class ImportRoutes {
    private static final long MOST_BYTES = 1L << 30;
    /** Of lines that could not be read; what is beyond is counted. */
    private static final int MOST_PROBLEMS = 100;

    private final Ledger ledger;
    private final Countries countries;

    ImportRoutes(Ledger ledger, Countries countries) {
        this.ledger = ledger;
        this.countries = countries;
    }

    void register(JavalinConfig config) {
        config.routes.post("/api/v1/imports", this::take);
    }

    private void take(Context context) throws IOException {
        Asked asked = new Asked(context, countries);
        String kind = Optional.ofNullable(asked.text("kind")).orElse("events");
        Optional<RecordLayout> layout = kind.equals("events") ? Optional.empty() : Optional.of(layout(kind));
        Path folder = Files.createTempDirectory("demarche-import");
        Path file = folder.resolve(name(asked));
        try {
            keep(context, file);
            ArrayNode problems = Json.object().putArray("problems");
            ObjectNode answer =
                    layout.isPresent() ? records(asked, layout.get(), file, problems) : events(asked, file, problems);
            answer.set("problems", problems);
            asked.answer(answer);
        } catch (DemarcheException e) {
            throw Asked.wrong(String.valueOf(e.getMessage()).replace(folder + "/", ""));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static RecordLayout layout(String kind) {
        return RecordKinds.layout(kind)
                .orElseThrow(() -> Asked.wrong(
                        "kind",
                        "'kind' is '" + kind + "': give one of " + String.join(", ", RecordKinds.with("events"))));
    }

    /** What the file is called in messages and in the ledger: letters, figures and points alone, so that it stays in its folder. */
    private static String name(Asked asked) {
        String given = asked.text("name");
        String plain = given == null
                ? ""
                : given.replaceAll("[^\\p{L}\\p{Nd}._-]+", "_").replaceFirst("^[._]+", "");
        return plain.isEmpty() ? "posted" : plain.substring(0, Math.min(plain.length(), 100));
    }

    private static void keep(Context context, Path file) throws IOException {
        try (InputStream in = context.bodyInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > MOST_BYTES) {
                    throw new Refusal(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "the file has more than 1 GiB: give it to ./demarche import, which has no limit");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private ObjectNode events(Asked asked, Path file, ArrayNode problems) {
        String named = asked.text("format");
        EventFormat format = named == null
                ? null
                : EventFormat.of(named)
                        .orElseThrow(() -> Asked.wrong(
                                "format",
                                "'format' is '" + named
                                        + "': give one of "
                                        + String.join(
                                                ", ",
                                                EventFormat.all().stream()
                                                        .map(EventFormat::label)
                                                        .toList())));
        EventImport.Result result = ledger.addEvents(
                file, asked.text("source"), format, problem -> note(problems, file, problem), now -> {});
        EventProgress now = result.now();
        return Json.object()
                .put("source", result.source())
                .put("format", result.format())
                .put("lines", now.lines())
                .put("kept", now.kept())
                .put("known", now.known())
                .put("passed", now.passed())
                .put("skipped", now.skipped())
                .put("unchanged", result.unchanged());
    }

    private ObjectNode records(Asked asked, RecordLayout layout, Path file, ArrayNode problems) {
        RecordFile.Result result =
                ledger.addRecords(layout, file, asked.day("known"), problem -> note(problems, file, problem));
        return Json.object()
                .put("rows", result.rows())
                .put("skipped", result.skipped())
                .put("unchanged", result.unchanged());
    }

    private static void note(ArrayNode problems, Path file, String problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem.replace(file.getParent() + "/", ""));
        }
    }
}
