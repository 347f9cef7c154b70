package org.demarche.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was published.
 *
 * @param id stays the same however often the article is read: its own id where it has one, else its address, else its file
 * @param text the headline, a blank line, the body, paragraphs parted by blank lines; every {@link Span} counts in it
 * @param headline where in the text the headline is; null where there is none
 * @param published the day of publication, against which "on 7 March" and "yesterday" are resolved; null if not known
 * @param publisher the outlet, as it names itself; null if not known
 * @param author who signed it; null if not known
 * @param language BCP 47 tag, {@code und} where it is not known
 * @param topics the outlet's own tags, in its order
 * @param address where it was published (a URL); null if not known
 * @param pair two parties of the text whose relation is asked for; null where all are
 */
public record Document(
        String id,
        String text,
        @Nullable Span headline,
        @Nullable LocalDate published,
        @Nullable String publisher,
        @Nullable String author,
        String language,
        List<String> topics,
        @Nullable String address,
        @Nullable Pair pair) {

    public Document {
        topics = List.copyOf(topics);
    }

    /** A document of which no pair is asked for. */
    public Document(
            String id,
            String text,
            @Nullable Span headline,
            @Nullable LocalDate published,
            @Nullable String publisher,
            @Nullable String author,
            String language,
            List<String> topics,
            @Nullable String address) {
        this(id, text, headline, published, publisher, author, language, topics, address, null);
    }

    /** The same, asked for what links two of its parties. */
    public Document with(Pair asked) {
        return new Document(id, text, headline, published, publisher, author, language, topics, address, asked);
    }

    /** The same, published on another day. */
    public Document on(LocalDate day) {
        return new Document(id, text, headline, day, publisher, author, language, topics, address, pair);
    }

    /** A document of which only the text and its day are known. */
    public static Document of(String id, String text, @Nullable LocalDate published) {
        return new Document(id, text, null, published, null, null, "en", List.of(), null);
    }

    /** The headline, or the empty string where there is none. */
    public String title() {
        return headline == null ? "" : headline.of(text);
    }
}
