package org.demarche.ledger.reports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How two articles are related by their texts.
 *
 * @param kind copy or retelling
 * @param likeness of a copy the share of runs of three words that they have in common (Jaccard); of a retelling the square root of the
 *     product of Jaccard's coefficients of their content words and of their headlines' content words; where one has no headline, the
 *     coefficient of their content words alone
 */
public record TextLikeness(Kind kind, double likeness) {
    /** How one text comes of the other. */
    public enum Kind {
        /** The same text, with changes: an agency's dispatch in two papers. */
        COPY,
        /** The same story in other words. */
        RETELLING;

        /** How the ledger writes it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Half of the runs of three words. */
    static final double COPY = .5;

    /** Chosen on the marked pairs of tgcontest, 18 of 35 of one thread: see docs/reports.md. */
    static final double RETELLING = .17;

    /** Content words alone, the same pairs. */
    static final double RETELLING_WITHOUT_HEADLINE = .2;

    /** The relation; null where there is none. */
    static @Nullable TextLikeness of(Shingles a, Shingles b) {
        double triples = Shingles.jaccard(a.triples(), b.triples());
        if (triples >= COPY) {
            return new TextLikeness(Kind.COPY, triples);
        }
        double content = Shingles.jaccard(a.content(), b.content());
        if (a.headline().isEmpty() || b.headline().isEmpty()) {
            return content >= RETELLING_WITHOUT_HEADLINE ? new TextLikeness(Kind.RETELLING, content) : null;
        }
        double likeness = Math.sqrt(content * Shingles.jaccard(a.headline(), b.headline()));
        return likeness >= RETELLING ? new TextLikeness(Kind.RETELLING, likeness) : null;
    }
}
