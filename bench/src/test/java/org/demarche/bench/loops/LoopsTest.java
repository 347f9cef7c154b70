package org.demarche.bench.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each loop runs, once; how fast is for the bench to say. */
class LoopsTest {
    private static final Path EXAMPLES =
            Path.of(System.getProperty("demarche.root")).resolve("examples");

    @Test
    void loops_eachOnce_runWithoutError() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(LoopsTest.class.getPackageName())
                        .param("folder", EXAMPLES.toString())
                        .mode(Mode.SingleShotTime)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results)
                .extracting(result -> result.getParams().getBenchmark().replaceFirst(".*\\.", ""))
                .containsExactlyInAnyOrder(
                        "document_cut",
                        "sentence_names",
                        "sentence_times",
                        "sentence_parse",
                        "document_code",
                        "page_read",
                        "line_read",
                        "decision_weights");
    }

    @Test
    void dossier_ofTheExamples_hasPagesAndLines() throws Exception {
        Dossier dossier = new Dossier();
        dossier.folder = EXAMPLES.toString();
        dossier.read();
        ReaderLoops loops = new ReaderLoops();
        loops.take(dossier);

        assertThat(loops.page_read().documents()).hasSize(1);
        assertThat(loops.line_read()).hasSize(1);
    }
}
