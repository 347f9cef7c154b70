package org.demarche.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.DemarcheException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How soon each page shows what it is for, and answers, in Chromium on a ledger of a million made-up events beside the dossier. Times are
 * the page's own: from the start of its loading, or from the key or click, to the first frame in which the content is there. Each page is
 * opened so many times; the first, for which the server must warm up, is told apart.
 */
@Command(name = "pages", description = "Milliseconds to the first useful paint of each page, and of an interaction.")
final class PageSpeed implements Callable<Integer> {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/");

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "folder of the ledger; made where it is not there")
    private Path folder = Path.of("");

    @Option(names = "--events", defaultValue = "1000000", description = "events to make (default ${DEFAULT-VALUE})")
    private long events;

    @Option(
            names = "--times",
            defaultValue = "5",
            description = "how often each page is opened (default ${DEFAULT-VALUE})")
    private int times;

    @Option(
            names = "--wait",
            defaultValue = "0",
            description = "seconds from the server's start to the first page (default ${DEFAULT-VALUE})")
    private int wait;

    /**
     * @param shown true once what the page is for is there
     * @param ready true once all of it is there, and it is acted upon
     * @param act what is done then; empty for nothing
     * @param done true once the page has answered
     */
    private record Visit(String name, String address, String shown, String ready, String act, String done) {
        Visit(String name, String address, String shown, String act, String done) {
            this(name, address, shown, "true", act, done);
        }
    }

    private static List<Visit> visits() {
        String rows = "document.querySelectorAll('[role=grid] [role=row]').length > 3";
        String row = "document.querySelectorAll('[role=grid] [role=row]')[1].innerText.trim()";
        String drawer = "document.querySelector('.drawer article dl')";
        String openRow = "document.querySelectorAll('[role=grid] .opens')[1].click()";
        return List.of(
                new Visit("today", "today", rows, "", ""),
                new Visit("dyad", "dyad/BLR/RUS", "document.querySelector('figure svg rect.hit')", openRow, drawer),
                new Visit(
                        "dyad, made up",
                        "dyad/{a}/{b}?source=" + SyntheticEvents.SOURCE,
                        "document.querySelector('figure svg rect.hit')",
                        openRow,
                        drawer),
                new Visit(
                        "actor",
                        "actor/RUS",
                        "document.querySelector('figure svg circle')",
                        change("input[type=date]", "2014-03-01"),
                        "document.querySelectorAll('figure svg circle').length > 2 && location.hash.includes('from=')"),
                new Visit(
                        "map",
                        "map",
                        "document.querySelector('circle[role=button]')",
                        "document.querySelector('circle[role=button]').dispatchEvent(new MouseEvent('click', {bubbles: true}))",
                        drawer),
                new Visit("events", "events?source=" + SyntheticEvents.SOURCE, rows, openRow, drawer),
                new Visit(
                        "events, filtered",
                        "events?source=" + SyntheticEvents.SOURCE,
                        rows,
                        change("[role=search] select[aria-label=Actor]", "{a}"),
                        "document.querySelector('main h2').innerText !== window.before"),
                new Visit(
                        "events, sorted",
                        "events?source=" + SyntheticEvents.SOURCE,
                        rows,
                        "[...document.querySelectorAll('[role=columnheader] button')].at(-1).click()",
                        row + " && " + row + " !== window.row"),
                new Visit(
                        "events, to the end",
                        "events?source=" + SyntheticEvents.SOURCE,
                        rows,
                        "document.querySelector('[role=grid]').dispatchEvent(new KeyboardEvent('keydown', {key: 'End', bubbles: true}))",
                        "[...document.querySelectorAll('[role=grid] [role=row]')].at(-1).innerText.trim()"
                                + " && document.querySelectorAll('[role=grid] [role=row]')[1].ariaRowIndex > 1000"),
                new Visit(
                        "reader",
                        "read/alatau-2014-03-06-moscow",
                        "document.querySelectorAll('.body mark').length > 3",
                        "document.querySelector('.body mark a').click()",
                        "document.querySelector('.codes .card dl')"),
                new Visit("claims", "claims", rows, "", ""),
                new Visit("review", "review", "document.querySelector('blockquote')", "", ""),
                new Visit(
                        "scenario",
                        "scenario?year=2014&state=BLR&state=RUS",
                        "document.querySelector('.suggested button')",
                        "document.querySelector('.suggested button').click()",
                        "document.querySelectorAll('[role=grid] [role=row]').length > 1"),
                slider("events", "events BLR RUS cooperation=-30%"),
                slider("share", "exports BLR RUS=-10 points"),
                slider("price", "brent=-30%"));
    }

    /** A key on a slider; of a share and a price only where records of trade and Brent were imported, else the page never shows it. */
    private static Visit slider(String name, String input) {
        return new Visit(
                "scenario, " + name,
                "scenario?year=2014&state=BLR&state=RUS&set=" + URLEncoder.encode(input, StandardCharsets.UTF_8),
                "document.querySelector('input[type=range]') && document.querySelectorAll('[role=grid] [role=row]').length > 1",
                "document.querySelector('[aria-busy=false] .anew')",
                "{const s = document.querySelector('input[type=range]'); s.stepDown();"
                        + " for (const e of ['input', 'change']) s.dispatchEvent(new Event(e, {bubbles: true}));}",
                "[...document.querySelectorAll('[role=grid] [role=row]')].map(r => r.innerText).join() !== window.rows"
                        + " && document.querySelectorAll('[role=grid] [role=row]').length > 1");
    }

    private static String change(String selector, String value) {
        return "{const s = document.querySelector('" + selector + "'); s.value = '" + value
                + "'; s.dispatchEvent(new Event('change', {bubbles: true}));}";
    }

    @Override
    public Integer call() throws Exception {
        String root = System.getProperty("user.dir");
        if (!Files.exists(folder.resolve("ledger.duckdb"))) {
            SyntheticEvents.write(folder, events);
            RealStates.name(folder);
            run(new ProcessBuilder(root + "/demarche", "read", root + "/examples", "--data", folder.toString()));
        }
        Process server = new ProcessBuilder(root + "/demarche", "serve", "--data", folder.toString(), "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Chromium browser = new Chromium()) {
            String address = address(server);
            TimeUnit.SECONDS.sleep(wait);
            System.out.printf(
                    "%-18s %12s %12s %12s %12s %12s%n", "page", "first, ms", "p50", "most", "answer p50", "most");
            for (Visit visit : visits()) {
                measure(browser, address, visit);
            }
        } finally {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
        }
        return 0;
    }

    private static void run(ProcessBuilder program) throws IOException, InterruptedException {
        if (program.inheritIO().start().waitFor() != 0) {
            throw new DemarcheException(String.join(" ", program.command()) + " failed");
        }
    }

    private static String address(Process server) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return found.group();
            }
        }
        throw new DemarcheException("./demarche serve did not start: see its message above");
    }

    private void measure(Chromium browser, String address, Visit visit) {
        List<String> pair = RealStates.busiest();
        List<Double> paints = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            browser.open("about:blank");
            browser.open(address + "#/" + filled(visit.address(), pair));
            double paint = browser.value(when(visit.shown())).asDouble();
            paints.add(paint);
            if (paint < 0) {
                break;
            }
            if (!visit.act().isEmpty()) {
                browser.value(when(visit.ready()));
                browser.value(
                        "window.rows = [...document.querySelectorAll('[role=grid] [role=row]')].map(r => r.innerText).join();"
                                + " window.row = document.querySelectorAll('[role=grid] [role=row]')[1]?.innerText.trim();"
                                + " window.before = document.querySelector('main h2')?.innerText; true");
                answers.add(browser.value("(() => { const start = performance.now(); " + filled(visit.act(), pair)
                                + "; return " + when(visit.done()) + ".then(end => end < 0 ? end : end - start); })()")
                        .asDouble());
            }
        }
        List<Double> warm = paints.subList(Math.min(1, paints.size() - 1), paints.size());
        System.out.printf(
                "%-18s %12s %12s %12s %12s %12s%n",
                visit.name(),
                shown(paints.subList(0, 1), 1),
                shown(warm, .5),
                shown(warm, 1),
                shown(answers, .5),
                shown(answers, 1));
    }

    private static String filled(String text, List<String> pair) {
        return text.replace("{a}", pair.getFirst()).replace("{b}", pair.getLast());
    }

    /** A promise of the page's time at the first frame in which the condition is true; -1 where that does not come within 30 s. */
    private static String when(String condition) {
        return "new Promise(done => { const look = () => { let is = false; try { is = " + condition
                + " } catch {} if (is) done(performance.now()); else if (performance.now() > 30000) done(-1); else requestAnimationFrame(look) }; look() })";
    }

    private static String shown(List<Double> values, double part) {
        if (values.isEmpty()) {
            return "";
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (Arrays.stream(sorted).anyMatch(value -> value < 0)) {
            return "never";
        }
        return String.format(Locale.ROOT, "%,.0f", sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))]);
    }
}
