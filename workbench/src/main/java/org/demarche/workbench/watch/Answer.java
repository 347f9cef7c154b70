package org.demarche.workbench.watch;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server has answered.
 *
 * @param address from where, redirects followed
 * @param headers by name in small letters; of several of one name the last
 */
@SuppressWarnings("ArrayRecordComponent")
record Answer(URI address, int status, Map<String, String> headers, byte[] body) {
    @Nullable
    String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Whether it is worth asking again later. */
    boolean isPassing() {
        return status == 408 || status == 429 || status >= 500;
    }

    /** Seconds after which the server wants to be asked again; 0 where it says nothing. */
    long retryAfter() {
        String value = headers.getOrDefault("retry-after", "");
        return value.matches("\\d{1,7}") ? Long.parseLong(value) : 0;
    }
}
