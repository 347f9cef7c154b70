package org.demarche.ledger.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            exports BLR RUS,       country = 'BLR' AND partner = 'RUS' AND direction = 'exports' AND share > 0
            memberships BLR RUS,   (a = 'BLR' AND b = 'RUS' OR a = 'RUS' AND b = 'BLR')
            figure a?b BLR RUS,    name = 'a?b' AND country = 'BLR' AND partner = 'RUS'
            figure a'?'$1 BLR,     name = 'a''?''$1' AND country = 'BLR' AND partner IS NULL
            """)
    void inlined_whateverTheName_isTheConditionWithItsValues(String series, String condition) {
        assertThat(Series.of(series).inlined()).isEqualTo(condition);
    }
}
