package org.demarche.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.ledger.store.Store;
import org.demarche.ledger.votes.HeldOutVotes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Foretells votes of the UN General Assembly that were held out, from ideal points estimated from the others. */
@Command(name = "votes", description = "How well ideal points foretell votes that were held out.")
final class VotePrediction implements Callable<Integer> {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "folder of a ledger with roll calls and votes")
    private Path folder = Path.of("");

    @Option(
            names = "--part",
            defaultValue = "0.1",
            description = "part of the votes that is held out (default ${DEFAULT-VALUE})")
    private double part;

    @Option(names = "--seed", defaultValue = "1", description = "which votes (default ${DEFAULT-VALUE})")
    private long seed;

    @Override
    public Integer call() {
        try (Store store = Store.open(folder, "")) {
            System.out.printf("%-16s %9s %9s %14s%n", "foretold by", "votes", "right", "log probability");
            for (HeldOutVotes.Line line : HeldOutVotes.of(store, part, seed)) {
                System.out.printf(
                        "%-16s %,9d %8.2f%% %15.4f%n", line.name(), line.votes(), 100 * line.right(), line.log());
            }
        }
        return 0;
    }
}
