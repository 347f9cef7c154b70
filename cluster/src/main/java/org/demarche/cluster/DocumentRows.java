package org.demarche.cluster;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.demarche.model.Document;
import org.demarche.model.Span;

/** Documents as rows, on their way from the reader to the coder; and what could not be read, of which only file and problem are there. */
final class DocumentRows {
    static final StructType SCHEMA = new StructType()
            .add("file", IntegerType)
            .add("item", IntegerType)
            .add("problem", StringType)
            .add("id", StringType)
            .add("text", StringType)
            .add("headline_start", IntegerType)
            .add("headline_end", IntegerType)
            .add("published", DateType)
            .add("publisher", StringType)
            .add("author", StringType)
            .add("language", StringType)
            .add("topics", DataTypes.createArrayType(StringType))
            .add("address", StringType);

    private DocumentRows() {}

    static Row problem(int file, int item, String told) {
        return RowFactory.create(file, item, told, null, null, null, null, null, null, null, null, null, null);
    }

    static Row of(int file, int item, Document document) {
        Span headline = document.headline();
        return RowFactory.create(
                file,
                item,
                null,
                document.id(),
                document.text(),
                headline == null ? null : headline.start(),
                headline == null ? null : headline.end(),
                document.published(),
                document.publisher(),
                document.author(),
                document.language(),
                document.topics().toArray(),
                document.address());
    }

    static Document document(Row row) {
        Integer start = row.getAs("headline_start");
        Integer end = row.getAs("headline_end");
        List<String> topics = row.getList(row.fieldIndex("topics"));
        return new Document(
                row.getAs("id"),
                row.getAs("text"),
                start == null || end == null ? null : new Span(start, end),
                row.getAs("published"),
                row.getAs("publisher"),
                row.getAs("author"),
                row.getAs("language"),
                topics,
                row.getAs("address"));
    }
}
