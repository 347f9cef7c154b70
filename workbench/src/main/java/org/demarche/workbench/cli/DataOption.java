package org.demarche.workbench.cli;

import java.nio.file.Path;
import org.demarche.ledger.Ledger;
import org.demarche.workbench.DataDirectory;
import org.demarche.workbench.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --data}: where the ledger is. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder of the ledger; made where there is none. Default: demarche in your user data folder.")
    private @Nullable Path directory;

    Path directory() {
        return directory == null ? DataDirectory.standard() : directory;
    }

    Ledger open() {
        return open(Version.NAME_AND_NUMBER);
    }

    /** The ledger, to be asked; also where it cannot be written. */
    Ledger openToAsk() {
        return Ledger.openToAsk(directory(), Version.NAME_AND_NUMBER);
    }

    /** The ledger, for what that coder codes. */
    Ledger open(String coder) {
        return Ledger.open(directory(), coder);
    }
}
