package org.demarche.bench;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --gold}, for the commands that measure against gold sets. */
final class GoldOption {
    @Option(
            names = "--gold",
            paramLabel = "DIR",
            defaultValue = "../shared",
            description =
                    "folder of the gold sets (default ${DEFAULT-VALUE}); docs/accuracy.md says what lies where in it")
    private Path folder = Path.of("");

    Setting setting() {
        return new Setting(folder);
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}
