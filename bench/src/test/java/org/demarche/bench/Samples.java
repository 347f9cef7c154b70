package org.demarche.bench;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Small gold sets and codings of invented sentences, beside the tests. */
final class Samples {
    private Samples() {}

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Samples.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
