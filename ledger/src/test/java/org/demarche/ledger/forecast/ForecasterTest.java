package org.demarche.ledger.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Samples;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.demarche.model.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecasterTest {
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);

    @TempDir
    Path folder;

    private Path events(String name, int fromWeek, int weeks) throws IOException {
        StringBuilder text = new StringBuilder("date\tsource\trelation\ttarget\n");
        for (int week = fromWeek; week < fromWeek + weeks; week++) {
            for (int i = 0; i <= week % 3; i++) {
                text.append(FIRST.plusDays(7L * week + 2 * i)).append("\tJapan\tConsult\tChina\n");
                text.append(FIRST.plusDays(7L * week + i))
                        .append("\tCitizen (India)\tCriticize or denounce\tPakistan\n");
            }
            text.append(FIRST.plusDays(7L * week + 6)).append("\tChina\tCriticize or denounce\tJapan\n");
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private Ledger ledger() throws IOException {
        Ledger ledger = Ledger.open(folder.resolve("data"));
        ledger.addEvents(events("a.tsv", 0, 30), "mine", null, problem -> {}, progress -> {});
        return ledger;
    }

    @Test
    void between_onADayOfThePast_keepsForecastsAndSaysWhatCame() throws IOException {
        LocalDate on = FIRST.plusDays(7 * 20 - 1);
        try (Ledger ledger = ledger()) {
            ForecastSheet sheet = ledger.forecast("JPN", "CHN", on, null);
            assertThat(sheet.source()).isEqualTo("mine");
            assertThat(sheet.notes()).isEmpty();
            assertThat(sheet.forecasts()).hasSize(2 * 4 * 2 * 3);
            ForecastSheet.Forecast talks = sheet.forecasts().getFirst();
            assertThat(talks.dyad().actor()).isEqualTo("JPN");
            assertThat(talks.weeks()).isEqualTo(1);
            assertThat(talks.outcome()).isEqualTo(3);
            assertThat(talks.mean()).isBetween(1.0, 3.5);
            ForecastSheet.Forecast twelve = sheet.forecasts().get(2);
            assertThat(twelve.weeks()).isEqualTo(12);
            assertThat(twelve.outcome()).as("only ten weeks have passed").isNull();

            ledger.addEvents(events("b.tsv", 30, 10), "mine", null, problem -> {}, progress -> {});
            ForecastSheet later = ledger.forecast("JPN", "CHN", on, null);
            assertThat(later.forecasts().get(2).outcome()).isEqualTo(24);
            assertThat(later.forecasts().get(2).mean()).isEqualTo(twelve.mean());
        }
    }

    @Test
    void between_shortRecord_forecastsWhatItCanAndSaysWhatNot() throws IOException {
        try (Ledger ledger = ledger()) {
            ForecastSheet sheet = ledger.forecast("CHN", "JPN", FIRST.plusDays(7 * 10 - 1), null);
            assertThat(sheet.notes())
                    .containsExactly("no forecast for 12 weeks: that takes 16 weeks of record, and there are 10");
            assertThat(sheet.forecasts())
                    .extracting(ForecastSheet.Forecast::weeks)
                    .containsOnly(1, 4);
        }
    }

    /** A record of twenty weeks in which reports come in the last eight only. */
    private Path late() throws IOException {
        StringBuilder text = new StringBuilder("date\tsource\trelation\ttarget\n");
        for (int week = 0; week < 20; week++) {
            text.append(FIRST.plusDays(7L * week)).append("\tIndia\tConsult\tPakistan\n");
            for (int day = 0; day < 7 && week >= 12; day++) {
                text.append(FIRST.plusDays(7L * week + day)).append("\tJapan\tConsult\tChina\n");
            }
        }
        return Files.writeString(folder.resolve("late.tsv"), text);
    }

    @Test
    void between_recordThatGrowsLate_neverExpectsLessOfMoreWeeks() throws IOException {
        try (Ledger ledger = Ledger.open(folder.resolve("late"))) {
            ledger.addEvents(late(), "late", null, problem -> {}, progress -> {});
            List<ForecastSheet.Forecast> forecasts =
                    ledger.forecast("JPN", "CHN", null, null).forecasts();
            assertThat(forecasts).hasSize(2 * 4 * 2 * 3);
            for (int i = 0; i < forecasts.size(); i += 3) {
                ForecastSheet.Forecast one = forecasts.get(i);
                for (ForecastSheet.Forecast more : forecasts.subList(i + 1, i + 3)) {
                    assertThat(Math.abs(more.mean()))
                            .as(more.quad() + " " + more.measured() + " " + more.weeks())
                            .isGreaterThanOrEqualTo(Math.abs(one.mean()) - 1e-6);
                    assertThat(Math.abs(more.median())).isGreaterThanOrEqualTo(Math.abs(one.median()));
                    one = more;
                }
            }
        }
    }

    @Test
    void between_ofOurOwn_takesNoOldStoryForTheRecord() {
        LocalDate first = LocalDate.of(2014, 3, 3);
        try (Ledger ledger = Ledger.open(folder.resolve("own"))) {
            for (int week = 0; week < 9; week++) {
                String id = "a" + week;
                LocalDate day = first.plusWeeks(week);
                Document document =
                        new Document(id, "A sentence.", null, day, "The Courier", null, "en", List.of(), null);
                ledger.add(
                        document,
                        Samples.coding(
                                id,
                                Samples.event(
                                        "e1", EventType.CONSULT, Samples.actors("BLR"), Samples.actors("RUS"), day),
                                Samples.event(
                                        "e2",
                                        EventType.CONSULT,
                                        Samples.actors("BLR"),
                                        Samples.actors("RUS"),
                                        day.minusYears(2))));
            }
            ForecastSheet sheet = ledger.forecast("BLR", "RUS", first.plusWeeks(8), null);
            assertThat(sheet.notes())
                    .containsExactly("no forecast for 12 weeks: that takes 16 weeks of record, and there are 8");
            assertThat(sheet.forecasts())
                    .extracting(ForecastSheet.Forecast::weeks)
                    .contains(1, 4)
                    .doesNotContain(12);
        }
    }

    @Test
    void between_strangers_saysThatNothingIsKnown() throws IOException {
        try (Ledger ledger = ledger()) {
            ForecastSheet sheet = ledger.forecast("CHN", "PAK", null, null);
            assertThat(sheet.forecasts()).isEmpty();
            assertThat(sheet.notes()).anyMatch(note -> note.contains("no report between them"));
        }
    }

    @Test
    void between_dayBehindTheRecord_isRefused() throws IOException {
        try (Ledger ledger = ledger()) {
            assertThatThrownBy(() -> ledger.forecast("CHN", "JPN", LocalDate.of(2015, 1, 1), null))
                    .isInstanceOf(DemarcheException.class)
                    .hasMessageContaining("end on 2014-07-29");
        }
    }

    @Test
    void between_twoSources_asksWhich() throws IOException {
        try (Ledger ledger = ledger()) {
            ledger.addEvents(events("c.tsv", 2, 1), "other", null, problem -> {}, progress -> {});
            assertThatThrownBy(() -> ledger.forecast("CHN", "JPN", null, null))
                    .isInstanceOf(DemarcheException.class)
                    .hasMessageContaining("mine, other");
            assertThat(List.of(ledger.forecast("CHN", "JPN", null, "mine").source()))
                    .containsExactly("mine");
        }
    }
}
