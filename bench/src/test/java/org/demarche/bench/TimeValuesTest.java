package org.demarche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeValuesTest {
    @ParameterizedTest
    @CsvSource({
        "2014-03-05,2014-03-05,true",
        "2014-03-05T17:00,2014-03-05,true",
        "2014-03-05TEV,2014-03-05,true",
        "2014-03-05,2014-03,false",
        "2014-03,2014-03-05,false",
        "2014-WXX,2014-W10,true",
        "2014-WXX,2013-W10,false",
        "2014-QX,2014-Q1,true",
        "2014-QX,2014,false",
        "199X,199,true",
        "19XX,19,true",
        "P1E,P10Y,true",
        "P1DE,P10Y,true",
        "PXC,PXY,true",
        "P3M,P3Y,false",
        "PT3M,P3M,false",
        "PAST_REF,PAST_REF,true",
        "PAST_REF,PXY,false",
        "XXXX-WXX-4,P1W,true",
        "XXXX-SU,P1Y,true",
        "XXXX-XX-XX,P1D,true",
        "2014,nothing,false",
    })
    void agree_whenTheySayTheSame(String gold, String ours, boolean agree) {
        assertThat(TimeValues.agree(gold, ours)).isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource({"2014-Q1,CALENDAR", "19,CALENDAR", "PXM,LENGTHS", "PT3H,LENGTHS", "PRESENT_REF,VAGUE", "XXXX,REPEATED"})
    void kind_byItsForm(String value, TimeValues.Kind kind) {
        assertThat(TimeValues.kind(value)).isEqualTo(kind);
    }
}
