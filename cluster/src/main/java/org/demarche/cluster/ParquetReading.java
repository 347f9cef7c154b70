package org.demarche.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads rows of Parquet files: each is turned into the line of JSON that it would be, and read as such. */
record ParquetReading(ReadingWay way, Map<String, InputFile> files) implements FlatMapFunction<Row, Row> {

    static Dataset<Row> of(SparkSession spark, ReadingWay way, List<InputFile> files) {
        Map<String, InputFile> byPath = new HashMap<>();
        files.forEach(file -> byPath.put(key(file.path()), file));
        Dataset<Row> rows = spark.read()
                .option("mergeSchema", true)
                .parquet(files.stream().map(InputFile::path).toArray(String[]::new));
        Column[] columns = Stream.of(rows.columns()).map(rows::col).toArray(Column[]::new);
        return rows.select(
                        col("_metadata.file_path").as("path"),
                        col("_metadata.row_index").as("row"),
                        to_json(struct(columns)).as("line"))
                .flatMap(new ParquetReading(way, byPath), Encoders.row(DocumentRows.SCHEMA));
    }

    /** Spark writes {@code file:///a%20b}, Hadoop {@code file:/a b}. */
    private static String key(String path) {
        return new Path(path).toUri().getPath();
    }

    @Override
    public Iterator<Row> call(Row row) {
        InputFile file =
                Objects.requireNonNull(files.get(URI.create(row.getString(0)).getPath()));
        int item = (int) row.getLong(1) + 1;
        List<Row> read = new ArrayList<>();
        way.reader()
                .readLine(
                        file.name(),
                        item,
                        row.getString(2),
                        document -> read.add(DocumentRows.of(file.order(), item, document)),
                        problem -> read.add(DocumentRows.problem(
                                file.order(), item, file.path() + ", row " + item + ": " + problem.message())));
        return read.iterator();
    }
}
