package org.demarche.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.demarche.reader.DocumentReader;

/**
 * A folder into which files keep arriving, read by Structured Streaming: each file once. Spark notes in {@code _checkpoint} of the lake which
 * files a batch has; a batch that died is done again, and one whose run was noted is not, so that nothing is twice and nothing is lost.
 */
final class FolderStream {
    private static final StructType FILES = new StructType()
            .add("path", DataTypes.StringType)
            .add("modificationTime", DataTypes.TimestampType)
            .add("length", DataTypes.LongType)
            .add("content", DataTypes.BinaryType);

    private final CorpusJob job;
    private final String folder;
    private final int files;

    /**
     * @param files how many files are one run at most
     */
    FolderStream(CorpusJob job, String folder, int files) {
        this.job = job;
        this.folder = folder;
        this.files = files;
    }

    /**
     * Reads what is there.
     *
     * @param seconds 0 to end then; else to look again after so many, until the process ends
     * @return whether all was coded
     */
    boolean run(int seconds, Consumer<CorpusJob.Result> sink) throws TimeoutException, StreamingQueryException {
        AtomicBoolean good = new AtomicBoolean(true);
        // of the files only names are asked for: their bytes are left for the reader
        job.spark()
                .readStream()
                .format("binaryFile")
                .schema(FILES)
                .option("recursiveFileLookup", true)
                .option("maxFilesPerTrigger", files)
                .load(folder)
                .select("path", "length", "modificationTime")
                .writeStream()
                .option("checkpointLocation", job.lake() + "/_checkpoint")
                .trigger(seconds > 0 ? Trigger.ProcessingTime(seconds * 1000L) : Trigger.AvailableNow())
                .foreachBatch((batch, number) -> {
                    List<InputFile> arrived = arrived(batch);
                    if (!arrived.isEmpty()) {
                        CorpusJob.Result result = job.run(arrived);
                        sink.accept(result);
                        good.compareAndSet(true, result.run().failed() == 0);
                    }
                })
                .start()
                .awaitTermination();
        return good.get();
    }

    private List<InputFile> arrived(Dataset<Row> batch) {
        String base = new Path(folder).toUri().getPath();
        List<InputFile> arrived = new ArrayList<>();
        for (Row row : batch.collectAsList().stream()
                .sorted(Comparator.comparing((Row row) -> row.getString(0)))
                .toList()) {
            Path path = new Path(row.getString(0));
            if (DocumentReader.isNews(path.getName())) {
                arrived.add(new InputFile(
                        arrived.size(),
                        path.toString(),
                        name(base, path),
                        row.getLong(1),
                        row.<java.time.Instant>getAs(2).toEpochMilli()));
            }
        }
        return arrived;
    }

    /** The way from the folder to the file. */
    private static String name(String base, Path path) {
        String whole = path.toUri().getPath();
        int at = whole.indexOf(base);
        return at < 0 ? path.getName() : whole.substring(at + base.length()).replaceFirst("^/", "");
    }
}
