package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.demarche.coder.Coder;
import org.demarche.workbench.Intake;
import org.demarche.workbench.Sources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As after {@code ./demarche demo}: from the first page to the sentence behind a number of any page in three clicks at most. */
class ClicksTest {
    private static final int CLICKS = 3;
    private static final String SENTENCE =
            "[...document.querySelectorAll('.drawer blockquote, .reader .body')].some(e => e.innerText.length > 20)";

    @TempDir
    static Path data;

    private static ServedPage page;
    private static WebServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        page = ServedPage.of(data, 1000, ledger -> {
            try (Intake intake = new Intake(ledger, Coder.standard(), problem -> {})) {
                Path examples = Path.of(System.getProperty("demarche.root"), "examples");
                new Sources(null, null, problem -> {}).read(List.of(examples), intake::take);
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

    /** What is clicked, one behind the other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            today, an event       | [aria-label="New events"] .opens
            dyad, a measure       | nav a[href="#/dyad"]   > .stat a
            dyad, an event        | nav a[href="#/dyad"]   > [role=grid] .opens
            dyad, a precedent     | nav a[href="#/dyad"]   > [aria-label="Precedents of defiance"] .opens
            actor, a partner      | nav a[href="#/actor"]  > [aria-label^="Partners"] .opens > [aria-label^="Events between"] .opens
            actor, in the picture | nav a[href="#/actor"]  > figure svg g[role=button]       > [aria-label^="Events between"] .opens
            map, a place          | nav a[href="#/map"]    > circle[role=button]
            map, a row            | nav a[href="#/map"]    > [role=grid] .opens
            claims, a claim       | nav a[href="#/claims"] > [role=grid] .opens
            events, a row         | nav a[href="#/events"] > [role=grid] .opens
            scenario, a value     | nav a[href="#/scenario"] > .suggested button > [aria-label="Values today and then"] .opens
            scenario, the picture | nav a[href="#/scenario"] > .suggested button > figure svg rect[role=button]
            """)
    void number_ofAPage_leadsToItsSentence(String name, String path) {
        browser.open("about:blank");
        browser.open(server.address());
        String[] clicked = path.split(" > ");
        assertThat(clicked).hasSizeLessThanOrEqualTo(CLICKS);
        for (String each : clicked) {
            String found = "document.querySelector('" + each.strip() + "')";
            browser.await(found);
            browser.value(found + ".dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})); true");
        }
        browser.await(SENTENCE);
    }
}
