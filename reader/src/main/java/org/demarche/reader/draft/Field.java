package org.demarche.reader.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be known about a document, and the names that fields and columns have for it, the best first. */
public enum Field {
    ID("id", "doc id", "document id", "article id", "uid", "uuid", "guid", "identifier"),
    TEXT(
            "text",
            "body",
            "content",
            "full text",
            "article text",
            "article body",
            "main text",
            "article",
            "story",
            "body text",
            "content text",
            "raw text",
            "content html",
            "html",
            "description",
            "summary",
            "abstract",
            "lead",
            "snippet"),
    TITLE("title", "headline", "heading", "name"),
    DATE(
            "date",
            "published",
            "date published",
            "published date",
            "publication date",
            "pub date",
            "publish date",
            "date publish",
            "published at",
            "published on",
            "publication",
            "date time",
            "timestamp",
            "day",
            "created",
            "created at",
            "dateline date"),
    PUBLISHER(
            "publisher",
            "outlet",
            "source",
            "newspaper",
            "source name",
            "publisher name",
            "media",
            "site name",
            "site",
            "feed",
            "source domain",
            "domain"),
    AUTHOR("author", "authors", "byline", "by", "creator", "journalist", "reporter"),
    LANGUAGE("language", "lang", "locale", "in language"),
    ADDRESS(
            "url",
            "link",
            "address",
            "uri",
            "href",
            "permalink",
            "canonical url",
            "canonical link",
            "article url",
            "source url",
            "web url"),
    TOPICS("topics", "tags", "keywords", "topic", "categories", "category", "subjects", "subject", "section");

    private static final Map<String, Name> NAMES = new HashMap<>();

    static {
        for (Field field : values()) {
            for (int rank = 0; rank < field.names.size(); rank++) {
                NAMES.put(key(field.names.get(rank)), new Name(field, rank));
            }
        }
    }

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    /** The name under which the field is documented. */
    public String label() {
        return names.getFirst();
    }

    /** The field a column is meant for; case, blanks, hyphens and underscores do not matter. */
    public static Optional<Name> of(String column) {
        return Optional.ofNullable(NAMES.get(key(column)));
    }

    private static String key(String column) {
        return column.replaceAll("[\\s_\\-.:]", "").toLowerCase(Locale.ROOT);
    }

    /**
     * A field as some file names it.
     *
     * @param rank 0 for the field's own name; of two columns for one field the lower rank counts
     */
    public record Name(Field field, int rank) {}
}
