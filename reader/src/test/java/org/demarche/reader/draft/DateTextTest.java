package org.demarche.reader.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2014-03-07",
                "2014-3-7",
                "2014/03/07",
                "2014.03.07",
                "20140307",
                "20140307T101500Z",
                "20140307101500",
                "2014-03-07T23:59:59-11:00",
                "2014-03-07 10:15",
                "Fri, 07 Mar 2014 00:15:00 +1100",
                "Fri, 7 Mar 14 10:15:00 EST",
                "7 March 2014",
                "7th of March 2014",
                "March 7, 2014",
                "Friday, March 7th, 2014 at 10:15 am EST",
                "Mar. 7, 2014",
                "7-Mar-2014",
                "07.03.2014",
                "7.3.2014 10:15",
                "13:05, 7 March 2014",
                "1394150400",
                "1394150400000",
                "1394150400.5",
                "7 марта 2014 г.",
                "7 березня 2014",
                "7 сакавіка 2014",
                "7. März 2014",
                "7 mars 2014",
                "7 de marzo de 2014",
                "7 marca 2014",
                "2014年3月7日",
                "Fri Mar 07 2014",
                "  7\u00A0March 2014 "
            })
    void parse_readsTheDayAsWritten(String text) {
        assertThat(DateText.parse(text)).contains(LocalDate.of(2014, 3, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2014",
                "March 2014",
                "2014-13-07",
                "31 February 2014",
                "03/07/2014",
                "7 Marchember 2014",
                "99999999999999999999"
            })
    void parse_givesNothingForWhatIsNoDay(String text) {
        assertThat(DateText.parse(text)).isEmpty();
    }

    @Test
    void parse_slashes_whereOneNumberTellsTheOther() {
        assertThat(DateText.parse("03/17/2014")).contains(LocalDate.of(2014, 3, 17));
        assertThat(DateText.parse("17/03/2014")).contains(LocalDate.of(2014, 3, 17));
        assertThat(DateText.parse("03/03/2014")).contains(LocalDate.of(2014, 3, 3));
        assertThat(DateText.isAmbiguous("03/07/2014")).isTrue();
        assertThat(DateText.isAmbiguous("07.03.2014")).isFalse();
    }
}
