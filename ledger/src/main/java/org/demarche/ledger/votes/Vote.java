package org.demarche.ledger.votes;

/** What a state did that was present, from consent to dissent. */
public enum Vote {
    YES,
    ABSTAIN,
    NO
}
