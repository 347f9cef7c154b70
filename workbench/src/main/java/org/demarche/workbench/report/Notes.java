package org.demarche.workbench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.account.DayAccount;
import org.demarche.ledger.measures.Interval;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.RowText;
import org.demarche.ledger.store.ClaimEntry;
import org.demarche.ledger.store.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a report, numbered as they come up, and the sentences and rows to which they lead. The same value has one note, the same
 * sentence is printed once.
 */
final class Notes {
    /** How many rows of one value are printed; how many more there are is said. */
    static final int MOST = 250;

    private final Ledger ledger;
    private final List<Page.Note> notes = new ArrayList<>();
    private final Map<MeasureValue, Integer> byValue = new LinkedHashMap<>();
    private final Map<String, Page.Proof> proofs = new LinkedHashMap<>();

    Notes(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Page.Note> notes() {
        return List.copyOf(notes);
    }

    List<Page.Proof> proofs() {
        return List.copyOf(proofs.values());
    }

    /** The number of the note that says so in words alone. */
    int of(String text) {
        return of(text, List.of());
    }

    /** The number of the note that says so and names these rows. */
    int of(String text, List<Integer> rows) {
        return add(text, rows, 0, List.of());
    }

    /** The number of the value's note; 0 where there is no value. */
    int of(@Nullable MeasureValue value) {
        if (value == null) {
            return 0;
        }
        Integer known = byValue.get(value);
        if (known != null) {
            return known;
        }
        List<Integer> parts =
                value.parts().stream().map(part -> of(part.value())).toList();
        List<Integer> rows =
                value.rows().stream().limit(MOST).map(row -> proof(row, value)).toList();
        int more = value.parts().isEmpty() ? Math.max(value.n(), value.rows().size()) - rows.size() : 0;
        int number = add(text(value), rows, value.rows().isEmpty() ? 0 : Math.max(0, more), parts);
        byValue.put(value, number);
        return number;
    }

    private int add(String text, List<Integer> rows, int more, List<Integer> parts) {
        notes.add(new Page.Note(notes.size() + 1, text, runs(rows), more, parts));
        return notes.size();
    }

    /** The numbers in order, those that follow each other put together. */
    static List<Page.Run> runs(List<Integer> numbers) {
        List<Page.Run> runs = new ArrayList<>();
        for (int number : numbers.stream().distinct().sorted().toList()) {
            if (!runs.isEmpty() && runs.getLast().last() == number - 1) {
                runs.add(new Page.Run(runs.removeLast().first(), number));
            } else {
                runs.add(new Page.Run(number, number));
            }
        }
        return runs;
    }

    private static String text(MeasureValue value) {
        Interval interval = value.interval();
        return value.measure().replace('-', ' ') + ", " + value.a() + (value.b() == null ? "" : " → " + value.b())
                + ", "
                + value.period().label() + ": n = " + value.n() + ", " + value.unit()
                + (interval == null
                        ? ""
                        : String.format(
                                Locale.ROOT, ", %.2f to %.2f (%s)", interval.low(), interval.high(), interval.method()))
                + (value.note().isEmpty() ? "" : "; " + value.note()) + ".";
    }

    private int proof(String row, MeasureValue value) {
        Optional<Entry> report = row.contains("#") ? ledger.event(row) : Optional.empty();
        return report.map(this::proof).orElseGet(() -> proof(ledger.row(row, value), ledger.origin(row), ""));
    }

    int proof(Entry entry) {
        return proof(
                RowText.report(entry),
                entry.title().isEmpty() ? entry.document() : "“" + entry.title() + "”",
                entry.address() == null ? "" : entry.address());
    }

    int proof(ClaimEntry entry) {
        return proof(
                "“" + entry.claim().text().strip() + "” (" + entry.publisher() + ", " + entry.published() + ")",
                "“" + entry.title() + "”",
                entry.address() == null ? "" : entry.address());
    }

    int proof(DayAccount account, DayAccount.RollCall call) {
        return proof(
                call.resolution() + ", " + call.day() + ": " + account.a() + " " + call.voteA() + ", " + account.b()
                        + " " + call.voteB(),
                ledger.origin("roll_calls:" + call.id()),
                "");
    }

    private int proof(String text, String origin, String address) {
        return proofs.computeIfAbsent(
                        text + "\u0000" + origin + "\u0000" + address,
                        any -> new Page.Proof(proofs.size() + 1, text, origin, address))
                .number();
    }
}
