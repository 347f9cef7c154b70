package org.demarche.ledger.review;

import java.util.List;
import org.demarche.model.Document;

/**
 * A document of which events were judged.
 *
 * @param judgements of each judged event the one that stands; what was accepted and corrected is right, what was rejected is wrong
 */
public record GoldDocument(Document document, List<Judgement> judgements) {
    public GoldDocument {
        judgements = List.copyOf(judgements);
    }
}
