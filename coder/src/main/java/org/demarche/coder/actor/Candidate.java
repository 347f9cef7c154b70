package org.demarche.coder.actor;

/**
 * Somebody whom a mention could have meant, and does not.
 *
 * @param name the person or organisation
 * @param country ISO 3166-1 alpha-3, or IGO
 * @param office the office in question, with its time, as {@code prime minister 2007-06-27..2010-05-11}; empty where none is known
 * @param why what speaks against the candidate
 */
public record Candidate(String name, String country, String office, Why why) {
    /** What speaks against a candidate. */
    public enum Why {
        OTHER_COUNTRY("of another country"),
        OTHER_FIRST_NAME("has another first name"),
        GOES_ON("the name goes on, and it is not this one's"),
        NEITHER_TITLE_NOR_OFFICE("the word is also a first name: it needs a title or an office held about then"),
        FURTHER_FROM_OFFICE("further from office on the day"),
        NOT_YET_IN_OFFICE("not yet in office on the day"),
        NO_LONGER_IN_OFFICE("no longer in office on the day"),
        STILL_IN_OFFICE("in office on the day, and a former holder is meant"),
        ONE_OF_SEVERAL("one of several former holders");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }
}
