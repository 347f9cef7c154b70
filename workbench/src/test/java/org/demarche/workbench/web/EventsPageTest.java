package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.workbench.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of events in a real browser: filters and order from the address and back, scrolled through pages, and to the sentence. */
class EventsPageTest {
    private static final String ROWS = "[...document.querySelectorAll('[role=grid] [role=row]')].slice(1)";
    private static final int IMPORTED = 1_400;
    private static final List<String> OTHERS = List.of("Japan", "China", "India", "Germany", "France");

    @TempDir
    static Path folder;

    private static ServedPage page;
    private static WebServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        page = ServedPage.of(folder.resolve("data"), 900, ledger -> {
            Samples.fill(ledger);
            String rows = IntStream.range(0, IMPORTED)
                    .mapToObj(i -> "2014-%02d-%02d\tRussia\tConsult\t%s\n"
                            .formatted(1 + i / 28 % 12, 1 + i % 28, OTHERS.get(i / (12 * 28))))
                    .collect(Collectors.joining("", "date\tsource\trelation\ttarget\n", ""));
            ledger.addEvents(
                    Files.writeString(folder.resolve("r.tsv"), rows), "icews", null, problem -> {}, progress -> {});
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

    private static void open(String filters) {
        browser.open("about:blank");
        browser.open(server.address() + "#/events" + filters);
    }

    private static void total(int events) {
        browser.await("document.querySelector('main h2') && document.querySelector('main h2').innerText.startsWith('"
                + "%,d event".formatted(events) + "')");
    }

    @Test
    void events_filtered_areThoseAndTheAddressSaysSo() {
        open("");
        total(5);
        browser.value(
                "{const s = document.querySelector('[role=search] select[aria-label=Recipient]'); s.value = 'RUS'; s.dispatchEvent(new Event('change', {bubbles: true}));}");
        total(3);
        browser.value(
                "{const s = document.querySelector('[role=search] input[type=search]'); s.value = 'refused to back'; s.dispatchEvent(new Event('change', {bubbles: true}));}");
        total(1);

        assertThat(browser.value("location.hash").asString()).isEqualTo("#/events?recipient=RUS&text=refused+to+back");
        browser.value("history.back()");
        total(3);
    }

    @Test
    void event_reachedByKeyboard_opensItsSentence() throws Exception {
        open("?type=REJECT&sort=-date");
        total(2);
        browser.value("document.querySelector('[role=grid]').focus()");
        browser.press("ArrowDown");
        browser.press("Enter");
        browser.await("document.querySelectorAll('.drawer blockquote mark').length > 2");

        assertThat(browser.value("document.querySelector('.drawer').innerText").asString())
                .contains("Read it in the document");
        browser.screenshot(Path.of("target", "page", "events-evidence.png"));
    }

    private static void awaitRow(int number, String words) {
        browser.await(ROWS + ".some(row => row.getAttribute('aria-rowindex') === '" + (number + 1)
                + "' && row.innerText.includes('" + words + "'))");
    }

    @Test
    void bar_dragged_isThatPartOfAllEvents() throws Exception {
        open("?source=icews");
        total(IMPORTED);
        awaitRow(1, "1 Jan 2014");
        assertThat(browser.value("document.querySelector('[role=grid] .all').getBoundingClientRect().height")
                        .asInt())
                .as("the bar stands for all of them")
                .isEqualTo(IMPORTED * 30);
        browser.value("document.querySelector('[role=grid]').scrollTop = 1000 * 30");
        awaitRow(1001, "2014");
        assertThat(browser.value(ROWS + ".length").asInt())
                .as("rows in the page")
                .isLessThan(100);
        browser.await("location.hash.includes('row=1001')");
        browser.screenshot(Path.of("target", "page", "events-middle.png"));

        open("?source=icews&row=1001");
        awaitRow(1001, "2014");
        browser.await("document.querySelector('[role=grid]').scrollTop === 1000 * 30");
    }

    @Test
    void keys_endAndHome_areThereAtOnce() {
        int before = browser.requests().size();
        open("?source=icews");
        total(IMPORTED);
        browser.value("document.querySelector('[role=grid]').focus()");
        browser.press("End");
        awaitRow(IMPORTED, "Consult");
        assertThat(browser.requests().stream()
                        .skip(before)
                        .filter(address -> address.contains("/api/v1/events?") && address.contains("offset="))
                        .toList())
                .as("what lies between is not asked for")
                .hasSizeLessThanOrEqualTo(3);
        browser.press("Enter");
        browser.await("document.querySelector('.drawer blockquote').innerText.includes('Consult')");
        browser.press("Escape");
        browser.value("document.querySelector('[role=grid]').focus()");
        browser.press("Home");
        awaitRow(1, "1 Jan 2014");
    }

    @Test
    void order_chosen_isThatOfTheRows() {
        open("?source=icews");
        total(IMPORTED);
        browser.value(
                "[...document.querySelectorAll('[role=columnheader] button')].find(b => b.innerText.startsWith('Day')).click()");
        browser.await(ROWS + "[0] && " + ROWS + "[0].innerText.includes('28 Dec 2014')");

        assertThat(browser.value("location.hash").asString()).endsWith("sort=-date");
        assertThat(browser.value("document.querySelector('[role=columnheader]').getAttribute('aria-sort')")
                        .asString())
                .isEqualTo("descending");
    }

    @Test
    void events_thatAreNotThere_saysWhatToDo() {
        open("?text=unheard");
        browser.await("document.querySelector('main .empty')");
        assertThat(browser.value("document.querySelector('main .empty').innerText")
                        .asString())
                .contains("clear a filter");
        browser.value(
                "[...document.querySelectorAll('button')].find(b => b.innerText === 'Clear all filters').click()");
        total(5);
    }
}
