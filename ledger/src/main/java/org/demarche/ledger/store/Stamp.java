package org.demarche.ledger.store;

/**
 * By what a later reading knows whether a document is the same.
 *
 * @param content fingerprint of the document
 * @param coding fingerprint of what was coded from it
 * @param coder name and version of what coded it
 */
record Stamp(String content, String coding, String coder) {
    boolean sameDocumentAndCoding(Stamp other) {
        return content.equals(other.content) && coding.equals(other.coding);
    }
}
