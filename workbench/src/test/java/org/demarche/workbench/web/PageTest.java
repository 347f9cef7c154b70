package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.coder.Coder;
import org.demarche.ledger.Ledger;
import org.demarche.workbench.Intake;
import org.demarche.workbench.Samples;
import org.demarche.workbench.Sources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser. Its pictures are left in {@code target/page}. */
class PageTest {
    private static final String ROWS = "[...document.querySelectorAll('[role=grid] [role=row]')].slice(1)";

    @TempDir
    static Path data;

    private static ServedPage page;
    private static WebServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        page = ServedPage.of(data, 900, Samples::fill);
        server = page.server;
        browser = page.browser;
    }

    @AfterAll
    static void stop() throws Exception {
        if (page != null) {
            page.close();
        }
    }

    private static void show(int width, int height, String pair) {
        browser.size(width, height);
        browser.open("about:blank");
        browser.open(server.address() + "#/dyad/" + pair);
        browser.await("document.querySelectorAll('[role=grid] [role=row]').length > 1");
    }

    private static void picture(String name) throws Exception {
        browser.screenshot(Path.of("target", "page", name + ".png"));
    }

    private static String text(String expression) {
        return browser.value(expression).asString();
    }

    @Test
    void page_opened_showsTheEventsOfThePair() throws Exception {
        show(1280, 900, "BLR/RUS");

        assertThat(text("document.title")).isEqualTo("Belarus and Russia · Demarche");
        assertThat(text(ROWS + ".map(b => b.innerText.replace(/\\s+/g, ' ')).join('\\n')"))
                .contains("5 Mar 2014 Belarus and Kazakhstan → Russia REJECT assist actual")
                .contains("6 Mar 2014")
                .contains("undated Russia → Belarus AID hypothetical");
        browser.await("document.querySelectorAll('figure svg rect.verbal-conflict').length > 0");
        picture("wide");
    }

    @Test
    void event_chosenByKeyboard_opensItsEvidence() throws Exception {
        show(1280, 900, "BLR/RUS");
        browser.value(ROWS
                + ".filter(b => b.innerText.includes('REJECT')).at(-1).focus()"); // the Wire's, behind the Herald's
        browser.press("Enter");
        browser.await("document.querySelectorAll('blockquote mark').length > 0");

        assertThat(
                        text(
                                "[...document.querySelectorAll('blockquote mark')].map(m => m.className.split(' ')[0] + '=' + m.innerText).join('|')"))
                .isEqualTo(
                        "date=On 5 March|actor=Belarus|actor=Kazakhstan|trigger=refused to support|recipient=Russia");
        assertThat(text("document.querySelector('.drawer').innerText"))
                .contains("Two presidents keep their distance", "Vilnius Wire, 6 Mar 2014", "CAMEO 135");
        assertThat(text("document.querySelector('.drawer article a').href"))
                .isEqualTo("https://wire.example/2014/03/06/refusal");
        picture("wide-evidence");
        browser.dark(true);
        browser.await("matchMedia('(prefers-color-scheme: dark)').matches");
        picture("wide-evidence-dark");
        browser.dark(false);

        browser.press("Escape");
        browser.await("!document.querySelector('blockquote')");
    }

    @Test
    void page_onANarrowScreen_fitsIt() throws Exception {
        show(390, 844, "BLR/RUS");
        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
        picture("narrow");
        browser.value("scrollTo(0, 700)");
        picture("narrow-list");
        browser.value(ROWS + ".find(b => b.innerText.includes('CONSULT')).click()");
        browser.await("document.querySelectorAll('blockquote mark').length > 0");
        assertThat(browser.value("document.querySelector('.drawer').getBoundingClientRect().width")
                        .asInt())
                .isEqualTo(390);
        picture("narrow-evidence");
    }

    @Test
    void page_ofTheDossier_showsItsEventsAndTheirEvidence(@TempDir Path folder) throws Exception {
        try (Ledger dossier = Ledger.open(folder)) {
            List<String> problems = new ArrayList<>();
            try (Intake intake = new Intake(dossier, Coder.standard(), problems::add)) {
                Path examples = Path.of(System.getProperty("demarche.root"), "examples");
                new Sources(null, null, problems::add).read(List.of(examples), intake::take);
            }
            assertThat(problems).isEmpty();
            try (WebServer other = WebServer.start(dossier, "127.0.0.1", 0)) {
                browser.size(1280, 1000);
                browser.open(other.address() + "#/dyad/BLR/RUS");
                browser.await(
                        ROWS + ".some(b => b.innerText.includes('6 Mar 2014') && b.innerText.includes('CONSULT'))");
                picture("dossier");
                browser.value(ROWS + ".find(b => b.innerText.includes('6 Mar 2014')).click()");
                browser.await("document.querySelectorAll('blockquote mark').length > 1");
                picture("dossier-evidence");
                browser.size(390, 844);
                picture("dossier-narrow-evidence");
                browser.press("Escape");
                browser.await("!document.querySelector('blockquote')");
                browser.value("scrollTo(0, 760)");
                picture("dossier-narrow");
                browser.size(1280, 1000);
                browser.open(other.address() + "#/dyad/RUS/UKR");
                browser.await("document.title.includes('Ukraine')");
                picture("dossier-ukraine");
            }
        }
    }

    @Test
    void page_asksNobodyElse_andComplainsOfNothing() {
        show(1280, 900, "BLR/KAZ");
        assertThat(browser.requests())
                .filteredOn(address -> address.startsWith("http"))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("http://127.0.0.1:"));
        assertThat(browser.complaints())
                .filteredOn(each -> each.contains(server.address()))
                .isEmpty();
    }
}
