package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.demarche.workbench.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader in a real browser: from a sentence of evidence to the document, why it was coded so, and another report beside it. */
class ReaderPageTest {
    private static final String MARKS =
            "[...document.querySelectorAll('.body mark')].map(m => m.className.split(' ')[0] + '=' + m.innerText).join('|')";

    @TempDir
    static Path data;

    private static ServedPage page;
    private static WebServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        page = ServedPage.of(data, 1000, ledger -> {
            Samples.fill(ledger);
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

    private static String text(String expression) {
        return browser.value(expression).asString();
    }

    private static void click(String kind, String words) {
        browser.await(
                "[...document.querySelectorAll('" + kind + "')].some(e => e.innerText.includes('" + words + "'))");
        browser.value("[...document.querySelectorAll('" + kind + "')].find(e => e.innerText.includes('" + words
                + "')).click()");
    }

    @Test
    void sentence_ofEvidence_leadsToTheDocumentWithTheEventChosen() {
        open("dyad/BLR/RUS?evidence=herald-17%23e1");
        click(".drawer a", "Read it in the document");
        browser.await("document.querySelector('.codes .card')");

        assertThat(text("location.hash")).isEqualTo("#/read/herald-17?event=e1");
        assertThat(text(MARKS))
                .isEqualTo(
                        "actor=Belarus|actor=Kazakhstan|trigger=refused to back|recipient=Russia|date=on 5 March|source=officials");
        assertThat(text("document.querySelector('.body').textContent"))
                .as("a role is told by its name too")
                .contains("Belarus\u00a0(actor)", "officials\u00a0(who says so)");
        assertThat(text("document.querySelector('.codes figure svg').getAttribute('aria-label')"))
                .isEqualTo("Who says so: Steppe Herald quotes → officials tell, probable → REJECT");
    }

    @Test
    void event_chosenByKeyboardInTheText_tellsWhyItWasCodedSo() throws Exception {
        open("read/courier-3");
        browser.await("document.querySelectorAll('.body mark a').length >= 3");
        browser.value("[...document.querySelectorAll('.body mark a')].find(a => a.innerText === 'demanded').focus()");
        browser.press("Enter");
        browser.await("[...document.querySelectorAll('.codes li.won')].some(e => e.innerText.includes('REQUEST'))");

        assertThat(text("location.hash")).isEqualTo("#/read/courier-3?event=e3");
        assertThat(text("document.querySelector('.codes a[aria-current]').innerText"))
                .isEqualTo("Russia → Belarus REQUEST");
        browser.screenshot(Path.of("target", "page", "reader-why.png"));
    }

    @Test
    void report_ofTheSameEvent_standsBesideIt() throws Exception {
        open("read/herald-17?event=e1");
        click(".codes button", "Side by side");
        browser.await("document.querySelectorAll('.reader article').length === 2");

        assertThat(text("document.querySelector('.beside .body').innerText")).contains("the presidents of Belarus");
        assertThat(text("document.querySelector('.beside mark.trigger').innerText"))
                .isEqualTo("refused to support");
        browser.screenshot(Path.of("target", "page", "reader-beside.png"));
        browser.value("history.back()");
        browser.await("document.querySelectorAll('.reader article').length === 1");
    }

    @Test
    void reader_withoutADocument_offersThoseOfTheLatestEvents() {
        open("read");
        click("main li a", "Two presidents keep their distance");
        browser.await("document.querySelector('.reader .body')");

        assertThat(text("location.hash")).contains("event=e1");
    }
}
