package org.demarche.workbench.web;

import java.nio.file.Path;
import org.demarche.ledger.Ledger;
import org.demarche.workbench.people.Users;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A ledger, served, and a browser to look at it with. Tests that need one are skipped, and say so, where there is no browser or no built page. */
final class ServedPage implements AutoCloseable {
    final Ledger ledger;
    final WebServer server;
    final Browser browser;

    /** Fills a new ledger. */
    interface Content {
        void fill(Ledger ledger) throws Exception;
    }

    private ServedPage(Ledger ledger, WebServer server, Browser browser) {
        this.ledger = ledger;
        this.server = server;
        this.browser = browser;
    }

    /** @param height of the window, which is 1280 wide */
    static ServedPage of(Path data, int height, Content content) throws Exception {
        return of(data, height, null, content);
    }

    /** @param users who may see it; null where it is open to whoever is on this machine */
    static ServedPage of(Path data, int height, @Nullable Users users, Content content) throws Exception {
        Assumptions.assumeTrue(
                Browser.installed().isPresent()
                        && Axe.isThere()
                        && WebServer.class.getResource("/web/index.html") != null,
                "SKIPPED: the page was not tested, chromium, axe-core or the built pages are missing");
        Ledger ledger = Ledger.open(data);
        content.fill(ledger);
        WebServer server = users == null
                ? WebServer.start(ledger, "127.0.0.1", 0)
                : WebServer.start(ledger, users, "127.0.0.1", 0);
        Browser browser = new Browser(Browser.installed().orElseThrow());
        browser.size(1280, height);
        return new ServedPage(ledger, server, browser);
    }

    @Override
    public void close() throws Exception {
        browser.close();
        server.close();
        ledger.close();
    }
}
