package org.demarche.ledger.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.demarche.ledger.records.MappingReader;
import org.demarche.model.DemarcheException;
import org.demarche.model.Fuzzed;

/** Files in TOML that users give the ledger: scenarios and mappings of tables. See docs/fuzzing.md. */
class ParserFuzzTest {
    @FuzzTest(maxDuration = Fuzzed.AS_LONG_AS_WANTED)
    void scenario(byte[] bytes) {
        Fuzzed.check(() -> ScenarioReader.toml("a.toml", new String(bytes, UTF_8)), DemarcheException.class);
    }

    @FuzzTest(maxDuration = Fuzzed.AS_LONG_AS_WANTED)
    void mapping(byte[] bytes) {
        Fuzzed.check(() -> MappingReader.toml("a.toml", new String(bytes, UTF_8)), DemarcheException.class);
    }
}
