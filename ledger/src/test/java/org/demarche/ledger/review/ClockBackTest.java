package org.demarche.ledger.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.demarche.ledger.Samples;
import org.demarche.ledger.reports.ReportGroups;
import org.demarche.ledger.store.Store;
import org.demarche.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of what was said is that in which it was said, whatever the clock showed. */
class ClockBackTest {
    private static final String EVENT =
            "a1#" + Samples.fullCoding("a1").events().getFirst().id();

    @TempDir
    Path folder;

    private static Reviews at(Store store, String moment) {
        return new Reviews(store, new ReportGroups(store), Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }

    @Test
    void judge_clockGoesBack_theLastWordCountsAndCanBeTakenBack() {
        try (Store store = Store.open(folder, "")) {
            store.add(Samples.document("a1"), Samples.fullCoding("a1"));
            at(store, "2026-05-01T12:00:00Z").judge(EVENT, Verdict.REJECT, Map.of(), "Ada", null);
            Reviews earlier = at(store, "2014-05-01T12:00:00Z");
            earlier.judge(EVENT, Verdict.CORRECT, Map.of(Part.STANCE, "future"), "Ada", null);

            assertThat(earlier.event(EVENT).orElseThrow().event().stance()).isEqualTo(Stance.FUTURE);
            assertThat(earlier.of(EVENT))
                    .extracting(Judgement::verdict)
                    .containsExactly(Verdict.REJECT, Verdict.CORRECT);
            assertThat(earlier.latest(Integer.MAX_VALUE, 1))
                    .extracting(Judgement::verdict)
                    .containsExactly(Verdict.CORRECT);

            long before = store.version();
            earlier.judge(EVENT, Verdict.WITHDRAW, Map.of(), "Ada", null);
            assertThat(store.version())
                    .as("answers that were kept do not count any more")
                    .isGreaterThan(before);
            assertThat(earlier.of(EVENT)).hasSize(3);
            assertThat(earlier.event(EVENT).orElseThrow().event())
                    .isEqualTo(Samples.fullCoding("a1").events().getFirst());
        }
    }
}
