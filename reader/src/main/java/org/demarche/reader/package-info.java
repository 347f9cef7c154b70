/**
 * Turns bytes into documents: {@link org.demarche.reader.DocumentReader} is the entry point. What it reads, and what it says about what
 * it cannot read, is written down in {@code docs/formats-input.md}.
 *
 * <p>A file goes through three packages: {@code source} makes characters of its bytes, {@code format} (with {@code html} for web pages)
 * makes drafts of the characters, {@code draft} makes documents of the drafts.
 */
@NullMarked
package org.demarche.reader;

import org.jspecify.annotations.NullMarked;
