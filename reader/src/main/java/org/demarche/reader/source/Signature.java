package org.demarche.reader.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Kinds of files that hold no plain characters, known by their first bytes. */
enum Signature {
    PDF("a PDF", 0, "%PDF-", "convert it to text (pdftotext)"),
    OFFICE("a Word, Excel or other old Office document", 0, "\u00D0\u00CF\u0011\u00E0", "save it as plain text"),
    ZIP("a ZIP archive or an Office document", 0, "PK\u0003\u0004", "unpack it, or save the document as plain text"),
    EMPTY_ZIP("a ZIP archive", 0, "PK\u0005\u0006", "unpack it"),
    GZIP("packed by gzip twice", 0, "\u001F\u008B", "unpack it once"),
    BZIP2("a bzip2 archive", 0, "BZh", "unpack it (bunzip2)"),
    XZ("an xz archive", 0, "\u00FD7zXZ", "unpack it (unxz)"),
    ZSTD("a zstd archive", 0, "\u0028\u00B5\u002F\u00FD", "unpack it (unzstd)"),
    SEVEN_ZIP("a 7z archive", 0, "7z\u00BC\u00AF", "unpack it"),
    RAR("a RAR archive", 0, "Rar!", "unpack it"),
    TAR("a tar archive", 257, "ustar", "unpack it (tar xf)"),
    PNG("a PNG image", 0, "\u0089PNG", "give the article's text instead"),
    JPEG("a JPEG image", 0, "\u00FF\u00D8\u00FF", "give the article's text instead"),
    GIF("a GIF image", 0, "GIF8", "give the article's text instead"),
    WEBP("a WebP image or other RIFF file", 0, "RIFF", "give the article's text instead"),
    TIFF("a TIFF image", 0, "II*\0", "give the article's text instead"),
    MP4("a video", 4, "ftyp", "give a transcript as text instead"),
    MP3("a sound file", 0, "ID3", "give a transcript as text instead"),
    OGG("a sound file", 0, "OggS", "give a transcript as text instead"),
    ELF("a program", 0, "\u007FELF", "leave it out"),
    CLASS("a Java class", 0, "\u00CA\u00FE\u00BA\u00BE", "leave it out"),
    SQLITE("an SQLite database", 0, "SQLite format 3\0", "export the articles as CSV or JSON Lines"),
    PARQUET("a Parquet file", 0, "PAR1", "export the articles as CSV or JSON Lines"),
    DUCKDB("a DuckDB database", 8, "DUCK", "export the articles as CSV or JSON Lines"),
    RTF("a rich text document", 0, "{\\rtf", "save it as plain text");

    private final String kind;
    private final int offset;
    private final byte[] magic;
    private final String remedy;

    Signature(String kind, int offset, String magic, String remedy) {
        this.kind = kind;
        this.offset = offset;
        this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
        this.remedy = remedy;
    }

    static Optional<Signature> of(byte[] head) {
        for (Signature signature : values()) {
            if (signature.matches(head)) {
                return Optional.of(signature);
            }
        }
        return Optional.empty();
    }

    /** What to tell the user. */
    String message() {
        return "is " + kind + ", not text; " + remedy;
    }

    private boolean matches(byte[] head) {
        if (head.length < offset + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (head[offset + i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
