package org.demarche.workbench.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks axe-core what stands in the way of people on a page. */
final class Axe {
    private static final Path SCRIPT = Path.of("src", "main", "web", "node_modules", "axe-core", "axe.min.js");

    private Axe() {}

    static boolean isThere() {
        return Files.exists(SCRIPT);
    }

    /** What it calls serious or critical on the page as it is now; {@code []} where that is nothing. */
    static String findings(Browser browser) throws IOException {
        browser.value("{" + Files.readString(SCRIPT) + "}; true");
        return browser.value("""
                        axe.run().then(found => JSON.stringify(found.violations
                            .filter(each => ['serious', 'critical'].includes(each.impact))
                            .map(each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.html).join(' '))))""").asString();
    }
}
