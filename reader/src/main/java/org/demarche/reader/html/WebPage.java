package org.demarche.reader.html;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.draft.Draft;
import org.demarche.reader.draft.Field;
import org.demarche.reader.source.Unreadable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads a web page with one article on it. */
public final class WebPage {
    private WebPage() {}

    /**
     * The article on a page and what the page says about it.
     *
     * @throws Unreadable if there is no article on it
     */
    public static Draft read(String html) {
        return find(html)
                .orElseThrow(() -> new Unreadable(
                        "no article found on the page; save the page of the article itself, or its text as .txt"));
    }

    /** The same; nothing if there is no article on the page. */
    public static Optional<Draft> find(String html) {
        Document page = Jsoup.parse(html);
        Draft draft = PageFacts.of(page);
        List<String> body = ArticleBody.of(page.body(), draft.get(Field.TITLE));
        return body.isEmpty() ? Optional.empty() : Optional.of(draft.put(Field.TEXT, String.join("\n\n", body)));
    }
}
