package org.demarche.coder.syntax;

/** A sentence has one root: the first verb among several, else the first; the others hang from it. */
final class SingleRoot {
    private SingleRoot() {}

    /**
     * @param heads head of each word, the number of words for the root; changed in place
     * @param tags one a word, universal part of speech first
     */
    static void enforce(int[] heads, String[] tags) {
        int words = tags.length;
        int root = -1;
        for (int i = 0; i < words; i++) {
            if (heads[i] == words && (root < 0 || tags[i].startsWith("VERB") && !tags[root].startsWith("VERB"))) {
                root = i;
            }
        }
        for (int i = 0; i < words; i++) {
            if (heads[i] == words && i != root) {
                heads[i] = root;
            }
        }
    }
}
