package org.demarche.reader.draft;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What holds for a document that does not say it itself. */
public record Defaults(
        @Nullable LocalDate date,
        @Nullable String publisher,
        @Nullable String language) {}
