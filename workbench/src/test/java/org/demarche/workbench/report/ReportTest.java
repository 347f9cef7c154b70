package org.demarche.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.measures.Question;
import org.demarche.ledger.records.RecordKind;
import org.demarche.workbench.Countries;
import org.demarche.workbench.HostileText;
import org.demarche.workbench.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report stands by itself, every number in it leads to what it rests on, and text from outside stays text. */
class ReportTest {
    private static final LocalDate DAY = LocalDate.of(2014, 3, 31);

    @TempDir
    static Path folder;

    private static Ledger ledger;
    private static String html;
    private static Document report;

    @BeforeAll
    static void write() throws Exception {
        ledger = Ledger.open(folder.resolve("data"));
        Samples.fill(ledger);
        HostileText.fill(ledger);
        Path trade = Files.writeString(folder.resolve("<b>trade.csv"), """
                edition_year,iso2,country,direction,text
                2013,BY,Belarus,exports,"Russia 35.4%, UK 8.2% (2012)"
                2013,BY,Belarus,imports,"Russia 59.4% (2012)"
                2012,BY,Belarus,exports,"Russia 33.5%, UK 9.1% (2011)"
                2012,BY,Belarus,imports,"Russia 54.4% (2011)"
                """);
        assertThat(ledger.addRecords(RecordKind.TRADE, trade, problem -> {}).rows())
                .isPositive();
        html = new Report(ledger, Countries.standard()).html("BLR", "RUS", DAY, null, Question.byYear());
        report = Jsoup.parse(html);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void report_ofTwoStates_loadsNothingAndRunsNothing() {
        assertThat(report.select("script, link, img, iframe, object, embed, form, base"))
                .isEmpty();
        for (Element element : report.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                assertThat(attribute.getValue()).doesNotContain("://", "javascript:", "data:");
            });
        }
        assertThat(report.select("style").html()).doesNotContain("url(", "@import");
        assertThat(report.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void report_everyReference_resolves() {
        List<String> ids = report.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        List<String> references = report.select("[href]").eachAttr("href");
        assertThat(references).hasSizeGreaterThan(50).allSatisfy(reference -> {
            assertThat(reference).startsWith("#");
            assertThat(ids).contains(reference.substring(1));
        });
    }

    @Test
    void report_everyValue_hasANoteThatLeadsToItsRows() {
        for (Element cell : report.select("tbody td.number:has(sup), table.data tbody td.number")) {
            if (!cell.ownText().isEmpty()) {
                assertThat(cell.select("sup a")).as(cell.html()).hasSize(1);
            }
        }
        // all values of the tables of measures, but for those that were not there before
        assertThat(report.select("section > table tr:not(.part) td.number:nth-child(3)"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.select("sup a")).hasSize(1));
        Element exports = first("tr:has(th:matchesOwn(^exports$))");
        assertThat(exports.select("td").get(1).ownText()).isEqualTo("35.4");
        Element note = first(exports.select("sup a").attr("href"));
        Element row = first(note.select("a").attr("href") + " + dd");
        assertThat(row.text()).contains("World Factbook 2013", "Russia 35.4 %", "<b>trade.csv, known 2013");
    }

    private static Element first(String selector) {
        return Objects.requireNonNull(report.selectFirst(selector), selector);
    }

    @Test
    void report_ofTheSamples_hasTheNumbersOfTheAccount() {
        Element reports = first("tr:has(th:matchesOwn(^reports$)):has(td:contains(BLR → RUS))");
        Double value = ledger.accountOn("BLR", "RUS", DAY, null, Question.byYear())
                .line("reports", "BLR")
                .orElseThrow()
                .now()
                .value();
        assertThat(value).isNotNull();
        assertThat(reports.select("td").get(1).ownText()).isEqualTo(String.format("%.0f", value));
    }

    @Test
    void report_ofHostileText_showsItAsText() {
        assertThat(report.text()).contains("<script>window.ran=1</script>", "<img src=x onerror=window.ran=1>");
        assertThat(html).doesNotContain("<script").doesNotContain("<img");
    }

    @Test
    void report_written_again_isTheSame() {
        assertThat(new Report(ledger, Countries.standard()).html("BLR", "RUS", DAY, null, Question.byYear()))
                .isEqualTo(html);
    }
}
