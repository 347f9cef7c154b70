package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.review.Judgement;
import org.demarche.ledger.review.Verdict;
import org.demarche.model.EventType;
import org.demarche.workbench.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue worked by the keyboard alone, in a real browser. */
class ReviewPageTest {
    @TempDir
    Path data;

    private Ledger ledger;
    private ServedPage page;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        page = ServedPage.of(data, 1000, ledger -> {
            Samples.fill(ledger);
            Samples.doubtful(ledger);
        });
        server = page.server;
        browser = page.browser;
        ledger = page.ledger;
    }

    @AfterEach
    void stop() throws Exception {
        if (page != null) {
            page.close();
        }
    }

    private void open(String address) {
        browser.open("about:blank");
        browser.open(server.address() + "#/" + address);
    }

    private void awaitSaid(String words) {
        browser.await("document.querySelector('[role=status]').innerText.includes('" + words + "')");
    }

    private void picture(String name) throws Exception {
        browser.screenshot(Path.of("target", "page", name + ".png"));
    }

    @Test
    void queue_workedByTheKeyboard_keepsWhatIsSaid() throws Exception {
        open("review");
        browser.await(
                "document.querySelectorAll('nav ol li').length === 3 && document.querySelector('blockquote mark')");
        picture("review-queue");
        browser.press("a");
        awaitSaid("accepted");
        browser.press("s");
        awaitSaid("skipped");
        browser.press("c");
        browser.await("document.activeElement?.id?.endsWith('-type')");
        assertThat(browser.value("document.activeElement.value").asString()).isEqualTo("ACCUSE");
        browser.press("ArrowDown");
        browser.await("document.activeElement.value === 'REJECT'");
        assertThat(Axe.findings(browser)).isEqualTo("[]");
        picture("review-correction");
        for (int field = 0; field < 8; field++) {
            browser.press("Tab"); // mode, actor, swap, recipient, when, where, whether, why
        }
        browser.press("Enter");
        awaitSaid("corrected");
        assertThat(ledger.event("echo-3#e1").orElseThrow().event().type()).isEqualTo(EventType.REJECT);

        browser.press("u");
        awaitSaid("Taken back");
        browser.await(
                "document.querySelector('[aria-label=\"What was said of it\"]')?.innerText.includes('type: ACCUSE -> REJECT')");
        assertThat(Axe.findings(browser)).isEqualTo("[]");
        picture("review-undone");
        browser.press("r");
        awaitSaid("rejected");
        assertThat(ledger.event("echo-3#e1")).isEmpty();
        assertThat(ledger.reviews().all())
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.ACCEPT, Verdict.CORRECT, Verdict.WITHDRAW, Verdict.REJECT);
    }

    @Test
    void evidence_ofAnyNumber_leadsToTheReviewOfItsEvent() {
        open("dyad/BLR/RUS?evidence=herald-17%23e1");
        browser.await("[...document.querySelectorAll('.drawer a')].some(a => a.innerText === 'review')");
        browser.value("[...document.querySelectorAll('.drawer a')].find(a => a.innerText === 'review').click()");
        browser.await("document.querySelector('.card h3')?.innerText === 'Astana and Minsk say no'");

        assertThat(browser.value("document.querySelector('.drawer') === null").asBoolean())
                .isTrue();
    }

    @Test
    void correction_thatMeansNothing_isMarkedAtItsField() {
        open("review?event=echo-3%23e1");
        browser.await("document.querySelector('blockquote mark')");
        browser.press("c");
        browser.await("document.activeElement?.id?.endsWith('-type')");
        browser.value("""
                (() => { const field = document.querySelector('form input[id$=-actor]'); field.value = 'BELARUS';
                  field.dispatchEvent(new Event('input', { bubbles: true })); document.querySelector('form').requestSubmit(); })()""");
        browser.await("document.querySelector('form [role=alert]')?.innerText.includes('ISO 3166')");

        assertThat(browser.value("document.querySelector('[aria-invalid=true]').id")
                        .asString())
                .endsWith("-actor");
    }

    @Test
    void agreement_ofTwo_isDrawnAndTold() throws Exception {
        for (String event : new String[] {"echo-1#e1", "echo-2#e1", "echo-3#e1"}) {
            ledger.reviews().judge(event, Verdict.ACCEPT, Map.of(), "Ada", null);
            ledger.reviews()
                    .judge(
                            event,
                            event.startsWith("echo-3") ? Verdict.REJECT : Verdict.ACCEPT,
                            Map.of(),
                            "Ben",
                            "<img src=x onerror=alert(1)>");
        }
        open("review/agreement");
        browser.await("document.querySelectorAll('figure svg circle').length > 3");
        assertThat(Axe.findings(browser)).isEqualTo("[]");
        picture("review-alpha");
        open("review/judgements");
        browser.await("document.querySelectorAll('[role=grid] [role=row]').length === 7");
        assertThat(browser.value("document.querySelector('[role=grid]').innerText")
                        .asString())
                .contains("Ben", "rejected", "<img src=x onerror=alert(1)>");
        assertThat(Axe.findings(browser)).isEqualTo("[]");
        picture("review-judgements");
    }
}
