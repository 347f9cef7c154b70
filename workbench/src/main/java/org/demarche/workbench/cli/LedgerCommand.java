package org.demarche.workbench.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A command that asks the ledger and prints rows: {@code --data}, {@code --json}, {@code --csv}. */
@Command
abstract class LedgerCommand implements Callable<Integer> {
    @Mixin
    final Surroundings around = new Surroundings();

    @Mixin
    final DataOption data = new DataOption();

    @Mixin
    final TableOption table = new TableOption();
}
