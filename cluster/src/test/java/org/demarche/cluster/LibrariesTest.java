package org.demarche.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.demarche.model.Libraries;
import org.junit.jupiter.api.Test;

/** The libraries that Maven fetched are those that were looked at once. */
class LibrariesTest {
    @Test
    void libraries_fetched_areThoseThatWerePinned() throws IOException {
        assertThat(Libraries.problems()).isEmpty();
    }
}
