package org.demarche.model;

/** How sure whoever says a thing is of it, in their own words. */
public enum Certainty {
    CERTAIN,
    PROBABLE,
    POSSIBLE,
    DOUBTED
}
