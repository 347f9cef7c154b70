package org.demarche.coder.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.model.When;
import org.demarche.model.When.Granularity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTaggerTest {
    private static final LocalDate MONDAY_10_MARCH = LocalDate.of(2014, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "They met on 7 March,2014-03-07,2014-03-07,DAY",
        "They met on March 7,2014-03-07,2014-03-07,DAY",
        "They met on 20 December,2013-12-20,2013-12-20,DAY",
        "They met on 7 March 2011,2011-03-07,2011-03-07,DAY",
        "They met on Friday,2014-03-07,2014-03-07,DAY",
        "They met on Monday,2014-03-10,2014-03-10,DAY",
        "They meet next Thursday,2014-03-13,2014-03-13,DAY",
        "They met last Thursday,2014-03-06,2014-03-06,DAY",
        "They met yesterday,2014-03-09,2014-03-09,DAY",
        "They met three days ago,2014-03-07,2014-03-07,DAY",
        "They met in February,2014-02-01,2014-02-28,MONTH",
        "They met in May 2013,2013-05-01,2013-05-31,MONTH",
        "They met in 2010,2010-01-01,2010-12-31,YEAR",
        "They met last week,2014-03-03,2014-03-09,WEEK",
        "They met last year,2013-01-01,2013-12-31,YEAR",
    })
    void find_resolvesAgainstTheDayOfPublication(String text, LocalDate start, LocalDate end, Granularity granularity) {
        When when = find(text).getFirst().when();
        assertThat(when.start()).isEqualTo(start);
        assertThat(when.end()).isEqualTo(end);
        assertThat(when.granularity()).isEqualTo(granularity);
    }

    @ParameterizedTest
    @CsvSource({"They may sign", "Some 2000 soldiers came", "The 31 ministers met", "They met on 31 February"})
    void find_leavesAloneWhatIsNoTime(String text) {
        assertThat(find(text).stream().filter(t -> t.when().granularity() == Granularity.DAY))
                .isEmpty();
        assertThat(find(text).stream().filter(t -> t.when().granularity() == Granularity.YEAR))
                .isEmpty();
    }

    @Test
    void find_keepsTheWords() {
        TimeExpression time = find("On 5 March, both refused.").getFirst();
        assertThat(time.when().text()).isEqualTo("5 March");
        assertThat(time.from()).isZero();
        assertThat(time.to()).isEqualTo(3);
    }

    @Test
    void find_withoutDayOfPublicationOnlyFullDates() {
        var words = new Tokenizer()
                .sentences("On 5 March and on 7 March 2014 they met yesterday.")
                .getFirst();
        List<TimeExpression> times =
                new TimeTagger().find(words, "On 5 March and on 7 March 2014 they met yesterday.", null);
        assertThat(times).extracting(t -> t.when().start()).containsExactly(LocalDate.of(2014, 3, 7));
    }

    private static List<TimeExpression> find(String text) {
        return new TimeTagger().find(new Tokenizer().sentences(text).getFirst(), text, MONDAY_10_MARCH);
    }
}
