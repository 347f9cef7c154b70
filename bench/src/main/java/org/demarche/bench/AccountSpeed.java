package org.demarche.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.flows.FlowQuery;
import org.demarche.ledger.flows.Flows;
import org.demarche.ledger.flows.Period;
import org.demarche.ledger.measures.Question;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long questions about two states take on a large ledger, warm. The ledger is one of {@link SyntheticEvents}, made where the folder has
 * none; or any other with {@code --source} and pairs of its own.
 */
@Command(name = "account", description = "Milliseconds of the questions behind an account, on millions of events.")
final class AccountSpeed implements Callable<Integer> {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "folder of the ledger")
    private Path folder = Path.of("");

    @Option(names = "--events", defaultValue = "100000000", description = "events to make (default ${DEFAULT-VALUE})")
    private long events;

    @Option(names = "--pairs", defaultValue = "200", description = "pairs to ask about (default ${DEFAULT-VALUE})")
    private int pairs;

    @Option(names = "--source", description = "a source of a ledger that is there, instead of made-up events")
    private @Nullable String source;

    /** One kind of question; answers how many rows came. */
    private record Kind(String name, ToLongFunction<FlowQuery> question) {}

    @Override
    public Integer call() throws Exception {
        if (source == null && !Files.exists(folder.resolve("ledger.duckdb"))) {
            long start = System.nanoTime();
            SyntheticEvents.write(folder, events);
            System.out.printf("made %,d events in %.0f s%n", events, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf("file %,d MiB%n", Files.size(folder.resolve("ledger.duckdb")) >> 20);
        try (Ledger ledger = Ledger.open(folder)) {
            String asked = source == null ? SyntheticEvents.SOURCE : source;
            List<Dyad> dyads =
                    source == null ? SyntheticEvents.pairs(2 * pairs, new Random(5)) : pairsOf(ledger, asked);
            System.out.printf(
                    "%-35s %8s %8s %8s %11s %11s %9s%n",
                    "question", "p50 ms", "p95 ms", "max ms", "p50 CPU ms", "p95 CPU ms", "rows");
            LocalDate first = LocalDate.of(1900, 1, 1);
            for (Kind kind : kinds(ledger, asked)) {
                first = first.plusDays(
                        1); // all of the time, and yet no question is one that another kind has asked before
                measure(kind, dyads, asked, first);
            }
        }
        return 0;
    }

    private List<Dyad> pairsOf(Ledger ledger, String asked) {
        return ledger.flows().pairs(asked, 2 * pairs);
    }

    private static List<Kind> kinds(Ledger ledger, String source) {
        Flows flows = ledger.flows();
        return List.of(
                new Kind("sums, whole time", query -> flows.sums(query).size()),
                new Kind("sums, a year", query -> flows.sums(year(query)).size()),
                new Kind(
                        "series by month, whole time",
                        query -> flows.series(query, Period.MONTH).size()),
                new Kind(
                        "series by week, a year",
                        query -> flows.series(year(query), Period.WEEK).size()),
                new Kind(
                        "series by day, a year",
                        query -> flows.series(year(query), Period.DAY).size()),
                new Kind(
                        "100 reports, a year",
                        query -> flows.reports(year(query), 100).size()),
                new Kind(
                        "account, a year",
                        query -> ledger.account(
                                        query.a(),
                                        query.b(),
                                        LocalDate.of(2014, 1, 1),
                                        LocalDate.of(2014, 12, 31),
                                        source)
                                .measures()
                                .size()),
                new Kind(
                        "account, whole time",
                        query -> ledger.account(query.a(), query.b(), query.from(), null, source)
                                .measures()
                                .size()),
                new Kind("account on a day, with all measures", new OnDays(ledger, source)));
    }

    /** Each account is of a day that was not asked about before, so that none is answered from memory as a whole. */
    private static final class OnDays implements ToLongFunction<FlowQuery> {
        private final Ledger ledger;
        private final Question question;
        private LocalDate day = LocalDate.of(2014, 3, 1);

        OnDays(Ledger ledger, String source) {
            this.ledger = ledger;
            this.question = Question.byYear().from(source).rows(false);
        }

        @Override
        public long applyAsLong(FlowQuery query) {
            day = day.plusDays(1);
            return ledger.accountOn(query.a(), query.b(), day, null, question)
                    .lines()
                    .size();
        }
    }

    private static FlowQuery year(FlowQuery query) {
        return new FlowQuery(
                query.source(), query.a(), query.b(), LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31));
    }

    /**
     * Every second pair to warm up, then the others on the clock: what is asked was not asked before, and nothing is answered from memory as a
     * whole. The time of all cores together tells where the machine has other things to do.
     */
    private static void measure(Kind kind, List<Dyad> dyads, String source, LocalDate first) {
        int n = dyads.size() / 2;
        double[] times = new double[n];
        double[] work = new double[n];
        long rows = 0;
        for (int pass = 0; pass < 2; pass++) {
            rows = 0;
            for (int i = 0; i < n; i++) {
                Dyad dyad = dyads.get(2 * i + (pass == 0 ? 1 : 0));
                long worked = PROCESS.getProcessCpuTime();
                long start = System.nanoTime();
                rows += kind.question().applyAsLong(new FlowQuery(source, dyad.actor(), dyad.recipient(), first, null));
                times[i] = (System.nanoTime() - start) / 1e6;
                work[i] = (PROCESS.getProcessCpuTime() - worked) / 1e6;
            }
        }
        Arrays.sort(times);
        Arrays.sort(work);
        System.out.printf(
                "%-35s %8.1f %8.1f %8.1f %11.1f %11.1f %9.1f%n",
                kind.name(),
                times[n / 2],
                times[(int) (n * .95)],
                times[n - 1],
                work[n / 2],
                work[(int) (n * .95)],
                (double) rows / n);
    }
}
