package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.demarche.workbench.Samples;
import org.demarche.workbench.people.Role;
import org.demarche.workbench.people.Users;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a ledger with users shows nothing before somebody has logged in, and nothing after he has logged out. */
class LoginPageTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    static Path data;

    private static ServedPage page;
    private static WebServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Users users = Users.of(data);
        users.add("ada", Role.REVIEWER, PASSWORD);
        page = ServedPage.of(data, 900, users, Samples::fill);
        server = page.server;
        browser = page.browser;
    }

    @AfterAll
    static void stop() throws Exception {
        if (page != null) {
            page.close();
        }
    }

    private static void logIn(String password) {
        browser.value("""
                for (const [id, text] of [['name', 'ada'], ['password', '%s']]) {
                  const field = document.getElementById(id);
                  field.value = text;
                  field.dispatchEvent(new Event('input', { bubbles: true }));
                }
                document.querySelector('form button').click()""".formatted(password));
    }

    /** Logging out loads the page anew, which an expression that waits in the old one does not outlive. */
    private static void throughReload(String expression) {
        try {
            browser.await(expression);
        } catch (IllegalStateException gone) {
            browser.await(expression);
        }
    }

    @Test
    void page_withUsers_showsTheLedger_onlyBetweenLogInAndLogOut() throws Exception {
        browser.open(server.address() + "#/dyad/BLR/RUS");
        browser.await("document.querySelector('input[type=password]')");
        assertThat(browser.value("document.body.innerText").asString()).doesNotContain("Russia");
        assertThat(Axe.findings(browser)).isEqualTo("[]");
        browser.screenshot(Path.of("target", "page", "login.png"));

        logIn("wrong password");
        browser.await("document.querySelector('[role=alert]').innerText.includes('no user of that name')");

        logIn(PASSWORD);
        browser.await("document.body.innerText.includes('ada, reviewer')");
        browser.await("document.querySelector('main').innerText.includes('Russia')");
        assertThat(browser.value("document.cookie").asString()).isEmpty();

        browser.value("[...document.querySelectorAll('button')].find(each => each.innerText === 'Log out').click()");
        throughReload("document.querySelector('input[type=password]')");
        assertThat(browser.value("document.body.innerText").asString()).doesNotContain("Russia");
    }
}
