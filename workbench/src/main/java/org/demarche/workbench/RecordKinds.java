package org.demarche.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.ledger.records.MappingReader;
import org.demarche.ledger.records.RecordKind;
import org.demarche.ledger.records.RecordLayout;

/** The kinds of file that can be taken in, by the names that people give. */
public final class RecordKinds {
    private RecordKinds() {}

    /** How a file of records of that kind is laid out; empty where there is no such kind. */
    public static Optional<RecordLayout> layout(String kind) {
        return Arrays.stream(RecordKind.values())
                .map(RecordLayout.class::cast)
                .filter(each -> each.label().equals(kind))
                .findFirst()
                .or(() -> MappingReader.shipped(kind));
    }

    /** These names, and behind them those of all kinds of records: for a message. */
    public static List<String> with(String... others) {
        return Stream.of(
                        Arrays.stream(others),
                        Arrays.stream(RecordKind.values()).map(RecordKind::label),
                        MappingReader.SHIPPED.stream())
                .flatMap(names -> names)
                .toList();
    }
}
