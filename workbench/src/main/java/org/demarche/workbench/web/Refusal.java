package org.demarche.workbench.web;

import io.javalin.http.HttpStatus;

/** A request that cannot be answered, with the reason in one line. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;

    Refusal(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
