package org.demarche.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataDirectoryTest {
    @Test
    void of_linux_followsXdg() {
        assertThat(DataDirectory.of("Linux", "/home/ann", Map.of("XDG_DATA_HOME", "/data")::get))
                .isEqualTo(Path.of("/data/demarche"));
        assertThat(DataDirectory.of("Linux", "/home/ann", Map.<String, String>of()::get))
                .isEqualTo(Path.of("/home/ann/.local/share/demarche"));
        assertThat(DataDirectory.of("Linux", "/home/ann", Map.of("XDG_DATA_HOME", "relative")::get))
                .isEqualTo(Path.of("/home/ann/.local/share/demarche"));
    }

    @Test
    void of_macAndWindows_followsThePlatform() {
        assertThat(DataDirectory.of("Mac OS X", "/Users/ann", Map.<String, String>of()::get))
                .isEqualTo(Path.of("/Users/ann/Library/Application Support/demarche"));
        assertThat(DataDirectory.of("Windows 11", "/u", Map.of("LOCALAPPDATA", "/u/local")::get))
                .isEqualTo(Path.of("/u/local/demarche"));
    }
}
