package org.demarche.workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.demarche.coder.Coder;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.store.EventQuery;
import org.demarche.model.DemarcheException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of a site on this machine, which the file of feeds allows by name. */
class WatchTest {
    private static final Coder CODER = Coder.standard();

    @TempDir
    Path folder;

    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());
    private Site site;

    @BeforeEach
    void open() throws IOException {
        site = new Site();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private FeedsFile feeds(String more, String... paths) throws IOException {
        StringBuilder text = new StringBuilder("every = 0\npause_ms = 0\nallow = [\"" + site.host() + "\"]\n");
        for (String path : paths) {
            text.append("[[feed]]\naddress = \"").append(site.address(path)).append("\"\n");
        }
        Path file = folder.resolve("feeds.toml");
        Files.writeString(file, text + more);
        return FeedsFile.read(file);
    }

    private Watch watch(FeedsFile file, Ledger ledger) {
        return new Watch(file, ledger, CODER, folder, problems::add);
    }

    @Test
    void once_twoArticles_keepsThemOnceAndAsksByTag() throws Exception {
        site.feed("/feed", "/a", "/b");
        site.article("/a", "On Tuesday, Belarus refused to support Russia.");
        site.article("/b", "Poland condemned Russia.");
        try (Ledger ledger = Ledger.open(folder)) {
            Watch watch = watch(feeds("", "/feed"), ledger);
            watch.once();
            watch.once();
            assertThat(ledger.summary().documents()).isEqualTo(2);
            assertThat(ledger.document(site.address("/b")).orElseThrow().published())
                    .hasToString("2014-03-05");
            assertThat(ledger.count(EventQuery.all().between("POL", "RUS"))).isPositive();
            assertThat(watch.metrics()).contains("demarche_watch_articles_total{result=\"kept\"} 2");
        }
        assertThat(site.asked).containsExactly("/robots.txt", "/feed", "/a", "/b", "/feed", "/feed not modified");
        assertThat(problems).isEmpty();
    }

    @Test
    void once_articleThatIsNotToBeFetched_keepsTheFeedsWords() throws Exception {
        site.pages.put("/robots.txt", "User-agent: demarche\nDisallow: /a\n");
        site.feed("/feed", "/a", "/b");
        site.article("/a", "Poland condemned Russia.");
        site.redirects.put("/b", "http://127.0.0.1:1/secret"); // this machine too, but not allowed
        try (Ledger ledger = Ledger.open(folder)) {
            watch(feeds("", "/feed"), ledger).once();
            for (String path : List.of("/a", "/b")) {
                assertThat(ledger.document(site.address(path)).orElseThrow().text())
                        .contains("France praised Japan");
            }
        }
        assertThat(site.asked).doesNotContain("/a");
        assertThat(problems)
                .anyMatch(told -> told.contains("robots.txt"))
                .anyMatch(told -> told.contains("private network"));
    }

    @Test
    void once_feedAndArticleThatFail_areToldAndTheRestGoesOn() throws Exception {
        site.failing.put("/dead", 503);
        site.failing.put("/gone", 410);
        site.failing.put("/a", 500);
        site.feed("/feed", "/a", "/b");
        site.article("/b", "Poland condemned Russia.");
        try (Ledger ledger = Ledger.open(folder)) {
            Watch watch = watch(feeds("", "/dead", "/gone", "/feed"), ledger);
            watch.once();
            assertThat(ledger.summary().documents()).isOne();
            site.failing.remove("/a");
            site.article("/a", "On Tuesday, Belarus refused to support Russia.");
            watch.once();
            assertThat(ledger.summary().documents())
                    .as("what failed is tried again")
                    .isEqualTo(2);
            assertThat(watch.metrics())
                    .contains("demarche_watch_poll_failures_total{feed=\"" + site.address("/gone") + "\"} 1");
        }
        assertThat(problems)
                .anyMatch(told -> told.contains("/dead: answered 503; it is asked again later"))
                .anyMatch(told -> told.contains("/gone") && told.contains("take it out of the file"));
    }

    @Test
    void once_ruleComesTrue_isToldOnce() throws Exception {
        site.feed("/feed", "/a");
        site.article("/a", "Poland condemned Russia.");
        Path mail = folder.resolve("alerts.mbox");
        String rule = """
                [[alert]]
                name = "Warsaw speaks up"
                measure = "event count"
                a = "POL"
                b = "RUS"
                above = 0
                webhook = "%s"
                mail = "%s"
                """.formatted(site.address("/hook"), mail);
        try (Ledger ledger = Ledger.open(folder)) {
            FeedsFile file = feeds(rule, "/feed");
            watch(file, ledger).once();
            watch(file, ledger).once(); // another process, later
        }
        assertThat(problems).isEmpty();
        assertThat(site.posted).hasSize(1);
        assertThat(site.posted.getFirst()).contains("\"value\":1.0", "\"alert\":\"Warsaw speaks up\"");
        assertThat(mail).content().containsOnlyOnce("Subject: Demarche: Warsaw speaks up");
    }

    @Test
    void read_fileThatIsWrong_namesFileAndRemedy() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.toml"), "[[feed]]\naddress = \n");
        assertThatThrownBy(() -> FeedsFile.read(file))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("wrong.toml:2");
        Files.writeString(file, "every = 60\n");
        assertThatThrownBy(() -> FeedsFile.read(file)).hasMessageContaining("names no feed");
    }
}
