package org.demarche.ledger.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reports that say the same in the same words, as copies of an article do; compared with others once for all of them, or a story that
 * hundreds print would be compared tens of thousands of times. One per document. Most have one report.
 */
final class Telling {
    private final List<Report> reports = new ArrayList<>(1);
    private final Set<String> documents = new HashSet<>();
    private String id;

    Telling(Report report) {
        id = report.id();
        add(report);
    }

    void add(Report report) {
        reports.add(report);
        documents.add(report.document());
        id = id.compareTo(report.id()) < 0 ? id : report.id();
    }

    /** The smallest of its reports' ids; another one when a smaller comes. */
    String id() {
        return id;
    }

    /** Stands for all of them. */
    Report sample() {
        return reports.getFirst();
    }

    List<Report> reports() {
        return reports;
    }

    boolean isIn(String document) {
        return documents.contains(document);
    }

    /** Whether one document tells both in one sentence: then they are two events. */
    boolean sharesSentence(Telling other) {
        return sample().sentence().equals(other.sample().sentence())
                && !Collections.disjoint(documents, other.documents);
    }
}
