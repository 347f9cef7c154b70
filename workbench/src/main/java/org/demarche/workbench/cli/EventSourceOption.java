package org.demarche.workbench.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --source}: whose events. */
final class EventSourceOption {
    @Option(
            names = "--source",
            paramLabel = "NAME",
            description =
                    "Whose events: demarche (what it has coded itself), or a source that was imported, such as icews."
                            + " Default: of two countries demarche where it has any; else the only one imported, or demarche.")
    @Nullable
    String wanted;
}
