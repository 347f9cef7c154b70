package org.demarche.workbench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where the ledger is kept when nobody says where. */
public final class DataDirectory {
    private static final String NAME = "demarche";

    private DataDirectory() {}

    /** The usual place of this platform. */
    public static Path standard() {
        return of(System.getProperty("os.name", ""), System.getProperty("user.home", "."), System::getenv);
    }

    /**
     * {@code $XDG_DATA_HOME/demarche} or {@code ~/.local/share/demarche}; on macOS {@code ~/Library/Application Support/demarche}; on
     * Windows {@code %LOCALAPPDATA%\demarche}.
     */
    static Path of(String system, String home, UnaryOperator<@Nullable String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        String xdg = environment.apply("XDG_DATA_HOME");
        if (xdg != null && Path.of(xdg).isAbsolute()) { // the XDG specification has relative ones ignored
            return Path.of(xdg, NAME);
        }
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", NAME);
        }
        if (name.startsWith("windows")) {
            String local = environment.apply("LOCALAPPDATA");
            return local == null ? Path.of(home, "AppData", "Local", NAME) : Path.of(local, NAME);
        }
        return Path.of(home, ".local", "share", NAME);
    }
}
