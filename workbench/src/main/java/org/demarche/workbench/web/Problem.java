package org.demarche.workbench.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;

/** What cannot be answered, as RFC 9457 has it: {@code detail} is the whole line, {@code remedy} its part that says what to do. */
final class Problem {
    private Problem() {}

    /** As much of what is too long is read and thrown away: who is still sending would not see the answer else. */
    private static final long READ_AWAY = 16 << 20;

    static void answer(Context context, Refusal refusal) {
        if (refusal.status() == HttpStatus.CONTENT_TOO_LARGE) {
            readAway(context);
        }
        answer(context, refusal.status(), refusal.getMessage(), refusal.field());
    }

    private static void readAway(Context context) {
        byte[] buffer = new byte[1 << 16];
        try {
            InputStream body = context.req().getInputStream();
            long read = 0;
            for (int n = 0; n >= 0 && read < READ_AWAY; read += n) {
                n = body.read(buffer);
            }
        } catch (IOException e) { // whoever sent it has gone
        }
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
