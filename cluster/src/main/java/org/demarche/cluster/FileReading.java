package org.demarche.cluster;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.demarche.reader.source.Source;

/** Reads a file with the reader, as the command line does: its documents as rows, one after the other, and its problems. */
record FileReading(ReadingWay way, SerializableConfiguration hadoop) implements FlatMapFunction<InputFile, Row> {
    @Override
    public Iterator<Row> call(InputFile file) {
        Pulled<Row> rows = new Pulled<>(sink -> read(file, sink));
        TaskContext task = TaskContext.get();
        if (task != null) {
            TaskCompletionListener end = ended -> rows.close();
            task.addTaskCompletionListener(end);
        }
        return rows;
    }

    private void read(InputFile file, Consumer<Row> sink) {
        Path path = new Path(file.path());
        Source source = new Source(
                file.name(),
                file.path(),
                () -> path.getFileSystem(hadoop.value()).open(path));
        AtomicInteger item = new AtomicInteger();
        way.reader()
                .read(
                        source,
                        document -> sink.accept(DocumentRows.of(file.order(), item.incrementAndGet(), document)),
                        problem -> sink.accept(
                                DocumentRows.problem(file.order(), item.incrementAndGet(), problem.toString())));
    }
}
