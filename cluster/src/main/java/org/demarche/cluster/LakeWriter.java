package org.demarche.cluster;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.year;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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
    private static final int AT_ONCE = 3;

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
        Map<String, Long> rows = counted(staged);
        List<Runnable> writes = new ArrayList<>();
        tables.stream()
                .filter(table -> rows.getOrDefault(table.name(), 0L) > 0)
                .forEach(table -> writes.add(() -> write(table, staged, name)));
        long failed = rows.getOrDefault(LakeSchema.PROBLEM, 0L);
        if (failed > 0) {
            writes.add(() -> writeProblems(staged, name));
        }
        together(writes);
        long superseded = superseded(staged, name, earlier);
        delete(staging);
        return new Run(
                name,
                input,
                coder,
                rows.getOrDefault("documents", 0L),
                failed,
                rows.getOrDefault("events", 0L),
                rows.getOrDefault(Lake.PAIRS, 0L),
                superseded);
    }

    /** Writes some tables at a time: most are small, and one after the other leaves cores with nothing to do. */
    private static void together(List<Runnable> writes) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<? extends Future<?>> underWay =
                    writes.stream().map(threads::submit).toList();
            for (Future<?> write : underWay) {
                write.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String folder(String table, String run) {
        return lake + "/" + table + "/run=" + run;
    }

    private void write(Layout.Table table, Dataset<Row> staged, String run) {
        Dataset<Row> rows = staged.select(col(LakeSchema.DATE), inline(col(table.name())));
        boolean pairs = table.name().equals(Lake.PAIRS);
        String by = pairs ? "year" : LakeSchema.MONTH;
        Dataset<Row> sorted = pairs
                ? rows.drop(LakeSchema.DATE)
                        .withColumn(by, coalesce(year(col("day")), lit(0)))
                        .orderBy(by, "actor", "recipient", "day", "id")
                : rows.withColumn(by, date_format(col(LakeSchema.DATE), "yyyy-MM"))
                        .hint("rebalance", col(by))
                        .sortWithinPartitions(order(table));
        sorted.write()
                .partitionBy(by)
                .option("parquet.block.size", 16 << 20) // a reader skips blocks that cannot hold what it looks for
                .parquet(folder(table.name(), run));
    }

    private void writeProblems(Dataset<Row> staged, String run) {
        staged.filter(col(LakeSchema.PROBLEM).isNotNull())
                .select(col(LakeSchema.PROBLEM))
                .orderBy(LakeSchema.PROBLEM)
                .write()
                .parquet(folder("problems", run));
    }

    /** By day, then document, then place in it. */
    private static Column[] order(Layout.Table table) {
        List<String> known = table.columns().stream().map(Layout.Column::name).toList();
        Stream<String> places = Stream.of("id", "document", "event", "claim", "tie", "role", "position")
                .filter(name -> known.contains(name) && !(name.equals("id") && known.contains("document")));
        return Stream.concat(Stream.of(LakeSchema.MONTH, LakeSchema.DATE), places)
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

    /** How many rows each table will have, and how many problems there were. */
    private Map<String, Long> counted(Dataset<Row> staged) {
        Column[] numbers = tables.stream()
                .map(table -> coalesce(sum(array_size(col(table.name()))), lit(0L)))
                .toArray(Column[]::new);
        Row n = staged.agg(count(col(LakeSchema.PROBLEM)), numbers).first();
        Map<String, Long> counted = new HashMap<>();
        counted.put(LakeSchema.PROBLEM, n.getLong(0));
        for (int i = 0; i < tables.size(); i++) {
            counted.put(tables.get(i).name(), n.getLong(i + 1));
        }
        return counted;
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
