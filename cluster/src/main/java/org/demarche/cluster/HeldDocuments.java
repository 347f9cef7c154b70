package org.demarche.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.demarche.ledger.lake.Run;

/** The documents that a lake holds: id, content_hash and coder of the latest of each. */
final class HeldDocuments {
    private HeldDocuments() {}

    static Dataset<Row> of(SparkSession spark, String lake, List<Run> runs) {
        String[] folders = runs.stream()
                .filter(run -> run.documents() > 0)
                .map(run -> lake + "/documents/run=" + run.name())
                .toArray(String[]::new);
        Dataset<Row> none = spark.emptyDataFrame().selectExpr("'' AS id", "'' AS content_hash", "'' AS coder");
        if (folders.length == 0) {
            return none.limit(0);
        }
        return spark.read()
                .option("basePath", lake + "/documents")
                .schema("id STRING, content_hash STRING, coder STRING, run STRING")
                .parquet(folders)
                .groupBy("id")
                .agg(max_by(struct(col("content_hash"), col("coder")), col("run"))
                        .as("latest"))
                .select("id", "latest.content_hash", "latest.coder");
    }
}
