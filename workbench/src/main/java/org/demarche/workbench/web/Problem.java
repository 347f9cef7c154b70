package org.demarche.workbench.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;

/** What cannot be answered, as RFC 9457 has it: {@code detail} is the whole line, {@code remedy} its part that says what to do. */
final class Problem {
    private Problem() {}

    static void answer(Context context, Refusal refusal) {
        answer(context, refusal.status(), refusal.getMessage(), refusal.field());
    }

    /**
     * @param message one line, "what is wrong: what to do"; the status's own words where it is null
     * @param field of the request that is wrong; null where none is
     */
    static void answer(Context context, HttpStatus status, @Nullable String message, @Nullable String field) {
        String detail = message == null ? status.getMessage() : message;
        int colon = detail.lastIndexOf(": ");
        context.status(status)
                .contentType("application/problem+json")
                .result(Json.line(Json.object()
                        .put("type", "about:blank")
                        .put("title", status.getMessage())
                        .put("status", status.getCode())
                        .put("detail", detail)
                        .put("remedy", colon < 0 ? null : detail.substring(colon + 2))
                        .put("field", field)));
    }
}
