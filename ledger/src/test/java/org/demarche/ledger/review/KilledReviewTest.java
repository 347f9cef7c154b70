package org.demarche.ledger.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Samples;
import org.demarche.ledger.store.EventQuery;
import org.demarche.model.Coding;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A reviewer's program that is killed (as by {@code kill -9}) again and again at random moments: nothing that was acknowledged is lost, and
 * what is there counts. {@code -Ddemarche.kills=50} kills oftener than the few times of every build.
 */
class KilledReviewTest {
    private static final int KILLS = Integer.getInteger("demarche.kills", 3);
    private static final int EVENTS = 40;

    @TempDir
    Path folder;

    private final Random random = new Random(23);

    @Test
    void review_killedAtRandomMoments_losesNothingAcknowledged() throws Exception {
        try (Ledger ledger = Ledger.open(folder.resolve("data"))) {
            Event[] events = new Event[EVENTS];
            for (int i = 0; i < EVENTS; i++) {
                events[i] = Samples.event(
                        "e" + i, EventType.CONSULT, Samples.actors("BLR"), Samples.actors("RUS"), Samples.MARCH_5);
            }
            ledger.add(Samples.document("a1"), new Coding("a1", List.of(events), List.of(), List.of()));
        }
        int acknowledged = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged = reviewUntilKilled(acknowledged);
            int kept = kept();
            assertThat(kept).as("judgements after kill %d", kill).isBetween(acknowledged, acknowledged + 1);
            acknowledged = kept;
        }
    }

    private int reviewUntilKilled(int before) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reviewing.class.getName(),
                        folder.resolve("data").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = before;
        try (BufferedReader output = child.inputReader()) {
            int until = 1 + random.nextInt(10);
            for (int i = 0; i < until; i++) {
                acknowledged = number(output.readLine(), acknowledged);
            }
            long start = System.nanoTime();
            long spin = random.nextLong(20_000_000);
            while (System.nanoTime() - start < spin) {
                Thread.onSpinWait();
            }
            child.toHandle().destroyForcibly(); // unlike the process's own, this leaves its output to be read
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                acknowledged = number(line, acknowledged);
            }
        }
        assertThat(child.waitFor()).as("killed, not ended by itself").isEqualTo(128 + 9);
        return acknowledged;
    }

    /** The number that was printed; the one before where the kill has cut the line short. */
    private static int number(String printed, int before) {
        return printed.endsWith(";") ? Integer.parseInt(printed.substring(0, printed.length() - 1)) : before;
    }

    /** How many judgements there are, after a look at whether each event is as its last one says. */
    private int kept() {
        try (Ledger ledger = Ledger.open(folder.resolve("data"))) {
            List<Judgement> all = ledger.reviews().all();
            assertThat(all)
                    .extracting(Judgement::id)
                    .isEqualTo(java.util.stream.IntStream.rangeClosed(1, all.size())
                            .boxed()
                            .toList());
            long last = all.stream().map(Judgement::event).distinct().count();
            long future = ledger.count(EventQuery.all().stances(Stance.FUTURE));
            long rejected = EVENTS - ledger.count(EventQuery.all());
            assertThat(future + rejected)
                    .as("events that are as somebody left them")
                    .isEqualTo(last);
            return all.size();
        }
    }

    /** Corrects and rejects one event after the other and prints how many judgements there are once each is acknowledged. */
    static final class Reviewing {
        public static void main(String[] folder) {
            try (Ledger ledger = Ledger.open(Path.of(folder[0]))) {
                Reviews reviews = ledger.reviews();
                for (int i = reviews.all().size(); ; i++) {
                    String event = "a1#e" + i % EVENTS;
                    Judgement kept = i % 3 == 2
                            ? reviews.judge(event, Verdict.REJECT, Map.of(), "Ada", null)
                            : reviews.judge(event, Verdict.CORRECT, Map.of(Part.STANCE, "future"), "Ada", null);
                    System.out.println(kept.id() + ";");
                }
            }
        }
    }
}
