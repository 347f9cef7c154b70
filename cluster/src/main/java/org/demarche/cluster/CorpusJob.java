package org.demarche.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.SerializableConfiguration;
import org.demarche.ledger.lake.Run;
import org.demarche.ledger.store.CodedRows;
import org.demarche.ledger.store.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Reads files, codes their documents and writes a run of a lake.
 *
 * @param lake the folder of the lake
 * @param way how documents are read
 * @param lexicon folders of the user's own additions to the lexicon, which every machine has
 * @param partitions into how many parts documents are dealt out for coding; 0 for what suits their bytes and the cores there are
 */
record CorpusJob(SparkSession spark, String lake, ReadingWay way, List<String> lexicon, int partitions) {
    /** So many bytes of input are one task: a minute or two of work. */
    private static final long TASK = 8L << 20;

    /**
     * What came of it.
     *
     * @param run the run
     * @param before whether an earlier call has done it: then nothing was done now
     */
    record Result(Run run, boolean before) {}

    Configuration hadoop() {
        return spark.sessionState().newHadoopConf();
    }

    Result run(List<InputFile> files) {
        String coder = Coders.name(lexicon);
        RunNotes notes = new RunNotes(hadoop(), lake);
        List<Run> earlier = notes.all();
        String input = InputFiles.fingerprint(files, way.toString());
        Optional<Run> done = RunNotes.done(earlier, input, coder);
        if (done.isPresent()) {
            return new Result(done.get(), true);
        }
        List<Layout.Table> tables = LakeSchema.tables();
        int parts = parts(files);
        Dataset<Row> documents = withoutHeld(unique(read(files), parts), earlier, coder, parts);
        Dataset<Row> coded = documents.mapPartitions(
                new DocumentCoding(
                        lexicon, coder, tables.stream().map(Layout.Table::name).toList()),
                Encoders.row(LakeSchema.nested(tables)));
        Run run = new LakeWriter(spark, lake, tables).write(RunNotes.next(earlier), input, coder, coded, earlier);
        notes.add(run);
        return new Result(run, false);
    }

    private int parts(List<InputFile> files) {
        long bytes = files.stream().mapToLong(InputFile::length).sum();
        int cores = spark.sparkContext().defaultParallelism();
        return partitions > 0 ? partitions : (int) Math.min(100_000, Math.max(4L * cores, bytes / TASK));
    }

    private Dataset<Row> read(List<InputFile> files) {
        List<InputFile> parquet = files.stream().filter(InputFile::isParquet).toList();
        List<InputFile> others =
                files.stream().filter(file -> !file.isParquet()).toList();
        Dataset<Row> rows = spark.createDataFrame(
                JavaSparkContext.fromSparkContext(spark.sparkContext())
                        .parallelize(others, Math.clamp(others.size(), 1, 10_000))
                        .flatMap(new FileReading(way, new SerializableConfiguration(hadoop()))::call),
                DocumentRows.SCHEMA);
        return parquet.isEmpty() ? rows : rows.union(ParquetReading.of(spark, way, parquet));
    }

    /**
     * Deals the documents out, and gives the second of an id another one, as the reader does: {@code id#2}. What could not be read has no
     * id, and goes where chance has it.
     */
    private static Dataset<Row> unique(Dataset<Row> rows, int parts) {
        Column n = row_number().over(Window.partitionBy("id").orderBy("file", "item"));
        return rows.repartition(parts, col("id"))
                .withColumn("n", n)
                .withColumn(
                        "id",
                        when(col("n").gt(1), concat(col("id"), lit("#"), col("n")))
                                .otherwise(col("id")))
                .drop("n");
    }

    /** Leaves out what the lake holds as it is, coded by this very coder: it need not be coded again. */
    private Dataset<Row> withoutHeld(Dataset<Row> rows, List<Run> earlier, String coder, int parts) {
        if (earlier.isEmpty()) {
            return rows;
        }
        Dataset<Row> held = HeldDocuments.of(spark, lake, earlier)
                .filter(col("coder").equalTo(coder))
                .select(col("id").as("held"), col("content_hash").as("held_hash"));
        Column[] fields =
                Stream.of(DocumentRows.SCHEMA.fieldNames()).map(rows::col).toArray(Column[]::new);
        Column hash =
                udf((UDF1<Row, String>) CorpusJob::hash, DataTypes.StringType).apply(struct(fields));
        return rows.withColumn("hash", hash)
                .join(held, col("id").equalTo(col("held")).and(col("hash").equalTo(col("held_hash"))), "left_anti")
                .drop("hash")
                .repartition(parts, col("id"));
    }

    private static @Nullable String hash(Row row) {
        return row.getAs("id") == null ? null : CodedRows.contentHash(DocumentRows.document(row));
    }
}
