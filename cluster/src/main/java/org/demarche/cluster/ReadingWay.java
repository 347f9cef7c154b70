package org.demarche.cluster;

import java.io.Serializable;
import java.time.LocalDate;
import org.demarche.reader.DocumentReader;
import org.jspecify.annotations.Nullable;

/**
 * How documents are read.
 *
 * @param date stands in where a document has no date
 * @param publisher stands in where a document has no publisher
 */
record ReadingWay(@Nullable LocalDate date, @Nullable String publisher) implements Serializable {
    DocumentReader reader() {
        return DocumentReader.standard().withDate(date).withPublisher(publisher);
    }
}
