package org.demarche.coder.syntax;

/** The universal parts of speech of Universal Dependencies, version 2. */
public enum Upos {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X;

    /** The part of speech of that name, {@link #X} for anything unknown. */
    public static Upos of(String name) {
        for (Upos upos : values()) {
            if (upos.name().equals(name)) {
                return upos;
            }
        }
        return X;
    }

    /** Whether such a word names or describes rather than joins: the open classes. */
    public boolean content() {
        return switch (this) {
            case ADJ, ADV, NOUN, NUM, PROPN, VERB -> true;
            default -> false;
        };
    }
}
