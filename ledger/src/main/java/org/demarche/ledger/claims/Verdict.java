package org.demarche.ledger.claims;

import org.demarche.ledger.store.ClaimEntry;
import org.jspecify.annotations.Nullable;

/**
 * A claim, until when it holds, and what came of it.
 *
 * @param entry the claim with its document
 * @param by who claims it: the author's name where the text does not name another
 * @param horizon until when; null where the document has no day of publication
 * @param condition what came of the condition; null where it has none
 * @param consequence what came of the consequence
 * @param outcome what came of the claim: that of the consequence where it has no condition or the condition came true
 * @param why in one line
 * @param probability of the consequence, as the text states it or as the modality is taken to state it
 * @param stated whether the text states it
 */
public record Verdict(
        ClaimEntry entry,
        String by,
        @Nullable Horizon horizon,
        @Nullable Resolution condition,
        Resolution consequence,
        Outcome outcome,
        String why,
        double probability,
        boolean stated) {}
