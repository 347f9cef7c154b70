package org.demarche.workbench.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.demarche.coder.Coder;
import org.demarche.model.Coding;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;

/** Codes a text that is posted; nothing of it is kept. Thread-safe. */
final class CodingRoutes {
    /** A long article has fifty thousand characters. */
    private static final int MOST_BYTES = 1 << 20;

    private static final String EXAMPLE = "{\"text\": \"...\", \"date\": \"2014-03-07\"}";

    private final Supplier<Coder> coder;

    CodingRoutes(Supplier<Coder> coder) {
        this.coder = coder;
    }

    void register(JavalinConfig config) {
        config.routes.post("/api/v1/coding", this::code);
    }

    private void code(Context context) {
        if (context.contentLength() > MOST_BYTES) {
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "the text has " + context.contentLength() + " bytes: send at most " + MOST_BYTES
                            + ", or read it with ./demarche read");
        }
        Document document = document(context.body());
        Coding coding;
        try {
            coding = coder.get().code(document);
        } catch (DemarcheException e) {
            throw Asked.wrong("text", "'text' " + e.getMessage());
        }
        context.contentType("application/json").result(Json.line(Json.coding(coding)));
    }

    /** The document in a body. */
    static Document document(String json) {
        Body body = Body.of(json, "a text to code", EXAMPLE);
        String text = body.text("text", "");
        if (text.isBlank()) {
            throw Asked.wrong("text", "'text' is missing: send " + EXAMPLE);
        }
        return Document.of(body.text("id", "posted"), text, date(body.text("date")));
    }

    private static @Nullable LocalDate date(@Nullable String date) {
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw Asked.wrong("date", "'date' is '" + date + "': write it as 2014-03-07");
        }
    }
}
