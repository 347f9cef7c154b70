package org.demarche.ledger.store;

import java.time.LocalDate;
import org.demarche.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A claim with the document that makes it.
 *
 * @param id unique in the ledger, such as {@code a1#c1}
 * @param claim the claim as it was coded
 * @param document id of the document
 * @param title the document's headline; empty where it has none
 * @param publisher the outlet; null if not known
 * @param published day of publication; null if not known
 * @param address where the document was published; null if not known
 */
public record ClaimEntry(
        String id,
        Claim claim,
        String document,
        String title,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable String address) {}
