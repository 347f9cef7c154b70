package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.demarche.coder.Coder;
import org.demarche.workbench.Intake;
import org.demarche.workbench.Sources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page with the dossier, in a real browser: its main content, what axe-core finds, pictures in {@code target/page}. */
class PagesTest {
    @TempDir
    static Path data;

    private static ServedPage page;
    private static WebServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        page = ServedPage.of(data, 1100, ledger -> {
            try (Intake intake = new Intake(ledger, Coder.standard(), problem -> {})) {
                Path examples = Path.of(System.getProperty("demarche.root"), "examples");
                new Sources(null, null, problem -> {}).read(java.util.List.of(examples), intake::take);
            }
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            today  | today?on=2014-03-31   | document.querySelectorAll('[role=grid]').length === 3
            dyad   | dyad/RUS/UKR          | document.querySelectorAll('figure').length >= 2
            actor  | actor/RUS             | document.querySelectorAll('figure svg circle').length > 5
            map    | map                   | document.querySelectorAll('circle[role=button]').length > 3
            reader | read/alatau-2014-03-06-moscow?event=e1 | document.querySelectorAll('.body mark').length > 2 && document.querySelector('.codes li.won')
            events | events?country=RUS&sort=-date | document.querySelectorAll('[role=grid] [role=row]').length > 10
            interface | interface?route=GET+/api/v1/accounts/%7Ba%7D/%7Bb%7D | document.querySelectorAll('details').length > 40 && document.querySelector('details[open] form')
            claims | claims?country=UKR    | document.querySelectorAll('[role=grid] [role=row]').length > 3
            scenario | scenario?year=2014&about=BLR&about=RUS&set=events+BLR+RUS+cooperation%3D-50%25&draws=20 | document.querySelectorAll('figure svg circle').length > 1 && !document.querySelector('[aria-busy=true]')
            review   | review | document.querySelectorAll('.acts button').length === 5 && document.querySelector('blockquote mark')
            review-said | review/judgements | document.querySelector('main .title')
            review-agreement | review/agreement | document.querySelector('main .title')
            """)
    void page_ofTheDossier_showsItsContentAndIsAccessible(String name, String address, String shown) throws Exception {
        browser.dark(false);
        browser.size(1280, 1100);
        browser.open("about:blank");
        browser.open(server.address() + "#/" + address);
        browser.await(shown);

        for (boolean dark : new boolean[] {false, true}) {
            browser.dark(dark);
            browser.await("matchMedia('(prefers-color-scheme: dark)').matches === " + dark);
            assertThat(Axe.findings(browser)).as("%s, dark: %s", name, dark).isEqualTo("[]");
            browser.screenshot(Path.of("target", "page", name + (dark ? "-dark" : "-light") + ".png"));
        }
        browser.dark(false);
        browser.size(390, 844);
        browser.await("innerWidth === 390");
        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
        browser.screenshot(Path.of("target", "page", name + "-narrow.png"));
        assertThat(browser.complaints()).isEmpty();
    }
}
