package org.demarche.cluster;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.demarche.ledger.lake.Run;
import org.demarche.model.DemarcheException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The job's command line: what {@code spark-submit} starts, and {@code demarche cluster} on this machine. */
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        header = "Reads and codes a corpus on Apache Spark and writes a lake: the ledger's tables as Parquet.",
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        description =
                "Takes files and folders of any kind that 'read' takes, and Parquet, on any file system that Spark knows. The same input again"
                        + " changes nothing; documents that the lake holds already are not coded again. A job that died leaves nothing that is read:"
                        + " run it again.%n",
        footer = {
            "%nExamples:",
            "  demarche cluster news.jsonl.gz --lake lake",
            "  spark-submit --master yarn demarche-cluster-job.jar hdfs:///news --lake hdfs:///lake",
            "  demarche cluster arriving --lake lake --stream           what is new in the folder, then end",
            "  demarche cluster arriving --lake lake --stream --every 60    the same every 60 seconds until stopped",
            "  demarche import lake lake --source world                 have the ledger read it in place",
            "%nExit codes: 0 all was coded; 1 something was not, the rest was; 2 wrong usage; 3 the job failed.",
        })
public final class ClusterJob implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<String> paths = List.of();

    @Option(
            names = "--lake",
            required = true,
            paramLabel = "DIR",
            description = "The folder of the lake; made where there is none.")
    private String lake = "";

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Day of publication of documents that do not name one.")
    private @Nullable LocalDate date;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Publisher of documents that do not name one.")
    private @Nullable String publisher;

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description =
                    "Additions to the lexicon; the folder must be on every machine of the cluster, at the same place.")
    private List<String> lexicon = List.of();

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description =
                    "Into how many parts the documents are dealt out. Default: one for 8 MB, at least four a core.")
    private int partitions;

    @Option(
            names = "--stream",
            description = "Reads what has arrived in the folder since the last time; PATH is one folder.")
    private boolean stream;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description = "With --stream: looks again and again until it is stopped.")
    private int every;

    @Option(
            names = "--files",
            paramLabel = "N",
            defaultValue = "1000",
            description = "With --stream: files a run, at most. Default: ${DEFAULT-VALUE}.")
    private int files = 1000;

    public static void main(String[] arguments) {
        int code = new CommandLine(new ClusterJob())
                .setExecutionExceptionHandler((error, command, parsed) -> {
                    command.getErr()
                            .println("demarche: " + (error instanceof DemarcheException ? error.getMessage() : error));
                    return error instanceof DemarcheException ? 1 : 3;
                })
                .execute(arguments);
        System.exit(code);
    }

    @Override
    public Integer call() throws IOException, TimeoutException, StreamingQueryException {
        if (stream && paths.size() != 1 || !stream && every > 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--stream takes one folder, and --every goes with --stream");
        }
        try (SparkSession spark = session()) {
            CorpusJob job =
                    new CorpusJob(spark, lake, new ReadingWay(date, publisher), List.copyOf(lexicon), partitions);
            if (stream) {
                return new FolderStream(job, paths.getFirst(), files).run(every, this::tell) ? 0 : 1;
            }
            CorpusJob.Result result = job.run(InputFiles.of(job.hadoop(), paths));
            tell(result);
            return result.run().failed() == 0 ? 0 : 1;
        }
    }

    /** A session; on all cores of this machine where nobody says where. */
    static SparkSession session() {
        SparkConf given = new SparkConf();
        SparkConf settings = new SparkConf()
                .setIfMissing("spark.app.name", "demarche cluster")
                .set("spark.sql.datetime.java8API.enabled", "true")
                .set("spark.sql.session.timeZone", "UTC");
        if (!given.contains("spark.master")) {
            settings.setMaster("local[*]")
                    .setIfMissing("spark.ui.enabled", "false")
                    .setIfMissing("spark.log.level", "WARN")
                    .setIfMissing("spark.hadoop.fs.file.impl", LocalFiles.class.getName())
                    .setIfMissing("spark.sql.shuffle.partitions", "8")
                    // compiling a program for each of a dozen statements takes longer than they do
                    .setIfMissing("spark.sql.codegen.wholeStage", "false")
                    .setIfMissing("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        }
        return SparkSession.builder().config(settings).getOrCreate();
    }

    private void tell(CorpusJob.Result result) {
        Run run = result.run();
        spec.commandLine()
                .getOut()
                .println(
                        result.before()
                                ? "run " + run.name() + " has read this already; nothing has changed"
                                : String.format(
                                        Locale.ROOT,
                                        "run %s: %,d documents with %,d events; %,d replaced an earlier version; %,d could not be read%s",
                                        run.name(),
                                        run.documents(),
                                        run.events(),
                                        run.superseded(),
                                        run.failed(),
                                        run.failed() == 0 ? "" : " (" + lake + "/problems says why)"));
        spec.commandLine().getOut().flush();
    }
}
