package org.demarche.ledger.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ICEWS of 2014, with the settings that every pair has. The file is not ours to ship: it lies beside the repository. */
class SharedChangesTest {
    private static final Path FILE =
            Path.of(System.getProperty("demarche.root"), "..", "shared", "data", "events", "icews-2014.tsv");

    /** How many pairs are permuted, those with the most reports; -Ddemarche.pairs=400 takes all. */
    private static final int PAIRS = Integer.getInteger("demarche.pairs", 60);

    private static final Settings SETTINGS = Settings.STANDARD;

    @TempDir
    static Path folder;

    private static Store store;

    @BeforeAll
    static void take() {
        boolean there = Files.exists(FILE);
        if (!there) {
            System.err.println("SKIPPED: " + FILE.normalize() + " is not there; no break of 2014 was looked for");
        }
        assumeTrue(there, "no event files");
        try (Ledger ledger = Ledger.open(folder.resolve("data"))) {
            ledger.addEvents(FILE, null, null, problem -> {}, progress -> {});
        }
        store = Store.open(folder.resolve("data"), "");
    }

    @AfterAll
    static void close() {
        if (store != null) {
            store.close();
        }
    }

    private static PairChanges changes(String a, String b, @Nullable LocalDate until) {
        return PairChanges.of(store, "icews", a, b, until, SETTINGS);
    }

    @Test
    void russiaAndUkraine_breakWithinAWeekOfYanukovychsFall() {
        LocalDate fall = LocalDate.of(2014, 2, 22);
        assertThat(changes("RUS", "UKR", null).changes())
                .anyMatch(change -> !change.on().isBefore(fall.minusDays(7))
                        && !change.on().isAfter(LocalDate.of(2014, 3, 1).plusDays(7))
                        && change.foremost().rises());
    }

    @Test
    void russiaAndUkraine_breakCanBeKnownWithinAWeekOfTheMandateForForce() {
        PairChanges known = changes("RUS", "UKR", LocalDate.of(2014, 3, 8));
        assertThat(known.changes()).isNotEmpty();
        assertThat(known.changes().getLast().on()).isAfter(LocalDate.of(2014, 2, 14));
    }

    @Test
    void permutedSeries_haveLessThanOneBreakAPairAndYear() {
        Coverage coverage = Coverage.read(store, "icews", null, null);
        List<PairCounts> pairs = PairCounts.read(store, "icews", coverage, 5).stream()
                .sorted((one, other) -> Integer.compare(total(other), total(one)))
                .limit(PAIRS)
                .toList();
        Breaks breaks = new Breaks(SETTINGS);
        int orders = 2;
        int found = pairs.parallelStream()
                .mapToInt(pair -> {
                    RandomGenerator random =
                            RandomGeneratorFactory.of("L64X128MixRandom").create((pair.a() + pair.b()).hashCode());
                    SegmentCost cost = CountCost.of(pair.counts(), coverage.exposure(PairEvents.sum(pair.counts())));
                    int sum = 0;
                    for (int i = 0; i < orders; i++) {
                        sum += breaks.of(cost.shuffled(0, cost.length(), random))
                                .size();
                    }
                    return sum;
                })
                .sum();
        double years = coverage.length() / 365.0 * pairs.size() * orders;
        System.out.printf(
                "breaks in permuted series of %d pairs: %d in %.0f dyad-years, %.3f a dyad-year%n",
                pairs.size(), found, years, found / years);
        assertThat(found / years).isLessThan(1);
    }

    private static int total(PairCounts pair) {
        return Arrays.stream(PairEvents.sum(pair.counts())).sum();
    }
}
