package org.demarche.ledger.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * States in the codes that records use, by day: {@code lexicon/exchange/state-codes.tsv} and {@code former-states.tsv}. The answer is
 * the code of {@code docs/ledger.md}: ISO 3166-1 alpha-3, and a code of its own for a state that is gone. Immutable.
 */
public final class StateCodes {
    private static final StateCodes STANDARD = new StateCodes();

    private final Map<String, List<Meaning>> meanings = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<FormerState> former = new ArrayList<>();
    private final Map<String, String> threeLetters = new HashMap<>();

    /** Whose codes they are. */
    public enum System {
        ISO2,
        ISO3,
        /** Numbers of the Correlates of War project. */
        COW,
        /** Numbers of Gleditsch and Ward. */
        GW,
        NAME
    }

    /**
     * A state that is gone.
     *
     * @param code its code here
     * @param name usual English name
     * @param first its first day
     * @param last its last day
     * @param names further names
     * @param heirs codes of the states on its ground afterwards, the main one first
     */
    public record FormerState(
            String code, String name, LocalDate first, LocalDate last, List<String> names, List<String> heirs) {
        private boolean isCalled(String words, @Nullable LocalDate day) {
            return (name.equalsIgnoreCase(words) || names.stream().anyMatch(words::equalsIgnoreCase))
                    && (day == null || !day.isBefore(first) && !day.isAfter(last));
        }
    }

    private record Meaning(String code, LocalDate from) {}

    private StateCodes() {
        for (String two : Locale.getISOCountries()) {
            threeLetters.put(two, Locale.of("", two).getISO3Country());
        }
        for (String[] row : FactsFile.rows("exchange/state-codes.tsv", 4)) {
            LocalDate from = row[3].isEmpty() ? LocalDate.MIN : LocalDate.parse(row[3]);
            for (String system : row[0].equals("both") ? List.of("COW", "GW") : List.of(row[0])) {
                meanings.computeIfAbsent(
                                key(System.valueOf(system.toUpperCase(Locale.ROOT)), row[1]), any -> new ArrayList<>())
                        .add(new Meaning(row[2], from));
                if (system.equalsIgnoreCase("COW")) {
                    numbers.merge(row[2], Integer.valueOf(row[1]), Integer::min);
                }
            }
        }
        for (String[] row : FactsFile.rows("exchange/former-states.tsv", 6)) {
            former.add(new FormerState(
                    row[0], row[1], LocalDate.parse(row[2]), LocalDate.parse(row[3]), list(row[4]), list(row[5])));
        }
    }

    private static List<String> list(String items) {
        return items.isEmpty() ? List.of() : Arrays.asList(items.split(";"));
    }

    public static StateCodes standard() {
        return STANDARD;
    }

    private static String key(System system, String id) {
        return system + " " + id;
    }

    /** States that are gone, by code. */
    public List<FormerState> former() {
        return List.copyOf(former);
    }

    /**
     * The code of the state that this stands for on the day; without a day, as it is used now. Empty where it stands for none.
     *
     * <p>A figure for a year takes the state of its first of July: {@link #midOf}.
     */
    public String code(System system, String id, @Nullable LocalDate day) {
        String code = ofTable(system, id, day);
        if (!code.isEmpty()) {
            return code;
        }
        return switch (system) {
            case ISO2 -> threeLetters.getOrDefault(id, "");
            case ISO3 -> ofThreeLetters(id);
            case NAME -> ofName(id, day);
            case COW, GW -> "";
        };
    }

    /** Whether the code has meant different states at different times, so that it takes a day to read it. */
    public boolean changes(System system, String id) {
        return meanings.getOrDefault(key(system, id), List.of()).size() > 1;
    }

    /**
     * A time in which a code stood for one state.
     *
     * @param code the state
     * @param first its first day
     * @param last its last day; null where it goes on
     */
    public record Span(
            String code, LocalDate first, @Nullable LocalDate last) {}

    /** The states that the code stood for, one after the other, from the first to the last day; null for a time that goes on. */
    public List<Span> spans(System system, String id, LocalDate first, @Nullable LocalDate last) {
        List<Span> spans = new ArrayList<>();
        LocalDate from = first;
        for (Meaning meaning : meanings.getOrDefault(key(system, id), List.of())) {
            if (meaning.from().isAfter(from) && (last == null || !meaning.from().isAfter(last))) {
                spans.add(new Span(code(system, id, from), from, meaning.from().minusDays(1)));
                from = meaning.from();
            }
        }
        spans.add(new Span(code(system, id, from), from, last));
        return spans;
    }

    /** The lowest number of the Correlates of War project that has stood for the state; 0 where none has. */
    public int number(String code) {
        return numbers.getOrDefault(code, 0);
    }

    /** The day whose state a figure for a year is counted to. */
    public static LocalDate midOf(int year) {
        return LocalDate.of(year, 7, 1);
    }

    private String ofTable(System system, String id, @Nullable LocalDate day) {
        List<Meaning> found = meanings.getOrDefault(key(system, id), List.of());
        String code = found.isEmpty() ? "" : found.getFirst().code();
        for (Meaning meaning : found) {
            if (day == null || !meaning.from().isAfter(day)) {
                code = meaning.code();
            }
        }
        return code;
    }

    private String ofThreeLetters(String three) {
        CountryCodes countries = CountryCodes.standard();
        boolean gone = former.stream().anyMatch(state -> state.code().equals(three));
        return gone || countries.known(three) ? three : countries.ofCode(three);
    }

    private String ofName(String words, @Nullable LocalDate day) {
        String now = CountryCodes.standard().ofName(words);
        if (day == null && !now.isEmpty()) {
            return now;
        }
        return former.stream()
                .filter(state -> state.isCalled(words, day))
                .map(FormerState::code)
                .findFirst()
                .orElse(now);
    }
}
