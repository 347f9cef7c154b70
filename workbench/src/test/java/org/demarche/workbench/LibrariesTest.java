package org.demarche.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.model.Libraries;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The libraries that Maven fetched are those that were looked at once, and the bill of materials names them. */
class LibrariesTest {
    @Test
    void libraries_fetched_areThoseThatWerePinned() throws IOException {
        assertThat(Libraries.problems()).isEmpty();
    }

    @Test
    void billOfMaterials_namesLibrariesWithTheirChecksumsAndLicences() throws IOException {
        JsonNode bill = JsonMapper.builder().build().readTree(Files.readAllBytes(Path.of("target", "bom.json")));
        List<String> pinned =
                Files.readAllLines(Path.of(System.getProperty("demarche.root")).resolve("dependencies.sha256"));
        Set<String> named = new TreeSet<>();
        for (JsonNode component : bill.path("components")) {
            if (!component.path("group").asString("").equals("org.demarche")) {
                String name = component.path("name").asString() + "-"
                        + component.path("version").asString() + ".jar";
                named.add(sha256(component) + "  " + name);
                assertThat(component.path("licenses").size()).as(name).isPositive();
            }
        }

        assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(pinned).containsAll(named);
        assertThat(named)
                .anyMatch(line -> line.contains("duckdb_jdbc"))
                .anyMatch(line -> line.contains("javalin"))
                .noneMatch(line -> line.contains("junit"));
    }

    private static String sha256(JsonNode component) {
        return component
                .path("hashes")
                .valueStream()
                .filter(hash -> hash.path("alg").asString().equals("SHA-256"))
                .map(hash -> hash.path("content").asString())
                .findFirst()
                .orElse("no checksum");
    }
}
