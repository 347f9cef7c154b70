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
        "They met in early 2013,2013-01-01,2013-12-31,YEAR",
        "They met in mid-2014,2014-01-01,2014-12-31,YEAR",
        "They met at the end of February,2014-02-01,2014-02-28,MONTH",
        "They met on the 5th of March,2014-03-05,2014-03-05,DAY",
        "They met on 2014-03-07,2014-03-07,2014-03-07,DAY",
        "They met on 3/7/2014,2014-03-07,2014-03-07,DAY",
        "They met on 13/2/2014,2014-02-13,2014-02-13,DAY",
        "They met on 7.3.2014,2014-03-07,2014-03-07,DAY",
        "They met on March seventh,2014-03-07,2014-03-07,DAY",
        "They met on Friday 7 March,2014-03-07,2014-03-07,DAY",
        "They met at 5 p.m. on Friday,2014-03-07,2014-03-07,DAY",
        "They met late on Friday,2014-03-07,2014-03-07,DAY",
        "The photo of this Nov. 13,2013-11-13,2013-11-13,DAY",
        "They met on Friday evening,2014-03-07,2014-03-07,DAY",
        "They met last night,2014-03-09,2014-03-09,DAY",
        "They met on Thursday of last week,2014-03-06,2014-03-06,DAY",
        "They met on the weekend,2014-03-08,2014-03-09,RANGE",
        "They met from 3 to 7 March,2014-03-03,2014-03-07,RANGE",
        "They met on 3-7 March,2014-03-03,2014-03-07,RANGE",
        "They met between 28 February and 3 March,2014-02-28,2014-03-03,RANGE",
        "They met from November to January,2013-11-01,2014-01-31,RANGE",
        "They met from Monday to Wednesday last week,2014-03-03,2014-03-05,RANGE",
        "They met between 2010 and 2012,2010-01-01,2012-12-31,RANGE",
        "They met over the past three weeks,2014-02-17,2014-03-10,RANGE",
        "They met three days after 5 March,2014-03-08,2014-03-08,DAY",
        "They met two weeks ago,2014-02-24,2014-03-02,WEEK",
        "They met twenty-five years ago,1989-01-01,1989-12-31,YEAR",
        "They met in nineteen ninety-six,1996-01-01,1996-12-31,YEAR",
        "They met in the third quarter of 2013,2013-07-01,2013-09-30,QUARTER",
        "They met in the fourth quarter,2013-10-01,2013-12-31,QUARTER",
        "They met in the first half of 2013,2013-01-01,2013-06-30,RANGE",
        "They met in the first week of March,2014-03-01,2014-03-07,RANGE",
        "They met last summer,2013-06-01,2013-08-31,RANGE",
        "They met in the winter of 2012,2012-12-01,2013-02-28,RANGE",
        "They met in the 1990s,1990-01-01,1999-12-31,DECADE",
        "They met in the late nineties,1990-01-01,1999-12-31,DECADE",
        "They met in the 19th century,1800-01-01,1899-12-31,RANGE",
        "They met in December of last year,2013-12-01,2013-12-31,MONTH",
        "They met last May,2013-05-01,2013-05-31,MONTH",
        "They met by the end of the year,2014-01-01,2014-12-31,YEAR",
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

    @ParameterizedTest
    @CsvSource({
        "They will meet on Thursday,2014-03-13",
        "They will meet on Monday,2014-03-10",
        "They will meet on 20 January,2015-01-20",
        "They will meet on 20 April,2014-04-20",
    })
    void find_ofWhatIsToCome_isTheNext(String text, LocalDate day) {
        assertThat(find(text).getFirst().ahead().day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "They met on 3 March and signed the next day,2014-03-04",
        "They met on 3 March and signed the same day,2014-03-03",
        "They met on 3 March and signed two days later,2014-03-05",
        "They met on 3 March and signed the previous Friday,2014-02-28",
        "They met in May 2013 and signed the following month,2013-06-01",
        "They met in May 2013 and signed a year earlier,2012-05-01",
    })
    void find_countsFromTheTimeLastSpokenOf(String text, LocalDate start) {
        assertThat(find(text)).hasSize(2);
        assertThat(find(text).getLast().when().start()).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "They signed three days after the vote",
        "They signed two days earlier than planned",
        "They signed the next day",
        "The talks took three weeks",
        "The fall of the government",
        "They meet every Monday of the month",
        "They recently met and may march on the capital",
        "They spent 1990 dollars",
        "They signed the Good Friday Agreement",
    })
    void find_withNothingToCountFrom_findsNone(String text) {
        assertThat(find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "three weeks,P3W",
        "a couple of years,P2Y",
        "two decades,P20Y",
        "several months,PXM",
        "10-hour,PT10H",
        "recently,PAST_REF",
        "now,PRESENT_REF",
        "soon,FUTURE_REF",
        "every month,P1M",
        "the third quarter,2013-Q3",
        "last week,2014-W10",
        "last summer,2013-SU",
        "the 20th century,19",
    })
    void value_ofWordsThatAreATime(String words, String iso) {
        var expression = new Tokenizer().sentences(words).getFirst();
        assertThat(new TimeTagger()
                        .value(expression, Anchor.of(MONDAY_10_MARCH))
                        .map(TimeValue::iso))
                .contains(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MINSK, March 5 (Wire) -- Belarus refused|8|2014-03-05",
                "KYIV, 5 March - Ukraine signed|5|2014-03-05",
                "ST. PETERSBURG, Russia, March 5 — Russia signed|8|2014-03-05",
                "MINSK (Wire) - Belarus refused|5|",
                "NATO - Russia talks began|0|",
                "On 5 March - Russia signed|0|",
            })
    void dateline_isWhatAgenciesPutFirst(String text, int to, LocalDate day) {
        var words =
                new Tokenizer().sentences(text).stream().flatMap(List::stream).toList();
        TimeTagger times = new TimeTagger();
        var dateline = times.dateline(words, times.find(words, text, Anchor.of(MONDAY_10_MARCH)));
        assertThat(dateline.map(Dateline::to).orElse(0)).isEqualTo(to);
        assertThat(dateline.map(Dateline::day).orElse(null)).isEqualTo(day);
    }

    @Test
    void find_partOfADay_leavesTheVerbBeforeIt() {
        TimeExpression time = find("The talks will start on Tuesday.").getFirst();
        assertThat(time.when().text()).isEqualTo("Tuesday");
        assertThat(time.preposed()).isTrue();
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
                new TimeTagger().find(words, "On 5 March and on 7 March 2014 they met yesterday.", Anchor.of(null));
        assertThat(times).extracting(t -> t.when().start()).containsExactly(LocalDate.of(2014, 3, 7));
    }

    private static List<TimeExpression> find(String text) {
        return new TimeTagger().find(new Tokenizer().sentences(text).getFirst(), text, Anchor.of(MONDAY_10_MARCH));
    }
}
