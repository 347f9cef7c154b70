package org.demarche.ledger.records;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The form of a text file with columns.
 *
 * @param separator between the fields; null for a tab where the header has one, else a comma
 * @param charset its character set
 */
record TextForm(@Nullable Character separator, Charset charset) {
    static final TextForm PLAIN = new TextForm(null, StandardCharsets.UTF_8);
}
