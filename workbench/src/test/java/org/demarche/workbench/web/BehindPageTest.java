package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.demarche.workbench.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that are worked out from others open too: a forecast to the weeks and reports behind it, a value of a scenario to its input and rows. */
class BehindPageTest {
    private static final LocalDate FIRST = LocalDate.of(2013, 1, 2);
    private static final int WEEKS = 100;

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
            StringBuilder rows = new StringBuilder("date\tsource\trelation\ttarget\n");
            for (int week = 0; week < WEEKS; week++) {
                rows.append(FIRST.plusWeeks(week)).append("\tRussia\tConsult\tBelarus\n");
            }
            ledger.addEvents(
                    Files.writeString(folder.resolve("weekly.tsv"), rows),
                    "weekly",
                    null,
                    problem -> {},
                    progress -> {});
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
        browser.open(server.address() + "#/" + address);
    }

    private static void click(String selector) {
        String found = "document.querySelector('" + selector + "')";
        browser.await(found);
        browser.value(found + ".dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})); true");
    }

    private static void looksRight(String name) throws Exception {
        for (boolean dark : new boolean[] {true, false}) {
            browser.dark(dark);
            browser.await("matchMedia('(prefers-color-scheme: dark)').matches === " + dark);
            assertThat(Axe.findings(browser)).isEqualTo("[]");
            browser.screenshot(Path.of("target", "page", name + (dark ? "-dark" : "-light") + ".png"));
        }
    }

    @Test
    void forecast_opened_leadsToItsWeeksAndReports() throws Exception {
        open("dyad/RUS/BLR?source=weekly");
        click("[aria-label=\"Forecasts of what RUS does to BLR\"] rect.opens");
        browser.await("document.querySelectorAll('[aria-label=\"Reports a week\"] rect').length === " + WEEKS);
        browser.await(
                "document.querySelectorAll('[aria-label=\"Reports of the last 12 weeks\"] .opens').length === 12");
        browser.value("document.querySelector('[aria-label=\"Reports a week\"]').scrollIntoView({block: 'center'})");
        looksRight("forecast-behind");
        click("[aria-label=\"Reports of the last 12 weeks\"] .opens");
        browser.await("document.querySelector('.drawer blockquote')?.innerText.includes('Consult')");
    }

    @Test
    void valueOfAScenario_opened_leadsToTheInputAndTheRows() throws Exception {
        open("scenario?year=2014&about=BLR&about=RUS&set=exports+BLR+RUS%3D-10+points");
        browser.await("!document.querySelector('[aria-busy=true]')");
        click("[aria-label=\"Values today and then\"] .opens");
        browser.await("document.querySelectorAll('.drawer .rows li').length > 0");

        assertThat(browser.value("document.querySelector('[aria-label=\"What stands behind it\"]').innerText")
                        .asString())
                .contains("Exports, Belarus → Russia: -10 points", "behind today’s value");
        looksRight("scenario-behind");
    }
}
