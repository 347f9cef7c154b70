package org.demarche.workbench.web;

import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** A request that cannot be answered, with the reason in one line. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final @Nullable String field;

    Refusal(HttpStatus status, String message) {
        this(status, message, null);
    }

    /** @param field of the request that is wrong; null where it is none by itself */
    Refusal(HttpStatus status, String message, @Nullable String field) {
        super(message);
        this.status = status;
        this.field = field;
    }

    @Nullable
    String field() {
        return field;
    }

    HttpStatus status() {
        return status;
    }
}
