package org.demarche.workbench.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import org.demarche.model.DemarcheException;
import org.demarche.model.Fuzzed;
import org.demarche.workbench.watch.FeedsFile;

/** Bodies that are posted, and files of feeds. See docs/fuzzing.md. */
class ParserFuzzTest {
    @FuzzTest(maxDuration = Fuzzed.AS_LONG_AS_WANTED)
    void feeds(byte[] bytes) {
        check(() -> FeedsFile.toml(Path.of("feeds.toml"), new String(bytes, UTF_8)));
    }

    /** The same bytes to each route that takes JSON: what one takes for its own, the others refuse. */
    @FuzzTest(maxDuration = Fuzzed.AS_LONG_AS_WANTED)
    void api(byte[] bytes) {
        String json = new String(bytes, UTF_8);
        check(() -> CodingRoutes.document(json));
        check(() -> ReviewRoutes.Said.of(json));
        check(() -> UserRoutes.Given.of(json));
        check(() -> ScenarioRoutes.scenario(false, json));
    }

    private static void check(Runnable parse) {
        Fuzzed.check(parse, DemarcheException.class, Refusal.class);
    }
}
