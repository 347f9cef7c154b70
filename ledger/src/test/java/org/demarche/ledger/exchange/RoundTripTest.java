package org.demarche.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.demarche.ledger.store.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written and read again gives the same bytes when it is written a second time; nothing is lost but what is said to be lost. */
class RoundTripTest {
    @Provide
    Arbitrary<Entry> entries() {
        return Entries.any();
    }

    static List<WritableFormat> writable() {
        return EventFormat.writable();
    }

    private static Entry read(EventFormat format, String line) {
        if (format.read(line) instanceof Reading.Told(Entry entry)) {
            return entry;
        }
        throw new AssertionError(format.label() + " passed over: " + line);
    }

    private static List<String> again(WritableFormat format, List<String> lines) {
        List<String> again = new ArrayList<>();
        lines.forEach(line -> again.addAll(format.write(read(format, line))));
        return again;
    }

    @Property(tries = 500)
    void plover_anyEvent_comesBackEqual(@ForAll("entries") Entry entry) {
        PloverFormat format = new PloverFormat();
        List<String> lines = format.write(entry);
        assertThat(lines).singleElement().asString().doesNotContain("\n");
        assertThat(read(format, lines.getFirst())).isEqualTo(entry);
        assertThat(again(format, lines)).isEqualTo(lines);
    }

    @Property(tries = 1000)
    void tables_anyEvent_giveTheSameBytesAgain(@ForAll("entries") Entry entry) {
        for (WritableFormat format : writable()) {
            if (format.refusal(entry).isEmpty()) {
                List<String> lines = format.write(entry);
                assertThat(again(format, lines)).as(format.label()).isEqualTo(lines);
            }
        }
    }

    @Property(tries = 500)
    void tables_anyEvent_haveTheirColumnsInOneLineEach(@ForAll("entries") Entry entry) {
        if (new IcewsFormat().refusal(entry).isEmpty()) {
            assertThat(new IcewsFormat().write(entry)).allMatch(line -> columns(line) == 20);
            assertThat(new PhoenixFormat().write(entry)).allMatch(line -> columns(line) == 26);
            assertThat(new GdeltFormat().write(entry)).allMatch(line -> columns(line) == 61);
        }
    }

    private static int columns(String line) {
        assertThat(line).doesNotContainPattern("[\\n\\r\\u2028]");
        return line.split("\t", -1).length;
    }

    @ParameterizedTest
    @MethodSource("writable")
    void lost_ofAFullEvent_isWhatTheFormatSays(WritableFormat format) {
        Entry before = Entries.full();
        Entry after = read(format, format.write(before).getFirst());
        Set<Part> lost = EnumSet.noneOf(Part.class);
        Arrays.stream(Part.values())
                .filter(part -> !Objects.equals(part.of(before), part.of(after)))
                .forEach(lost::add);
        assertThat(lost).isEqualTo(format.lost());
    }

    @ParameterizedTest
    @MethodSource("writable")
    void lost_ofEveryFormat_isWhatTheDocumentationSays(WritableFormat format) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(System.getProperty("demarche.root"), "docs", "formats.md"));
        String heading = lines.stream()
                .filter(line -> line.startsWith("| part |"))
                .findFirst()
                .orElseThrow();
        int column = List.of(heading.split(" *\\| *")).indexOf(format.label());
        for (Part part : Part.values()) {
            String name = "| " + part.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " |";
            assertThat(lines.stream().filter(line -> line.startsWith(name)))
                    .as(name)
                    .singleElement()
                    .extracting(line -> line.split(" *\\| *")[column])
                    .isEqualTo(format.lost().contains(part) ? "-" : "+");
        }
    }
}
