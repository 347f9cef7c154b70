package org.demarche.cluster;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.year;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.demarche.ledger.lake.Lake;
import org.demarche.ledger.lake.Run;
import org.demarche.ledger.store.Layout;
import org.demarche.model.DemarcheException;

/**
 * Writes a run to a lake. What comes from the coder is written once as it comes, a row a document, and from there into the tables: so
 * nothing is coded twice. The note of the run, written last, makes it part of the lake.
 */
final class LakeWriter {
    private final SparkSession spark;
    private final String lake;
    private final List<Layout.Table> tables;

    LakeWriter(SparkSession spark, String lake, List<Layout.Table> tables) {
        this.spark = spark;
        this.lake = lake;
        this.tables = tables;
    }

    /**
     * Writes all of a run but its note.
     *
     * @param coded rows of {@link LakeSchema#nested}
     * @param earlier the runs before it
     */
    Run write(String name, String input, String coder, Dataset<Row> coded, List<Run> earlier) {
        String staging = lake + "/_staging/" + name;
        coded.write().mode(SaveMode.Overwrite).parquet(staging);
        Dataset<Row> staged = spark.read().schema(LakeSchema.nested(tables)).parquet(staging);
        for (Layout.Table table : tables) {
            write(table, staged, name);
        }
        staged.filter(col(LakeSchema.PROBLEM).isNotNull())
                .select(col(LakeSchema.PROBLEM))
                .orderBy(LakeSchema.PROBLEM)
                .write()
                .parquet(folder("problems", name));
        Run run = counted(name, input, coder, staged, superseded(staged, name, earlier));
        delete(staging);
        return run;
    }

    private String folder(String table, String run) {
        return lake + "/" + table + "/run=" + run;
    }

    private void write(Layout.Table table, Dataset<Row> staged, String run) {
        boolean pairs = table.name().equals(Lake.PAIRS);
        String by = pairs ? "year" : LakeSchema.DATE;
        Dataset<Row> rows = staged.select(col(LakeSchema.DATE), inline(col(table.name())));
        Dataset<Row> parted =
                pairs ? rows.drop(LakeSchema.DATE).withColumn(by, coalesce(year(col("day")), lit(0))) : rows;
        Dataset<Row> sorted = pairs
                ? parted.orderBy(by, "actor", "recipient", "day", "id")
                : parted.hint("rebalance", col(by)).sortWithinPartitions(order(by, table));
        sorted.write()
                .partitionBy(by)
                .option("parquet.block.size", 16 << 20) // a reader skips blocks that cannot hold what it looks for
                .parquet(folder(table.name(), run));
    }

    /** By day, then document, then place in it. */
    private static Column[] order(String by, Layout.Table table) {
        List<String> known = table.columns().stream().map(Layout.Column::name).toList();
        return java.util.stream.Stream.of(by, "id", "document", "event", "claim", "tie", "role", "position")
                .filter(name ->
                        name.equals(by) || known.contains(name) && !(name.equals("id") && known.contains("document")))
                .map(name -> col(name))
                .toArray(Column[]::new);
    }

    /** Notes which documents of earlier runs are replaced, and says how many. */
    private long superseded(Dataset<Row> staged, String name, List<Run> earlier) {
        if (earlier.isEmpty()) {
            return 0;
        }
        Dataset<Row> here =
                staged.select(inline(col("documents"))).select(col("id").as("document"));
        Dataset<Row> before =
                HeldDocuments.of(spark, lake, earlier).select(col("id").as("document"));
        here.join(before, "document").distinct().write().parquet(folder(Lake.SUPERSEDED, name));
        return spark.read()
                .schema("document STRING")
                .parquet(folder(Lake.SUPERSEDED, name))
                .count();
    }

    private Run counted(String name, String input, String coder, Dataset<Row> staged, long superseded) {
        Row n = staged.agg(number("documents"), count(col(LakeSchema.PROBLEM)), number("events"), number(Lake.PAIRS))
                .first();
        return new Run(name, input, coder, n.getLong(0), n.getLong(1), n.getLong(2), n.getLong(3), superseded);
    }

    private static Column number(String table) {
        return coalesce(sum(array_size(col(table))), lit(0L));
    }

    private void delete(String staging) {
        try {
            Path path = new Path(staging);
            path.getFileSystem(spark.sessionState().newHadoopConf()).delete(path, true);
        } catch (IOException e) {
            throw new DemarcheException(staging + ": cannot be removed (" + e + ")", e);
        }
    }
}
