package org.demarche.workbench.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.demarche.coder.Coder;
import org.demarche.model.Document;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Codes a text that is posted; nothing of it is kept. Thread-safe. */
final class CodingRoutes {
    /** A long article has fifty thousand characters. */
    private static final int MOST_BYTES = 1 << 20;

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
        JsonNode body = body(context.body());
        String text = body.path("text").asString("");
        if (text.isBlank()) {
            throw Asked.wrong("text", "'text' is missing: send {\"text\": \"...\", \"date\": \"2014-03-07\"}");
        }
        Document document = Document.of(body.path("id").asString("posted"), text, date(body));
        context.contentType("application/json")
                .result(Json.line(Json.coding(coder.get().code(document))));
    }

    private static JsonNode body(String text) {
        try {
            return Json.parse(text);
        } catch (JacksonException e) {
            throw Asked.wrong("the body is no JSON: send {\"text\": \"...\", \"date\": \"2014-03-07\"}");
        }
    }

    private static @Nullable LocalDate date(JsonNode body) {
        JsonNode date = body.path("date");
        try {
            return date.isMissingNode() || date.isNull() ? null : LocalDate.parse(date.asString());
        } catch (DateTimeException e) {
            throw Asked.wrong("date", "'date' is '" + date.asString() + "': write it as 2014-03-07");
        }
    }
}
