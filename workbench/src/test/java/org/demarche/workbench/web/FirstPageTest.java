package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.workbench.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPageTest {
    @TempDir
    Path folder;

    @Test
    void questions_areThoseOfThePage() throws Exception {
        try (ServedPage page = ServedPage.of(folder, 800, Samples::fill)) {
            AtomicInteger told = new AtomicInteger();
            List<String> asked = new FirstPage(page.server.address()).ask(told::incrementAndGet);
            page.browser.open(page.server.address());
            page.browser.await("document.querySelectorAll('[role=grid]').length > 1");

            assertThat(asked).hasSize(4);
            assertThat(told).hasValue(1);
            assertThat(page.browser.requests())
                    .containsAll(asked.stream()
                            .map(each -> page.server.address() + each)
                            .toList());
        }
    }
}
