package org.demarche.workbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.ledger.exchange.EventFormat;
import org.demarche.ledger.exchange.WritableFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --format}: events in a format of the field. */
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converter.class,
            completionCandidates = Candidates.class,
            description = "Print events alone, in a format of the field, for other programs: ${COMPLETION-CANDIDATES}.")
    @Nullable
    WritableFormat wanted;

    static final class Candidates extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Candidates() {
            super(labels());
        }
    }

    static final class Converter implements ITypeConverter<WritableFormat> {
        @Override
        public WritableFormat convert(String label) {
            return EventFormat.writable().stream()
                    .filter(format -> format.label().equalsIgnoreCase(label))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + label + "' is no format that events are written in: choose one of "
                                    + labels().stream().collect(Collectors.joining(", "))));
        }
    }

    private static List<String> labels() {
        return EventFormat.writable().stream().map(EventFormat::label).toList();
    }
}
