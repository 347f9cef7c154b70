package org.demarche.reader;

import java.util.List;
import org.demarche.model.Document;

/**
 * What came of reading a batch that is small enough to be held at once.
 *
 * @param documents in the order they were read
 * @param problems in the order they were met; empty where all went well
 */
public record Reading(List<Document> documents, List<ReadProblem> problems) {
    public Reading {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }
}
