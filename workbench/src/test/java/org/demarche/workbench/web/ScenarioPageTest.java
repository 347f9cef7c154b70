package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.demarche.ledger.scenario.Scenario;
import org.demarche.ledger.scenario.ScenarioReader;
import org.demarche.workbench.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of scenarios in a real browser: from nothing set to what moves, and back by its address. */
class ScenarioPageTest {
    private static final String BUSY = "document.querySelector('[aria-busy=true]')";

    @TempDir
    static Path folder;

    private static ServedPage page;
    private static WebServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        page = ServedPage.of(folder.resolve("data"), 1000, ledger -> {
            Samples.fill(ledger);
            Recorded.fill(ledger, folder);
        });
        server = page.server;
        browser = page.browser;
    }

    @AfterAll
    static void stop() throws Exception {
        if (page != null) {
            page.close();
        }
    }

    private static void open(String address) {
        browser.open("about:blank");
        browser.open(server.address() + "#/scenario?" + address);
    }

    private static String text(String expression) {
        return browser.value(expression).asString();
    }

    @Test
    void slider_movedByKeyboard_movesWhatHangsOnIt() throws Exception {
        open("year=2014&about=BLR&about=RUS");
        browser.await("document.querySelectorAll('.suggested button').length > 2");
        assertThat(Axe.findings(browser)).isEqualTo("[]");
        browser.screenshot(Path.of("target", "page", "scenario-empty.png"));
        browser.value(
                "[...document.querySelectorAll('.suggested button')].find(b => b.innerText.startsWith('Brent')).click()");
        browser.await("document.querySelector('input[type=range]') && !" + BUSY);
        browser.value("document.querySelector('input[type=range]').focus()");
        browser.press("ArrowLeft");
        browser.await("location.hash.includes('set=brent%3D-21%25') && !" + BUSY);
        browser.value("[...document.querySelectorAll('button')].find(b => b.innerText.startsWith('Declare')).click()");
        browser.await("document.querySelectorAll('.drawn').length > 1 && !" + BUSY);

        assertThat(text("document.querySelector('figure svg').textContent")).contains("price, brent", "gdp, BLR");
        browser.screenshot(Path.of("target", "page", "scenario-moved.png"));
    }

    @Test
    void address_opened_restoresTheScenario() throws Exception {
        open(
                "from=2014-03-01&to=2014-12-31&about=BLR&about=RUS&title=Oil+falls&set=brent%3D-40%25&set=exports+BLR+RUS%3D-10+points"
                        + "&move=gdp+RUS%7Cbrent%7C0.05%7C0.1%7C0.2&draws=50&seed=7");
        browser.await("document.querySelector('figure svg .drawn') && !" + BUSY);

        assertThat(text("[...document.querySelectorAll('input.amount')].map(i => i.value).join('|')"))
                .isEqualTo("-40%|-10 points");
        assertThat(text("document.querySelector('main').innerText"))
                .contains("1 claim", "Russia will sign an agreement with Belarus", "Oil falls");
        assertThat(
                        text(
                                "[...document.querySelectorAll('[aria-label=\"Values today and then\"] [role=row]')].map(r => r.innerText.replace(/\\s+/g, ' ')).join('\\n')"))
                .contains("exports Belarus → Russia 2013 40 ", " 30 ");
        for (boolean dark : new boolean[] {true, false}) {
            browser.dark(dark);
            browser.await("matchMedia('(prefers-color-scheme: dark)').matches === " + dark);
            assertThat(Axe.findings(browser)).isEqualTo("[]");
        }
        browser.screenshot(Path.of("target", "page", "scenario-address.png"));
    }

    @Test
    void file_saved_isReadAsTheSameScenario() {
        open("year=2014&about=BLR&about=RUS&title=A+%22fall%22&set=brent%3D-40%25&set=vote+BLR+R%2F68%2F262%3Dabstain"
                + "&move=gdp+RUS%7Cbrent%7C0.05%7C0.2&draws=20&seed=7");
        browser.await("document.querySelector('figure svg .drawn') && !" + BUSY);
        browser.value("""
                (() => { URL.createObjectURL = blob => { blob.text().then(text => window.saved = text); return 'blob:nothing'; };
                  [...document.querySelectorAll('button')].find(b => b.innerText === 'Save as TOML').click(); })()""");
        browser.await("window.saved");
        Scenario scenario = ScenarioReader.toml("saved.toml", text("window.saved"));

        assertThat(scenario.title()).isEqualTo("A \"fall\"");
        assertThat(scenario.inputs())
                .extracting(
                        input -> input.series().text() + "=" + input.amount().text())
                .containsExactly("brent=-40%", "vote BLR R/68/262=abstain");
        assertThat(scenario.elasticities().getFirst().peaked()).isFalse();
        assertThat(scenario.elasticities().getFirst().high()).isEqualTo(.2);
        assertThat(scenario.seed()).isEqualTo(7);
        assertThat(scenario.measures()).contains("gdp").doesNotContain("ideal-point");
    }

    @Test
    void record_changedOnThePage_isSetAsInAFile() throws Exception {
        open("year=2014&about=BLR&about=RUS");
        browser.await("document.querySelector('[aria-label=\"Table of records\"] option[value=gdp]')");
        browser.value(chosen("Table of records", "gdp"));
        browser.await("document.querySelector('[aria-label=\"country is\"]')");
        browser.value(written("country is", "RUS"));
        browser.value(written("value becomes", "1000"));
        assertThat(Axe.findings(browser)).isEqualTo("[]");
        browser.screenshot(Path.of("target", "page", "scenario-record.png"));
        browser.await("!document.querySelector('form[aria-label=\"Change other records\"] .plain').disabled");
        browser.value("document.querySelector('form[aria-label=\"Change other records\"] .plain').click()");
        browser.await("document.querySelector('figure svg circle') && !" + BUSY);

        assertThat(text("decodeURIComponent(location.hash.replaceAll('+', ' '))"))
                .contains("record={\"table\":\"gdp\",\"where\":{\"country\":\"RUS\"},\"set\":{\"value\":\"1000\"}}");
        assertThat(text("document.querySelector('figure svg').textContent")).contains("gdp, RUS");
    }

    private static String chosen(String label, String value) {
        return "{const s = document.querySelector('[aria-label=\"" + label + "\"]'); s.value = '" + value
                + "'; s.dispatchEvent(new Event('change', {bubbles: true}));}";
    }

    private static String written(String label, String value) {
        return "{const s = document.querySelector('[aria-label=\"" + label + "\"]'); s.value = '" + value
                + "'; s.dispatchEvent(new Event('input', {bubbles: true}));}";
    }

    @Test
    void scenario_thatCannotBe_saysWhy() {
        open("year=2014&about=BLR&about=RUS&set=exports+BLR+RUS%3D90");
        browser.await("document.querySelector('[role=alert]')?.innerText.includes('no more than 80')");
    }
}
