package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.measures.Question;
import org.demarche.ledger.records.RecordKind;
import org.demarche.ledger.review.Verdict;
import org.demarche.workbench.Countries;
import org.demarche.workbench.HostileText;
import org.demarche.workbench.Json;
import org.demarche.workbench.report.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Text from outside stays text on every page, in a real browser: nothing of {@link HostileText} runs, nobody else is asked for anything, and
 * our own pages keep to their policy.
 */
class HostileTextTest {
    private static final LocalDate DAY = LocalDate.of(2014, 3, 31);

    @TempDir
    static Path folder;

    private static Ledger ledger;
    private static ServedPage page;
    private static WebServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        page = ServedPage.of(folder.resolve("data"), 1000, ledger -> {
            HostileText.fill(ledger);
            imports(ledger);
            reviews(ledger);
        });
        server = page.server;
        browser = page.browser;
        ledger = page.ledger;
    }

    @AfterAll
    static void stop() throws Exception {
        if (page != null) {
            page.close();
        }
    }

    /** Rows of events and records, from files whose names are as bad. */
    private static void imports(Ledger ledger) throws Exception {
        StringBuilder events =
                new StringBuilder("Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text"
                        + "\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity"
                        + "\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n");
        StringBuilder calls = new StringBuilder("rcid,date,unres\n");
        StringBuilder votes = new StringBuilder("rcid,country_code,vote\n");
        StringBuilder trade = new StringBuilder("edition_year,iso2,country,direction,text\n");
        for (int i = 0; i < HostileText.ALL.size(); i++) {
            String text = HostileText.ALL.get(i);
            String day = "2014-03-%02d".formatted(1 + i % 28);
            events.append(String.join(
                            "\t",
                            Integer.toString(9000 + i),
                            day,
                            text,
                            text,
                            "Belarus",
                            text,
                            "036",
                            "4.0",
                            text,
                            text,
                            "Russian Federation",
                            Integer.toString(i),
                            "1",
                            text,
                            text,
                            text,
                            text,
                            "Belarus",
                            "53.9",
                            "27.5"))
                    .append('\n');
            calls.append(i)
                    .append(',')
                    .append(day)
                    .append(',')
                    .append(quoted(text))
                    .append('\n');
            votes.append(i).append(",BY,y\n").append(i).append(",RU,n\n");
            trade.append(2000 + i % 15)
                    .append(",BY,Belarus,")
                    .append(i % 2 == 0 ? "exports," : "imports,")
                    .append(quoted("Russia 35.4%, " + text.replaceAll("[,;%()]", " ") + " 8.2% (2012)"))
                    .append('\n');
        }
        List<String> problems = new ArrayList<>();
        assertThat(ledger.addEvents(file("<script>window.ran=1<", events), "hostile", null, problems::add, batch -> {})
                        .now()
                        .kept())
                .isGreaterThan(40);
        ledger.addRecords(RecordKind.ROLL_CALLS, file("<img src=x onerror=window.ran=1>.csv", calls), problems::add);
        ledger.addRecords(RecordKind.VOTES, file("\" onload=\"window.ran=1.csv", votes), problems::add);
        ledger.addRecords(RecordKind.TRADE, file("javascript:window.ran=1.csv", trade), problems::add);
    }

    private static void reviews(Ledger ledger) {
        for (int i = 0; i < 10; i++) {
            ledger.reviews()
                    .judge(
                            "hostile" + 2 * i + "#e1",
                            Verdict.ACCEPT,
                            java.util.Map.of(),
                            HostileText.ALL.get(i),
                            HostileText.ALL.get(i));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Path file(String name, CharSequence text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Every page of the navigation, with what it takes to show text from outside, and with such text in the address itself. */
    private static Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>();
        browser.open(server.address());
        browser.await("document.querySelectorAll('nav a').length > 3");
        JsonNode pages =
                browser.value("[...document.querySelectorAll('nav a')].map(each => each.getAttribute('href'))");
        for (JsonNode page : pages) {
            addresses.add(page.asString());
            addresses.add(page.asString() + "/" + part(HostileText.ALL.get(0)) + "/" + part(HostileText.ALL.get(13)));
            addresses.add(page.asString() + "?on=2014-03-31&country=BLR&text=" + part(HostileText.ALL.get(10))
                    + "&source=" + part(HostileText.ALL.get(18)));
        }
        addresses.addAll(List.of(
                "#/today?on=2014-03-31",
                "#/dyad/BLR/RUS",
                "#/dyad/BLR/RUS?source=hostile",
                "#/dyad/BLR/RUS?on=2014-03-31",
                "#/actor/BLR",
                "#/claims?country=BLR",
                "#/review/judgements",
                "#/review/agreement",
                "#/<img src=x onerror=window.ran=1>"));
        for (int i = 0; i < HostileText.ALL.size(); i += 2) {
            addresses.add("#/dyad/BLR/RUS?evidence=" + part("hostile" + i + "#e1"));
        }
        return addresses;
    }

    @Test
    void pages_fullOfHostileText_runNothing_askNobodyElse_andKeepToTheirPolicy() {
        assertThat(HostileText.ALL).hasSizeGreaterThan(40);
        int shown = 0;
        for (String address : addresses()) {
            browser.open("about:blank");
            browser.open(server.address() + address);
            browser.await("document.querySelector('main')?.innerText.length > 20");
            settle();
            nothingRan(address);
            shown += browser.value("document.body.innerText.includes('window.ran')")
                            .asBoolean()
                    ? 1
                    : 0;
        }
        assertThat(shown).as("pages that show hostile text as text").isGreaterThan(20);
        strangers();
    }

    /** Without loading the pages anew, which would take ten times as long; what one text leaves behind the next would still find. */
    @Test
    void eachText_onReaderEventsScenarioAndReview_isShownAsItIs() {
        browser.open(server.address());
        browser.await("document.querySelectorAll('nav a').length > 3");
        for (int i = 0; i < HostileText.ALL.size(); i++) {
            String text = HostileText.ALL.get(i);
            String literal = Json.line(Json.labels(List.of(text))) + "[0]";
            String id = part(i % 2 == 0 ? "hostile" + i : text);
            String says = "document.querySelector('main').textContent.includes(" + literal + ")";
            shows(
                    "#/read/" + id + "?event=e1",
                    "document.querySelector('main .body')?.textContent.includes(" + literal + ")");
            shows(
                    "#/events?text=" + part(text),
                    "[...document.querySelectorAll('[role=gridcell]')].some(each => each.textContent.includes("
                            + literal + "))");
            if (i % 3 == 0) {
                shows(
                        "#/events?evidence=" + id + "%23e1",
                        "document.querySelector('.drawer blockquote') && document.querySelector('.drawer').textContent.includes("
                                + literal + ")");
                shows("#/review?event=" + id + "%23e1", "document.querySelector('blockquote') && " + says);
                shows(
                        "#/scenario?year=2014&about=BLR&about=RUS&title=" + part(text) + "&set=" + part(text)
                                + "%3D" + part(text) + "&record="
                                + part("{\"table\":"
                                        + Json.line(Json.labels(List.of(text))).replaceAll("^\\[|\\]$", "") + "}"),
                        "document.querySelector('main input[maxlength]').value === " + literal
                                + " && document.querySelector('main [role=alert], main .empty')");
            }
        }
        strangers();
    }

    /** Goes there within the page. */
    private static void shows(String address, String shown) {
        browser.value("location.hash = " + Json.line(Json.labels(List.of(address))) + "[0]; true");
        browser.await(shown);
        nothingRan(address);
    }

    private static void nothingRan(String address) {
        // whatever waits for a pointer or a focus
        browser.value("""
                for (const each of document.querySelectorAll('main *')) {
                  for (const kind of ['mouseover', 'mouseenter', 'focus', 'toggle', 'pointerover'])
                    each.dispatchEvent(new Event(kind, { bubbles: false }));
                }""");
        assertThat(browser.value("String(window.ran)").asString()).as(address).isEqualTo("undefined");
        assertThat(browser.value(
                                "document.querySelectorAll('a[href^=\"javascript:\" i], a[href^=\"data:\" i], iframe, object, embed, base,"
                                        + " main script, main style, main link, main img').length")
                        .asInt())
                .as(address)
                .isZero();
    }

    @Test
    void report_ofHostileText_runsNothing_andKeepsToItsPolicy() throws Exception {
        String html = new Report(ledger, Countries.standard()).html("BLR", "RUS", DAY, null, Question.byYear());
        Path file = Files.writeString(folder.resolve("report.html"), html);
        browser.open(file.toUri().toString());
        browser.await("document.querySelectorAll('dt').length > 40");
        assertThat(browser.value("String(window.ran)").asString()).isEqualTo("undefined");
        assertThat(browser.value("document.body.innerText").asString()).contains("<script>window.ran=1</script>");
        assertThat(browser.value("getComputedStyle(document.querySelector('main')).maxWidth")
                        .asString())
                .isNotEqualTo("none");
        strangers();
    }

    /** Else the other tests could not fail: what would run does not, and the browser complains of it. */
    @Test
    void policy_whereSomethingInlineComesThrough_keepsItFromRunning_andIsToldOf() throws Exception {
        try (Browser other = new Browser(Browser.installed().orElseThrow())) {
            other.open(server.address());
            other.await("document.querySelectorAll('nav a').length > 3");
            for (String attempt : List.of(
                    "try { document.body.setAttribute('onclick', 'window.ran=1'); document.body.click() } catch {}",
                    "document.body.setAttribute('style', 'color: red')",
                    "document.body.append(Object.assign(new Image(), { src: 'https://evil.example/pixel.png' }))",
                    "try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=window.ran=1>') } catch {}",
                    "try { setTimeout('window.ran=1') } catch {}")) {
                int before = other.complaints().size();
                other.value(attempt + "; true");
                other.await("performance.now() > 0");
                assertThat(other.complaints()).as(attempt).hasSizeGreaterThan(before);
            }
            assertThat(other.value("String(window.ran)").asString()).isEqualTo("undefined");
        }
    }

    /** Waits until what the page has asked for is there. */
    private static void settle() {
        browser.await("performance.getEntriesByType('resource').every(each => each.responseEnd > 0)"
                + " && !document.querySelector('main').innerText.startsWith('Reading the ledger')");
    }

    private static void strangers() {
        String own = URI.create(server.address()).getAuthority();
        assertThat(browser.requests())
                .filteredOn(address -> !address.startsWith("about:") && !address.startsWith("file:"))
                // the browser's own symbol in a date field
                .filteredOn(address -> !address.startsWith("data:image/svg+xml;base64,"))
                .allSatisfy(address -> assertThat(address).startsWith("http://" + own + "/"));
        assertThat(browser.complaints())
                .filteredOn(each -> each.contains("Content Security Policy") || each.contains("TrustedHTML"))
                .isEmpty();
    }
}
