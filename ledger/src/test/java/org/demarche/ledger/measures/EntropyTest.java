package org.demarche.ledger.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntropyTest {
    private static Entropy meetings(int n) {
        Random random = new Random(11);
        List<Entropy.Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int partner = (int) (20 * Math.pow(random.nextDouble(), 2));
            meetings.add(new Entropy.Meeting("P" + (char) ('A' + partner), 1 + random.nextInt(3)));
        }
        return Entropy.of(meetings);
    }

    @Test
    void value_ofTwoPartners_isByHand() {
        Entropy entropy = Entropy.of(
                List.of(new Entropy.Meeting("RUS", 3), new Entropy.Meeting("POL", 1), new Entropy.Meeting("RUS", 0)));
        assertThat(entropy.partners()).isEqualTo(2);
        assertThat(entropy.value()).isCloseTo(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25), within(1e-12));
    }

    @Test
    void deviation_ofNearlyManyMeetings_isThatOfTheDraws() {
        Entropy entropy = meetings(1_000);
        double[] draws = Objects.requireNonNull(entropy.draws(2_000, 5));
        double mean = Arrays.stream(draws).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(draws)
                .map(draw -> (draw - mean) * (draw - mean))
                .average()
                .orElseThrow());
        assertThat(entropy.deviation()).isCloseTo(deviation, within(0.07 * deviation));
    }

    @Test
    void around_manyMeetings_hasBothFormsByTheirSlope() {
        Entropy entropy = meetings(5_000);
        assertThat(entropy.many()).isTrue();
        assertThat(entropy.draws(10, 1)).isNull();
        Interval partners = Objects.requireNonNull(Resampling.around(entropy, 1, null, Math::exp));
        assertThat(partners.method()).isEqualTo("delta method 95 %");
        assertThat((partners.high() - partners.low()) / 2)
                .isCloseTo(1.96 * Math.exp(entropy.value()) * entropy.deviation(), within(1e-3));
    }
}
