package org.demarche.ledger.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the worked examples of Krippendorff (2011), Computing Krippendorff's Alpha-Reliability. */
class KrippendorffTest {
    /** Rows are observers, columns units; a point is a missing value. */
    private static double alpha(String... observers) {
        List<List<Character>> units = new ArrayList<>();
        for (int unit = 0; unit < observers[0].length(); unit++) {
            List<Character> values = new ArrayList<>();
            for (String observer : observers) {
                if (observer.charAt(unit) != '.') {
                    values.add(observer.charAt(unit));
                }
            }
            units.add(values);
        }
        return Krippendorff.alpha(units).orElseThrow();
    }

    @Test
    void alpha_twoObserversOfBinaryData_isThatOfExampleA() {
        assertThat(alpha("0100000010", "1110010000")).isCloseTo(.095, offset(.0005));
    }

    @Test
    void alpha_twoObserversOfNominalData_isThatOfExampleB() {
        assertThat(alpha("aabbdcccedda", "babbbccceddd")).isCloseTo(.692, offset(.0005));
    }

    @Test
    void alpha_fourObserversWithMissingValues_isThatOfExampleC() {
        assertThat(alpha("123321412...", "1233224125.3", ".3332342251.", "12332441251."))
                .isCloseTo(.743, offset(.0005));
    }

    @Test
    void alpha_withoutASharedUnitOrWithoutVariety_isNotKnown() {
        assertThat(Krippendorff.alpha(List.of(List.of("a"), List.of("b")))).isEmpty();
        assertThat(Krippendorff.alpha(List.of(List.of("a", "a"), List.of("a", "a"))))
                .isEmpty();
    }
}
