package org.demarche.reader.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Tells what on a page is never part of an article: navigation, share buttons, comments, advertisements. What an element is for is read
 * off its tag, its role and the words in its class and id.
 */
final class Clutter {
    private static final Set<String> TAGS = Set.of(
            "nav",
            "aside",
            "menu",
            "dialog",
            "figcaption",
            "footer",
            "label",
            "amp-ad",
            "amp-sidebar",
            "header",
            "form");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "button",
            "note",
            "tablist");

    /** Words in a class or id that tell an element is not part of the article. */
    private static final Set<String> WORDS = Set.of(
            "ad",
            "ads",
            "advert",
            "advertisement",
            "advertising",
            "adsense",
            "adslot",
            "author",
            "authors",
            "bio",
            "breadcrumb",
            "breadcrumbs",
            "byline",
            "caption",
            "captions",
            "cookie",
            "cookies",
            "consent",
            "credit",
            "credits",
            "dateline",
            "disclaimer",
            "facebook",
            "follow",
            "footer",
            "gdpr",
            "hidden",
            "jp",
            "login",
            "masthead",
            "menu",
            "meta",
            "metadata",
            "modal",
            "nav",
            "navbar",
            "navigation",
            "newsletter",
            "newsletters",
            "outbrain",
            "pager",
            "pagination",
            "paywall",
            "popular",
            "popup",
            "print",
            "promo",
            "promos",
            "promoted",
            "promotion",
            "rating",
            "ratings",
            "recirc",
            "recirculation",
            "recommend",
            "recommended",
            "recommendations",
            "related",
            "share",
            "sharedaddy",
            "sharing",
            "shares",
            "sidebar",
            "signup",
            "skip",
            "social",
            "sponsor",
            "sponsored",
            "subscribe",
            "subscription",
            "taboola",
            "tagcloud",
            "tags",
            "teaser",
            "teasers",
            "timestamp",
            "toolbar",
            "trending",
            "twitter",
            "widget",
            "widgets",
            "yarpp",
            "zergnet");

    /** Words side by side that tell the same. */
    private static final Pattern PHRASES = Pattern.compile(
            "\\b(read (more|next|also)|more (from|on|stories|news)|most (read|viewed|popular)|see also|also (read|see|like)|sign (up|in)"
                    + "|page header|site header|global header|pull ?quote|visually hidden|sr only|screen reader|post info|article info"
                    + "|up next|next (article|story|post)|you may|next prev|prev next|about the author)\\b");

    private static final Set<String> CAPTIONS = Set.of("caption", "captions", "newscaption", "credit", "credits");

    /** A paragraph is part of an article unless it is one of these. */
    private static final Set<String> BYLINES =
            Set.of("author", "authors", "byline", "bylines", "caption", "credit", "credits", "dateline", "timestamp");

    private static final int BYLINE = 150;

    private static final Set<String> COMMENTS = Set.of("comment", "comments", "commenting", "disqus", "respond");

    private static final Set<String> FRAME = Set.of("article", "main", "body", "html", "blockquote");

    private static final Pattern HIDDEN =
            Pattern.compile("(display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD_BREAK = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

    /** Who holds this share of the prose is the frame of the page, whatever its class says. */
    private static final double LITTLE = 0.4;

    /** Readers may write more than the article, but not nearly all. */
    private static final double MOST = 0.9;

    private Clutter() {}

    /** How much of the page's prose an element may hold and still be clutter: 0 where nothing speaks against it. */
    static double suspicion(Element element) {
        if (isHidden(element)) {
            return LITTLE;
        }
        if (FRAME.contains(element.normalName())) {
            return 0;
        }
        List<String> words = words(element);
        if (element.normalName().equals("p")) {
            boolean byline = words.stream().anyMatch(BYLINES::contains);
            return byline && element.wholeText().length() < BYLINE ? LITTLE : 0;
        }
        if (words.stream().anyMatch(COMMENTS::contains)) {
            return MOST;
        }
        boolean suspect = TAGS.contains(element.normalName())
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || words.stream().anyMatch(WORDS::contains)
                || PHRASES.matcher(String.join(" ", words)).find();
        return suspect ? LITTLE : 0;
    }

    /** A picture's caption or credit within a line. */
    static boolean isCaption(Element span) {
        return isHidden(span) || words(span).stream().anyMatch(CAPTIONS::contains);
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    /** The words of class and id, camel case and hyphens parted: {@code articleBody share-bar} gives article, body, share, bar. */
    static List<String> words(Element element) {
        return Stream.of(element.className(), element.id())
                .flatMap(WORD_BREAK::splitAsStream)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
