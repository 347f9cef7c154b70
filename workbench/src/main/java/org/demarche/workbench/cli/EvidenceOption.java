package org.demarche.workbench.cli;

import java.nio.file.Path;
import org.demarche.ledger.measures.Composition;
import org.demarche.ledger.measures.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --source} and {@code --weights}: whose events count, and what a composite is put together from. */
final class EvidenceOption {
    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Whose events count: demarche for what it has coded itself, or the name of an import."
                    + " Default: demarche where it has events of them, else the only import.")
    private @Nullable String source;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "What room-to-manoeuvre is put together from: a table of measure, weight, none, full.")
    private @Nullable Path weights;

    @Nullable
    String source() {
        return source;
    }

    /** A question of all time, by year, with rows. */
    Question question() {
        Question question = Question.byYear().from(source);
        return weights == null ? question : question.of(Composition.read(weights));
    }
}
