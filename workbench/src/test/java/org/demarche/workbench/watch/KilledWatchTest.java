package org.demarche.workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.coder.Coder;
import org.demarche.ledger.Kills;
import org.demarche.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Watching that is killed again and again at random moments ({@link Kills}). Every article but the one under way when the process was killed
 * is kept; in the end each is there once.
 */
class KilledWatchTest {
    private static final int KILLS = Kills.wanted(3);

    @TempDir
    Path folder;

    @Test
    void watch_killedAtRandomMoments_losesNothing() throws Exception {
        Kills kills = new Kills(folder, 11);
        try (Site site = new Site()) {
            String[] paths = articles(site);
            for (int kill = 1; kill <= KILLS; kill++) {
                int until = site.asked.size() + 5 + kills.upTo(25);
                kills.after(() -> site.asked.size() >= until, 20_000_000, Watching.class, folder);
                if (kills.look()) {
                    check(site, kill);
                }
            }
            try (Ledger ledger = Ledger.open(folder)) {
                new Watch(feeds(), ledger, Coder.standard(), folder, problem -> {}).once();
                assertThat(ledger.summary().documents()).isEqualTo(paths.length);
            }
        }
    }

    private String[] articles(Site site) throws IOException {
        String[] paths = new String[KILLS * 40];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = "/article" + i;
            site.article(paths[i], "Poland condemned Russia, the " + i + " time this year.");
        }
        site.feed("/feed", paths);
        Files.writeString(
                folder.resolve("feeds.toml"),
                "every = 0\npause_ms = 0\nallow = [\"" + site.host() + "\"]\n[[feed]]\naddress = \""
                        + site.address("/feed") + "\"\n");
        return paths;
    }

    private FeedsFile feeds() {
        return FeedsFile.read(folder.resolve("feeds.toml"));
    }

    /** That an article is asked for says that the one before is safe. */
    private void check(Site site, int kill) {
        List<String> fetched = site.asked.stream()
                .filter(path -> path.startsWith("/article"))
                .distinct()
                .toList();
        try (Ledger ledger = Ledger.open(folder)) {
            for (String path : fetched.subList(0, Math.max(0, fetched.size() - 1))) {
                assertThat(ledger.coding(site.address(path)).orElseThrow().events())
                        .as("%s after kill %d", path, kill)
                        .isNotEmpty();
            }
        }
    }

    /** Watches without end. */
    static final class Watching {
        public static void main(String[] folder) throws InterruptedException {
            Path data = Path.of(folder[0]);
            try (Ledger ledger = Ledger.open(data)) {
                new Watch(
                                FeedsFile.read(data.resolve("feeds.toml")),
                                ledger,
                                Coder.standard(),
                                data,
                                System.err::println)
                        .run();
            }
        }
    }
}
