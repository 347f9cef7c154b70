package org.demarche.ledger.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.Kills;
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
 * A reviewer's program that is killed again and again at random moments ({@link Kills}): nothing that was acknowledged is lost, and what is
 * there counts.
 */
class KilledReviewTest {
    private static final int KILLS = Kills.wanted(3);
    private static final int EVENTS = 40;

    @TempDir
    Path folder;

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
        Kills kills = new Kills(folder, 23);
        int acknowledged = 0;
        int unseen = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            List<Integer> numbers = kills.acknowledged(10, 20_000_000, Reviewing.class, folder.resolve("data"));
            acknowledged = numbers.isEmpty() ? acknowledged : numbers.getLast();
            unseen++;
            if (kills.look()) {
                int kept = kept();
                assertThat(kept).as("judgements after kill %d", kill).isBetween(acknowledged, acknowledged + unseen);
                acknowledged = kept;
                unseen = 0;
            }
        }
        assertThat(kept()).isBetween(acknowledged, acknowledged + unseen);
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

    /**
     * Corrects and rejects one event after the other and prints how many judgements there are once each is acknowledged. It closes the
     * ledger now and then and opens it again, so that kills come upon that too.
     */
    static final class Reviewing {
        public static void main(String[] folder) {
            while (true) {
                try (Ledger ledger = Ledger.open(Path.of(folder[0]))) {
                    review(ledger.reviews());
                }
            }
        }

        private static void review(Reviews reviews) {
            int first = reviews.all().size();
            for (int i = first; i < first + 4; i++) {
                String event = "a1#e" + i % EVENTS;
                Judgement kept = i % 3 == 2
                        ? reviews.judge(event, Verdict.REJECT, Map.of(), "Ada", null)
                        : reviews.judge(event, Verdict.CORRECT, Map.of(Part.STANCE, "future"), "Ada", null);
                System.out.println(kept.id() + ";");
            }
        }
    }
}
