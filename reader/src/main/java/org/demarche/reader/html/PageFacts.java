package org.demarche.reader.html;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.reader.draft.DateText;
import org.demarche.reader.draft.Draft;
import org.demarche.reader.draft.Field;
import org.demarche.reader.draft.Text;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says about its article: in JSON-LD, in meta elements, in its markup; in this order of trust. */
final class PageFacts {
    /** Names of meta elements, the best first; {@code name}, {@code property} and {@code itemprop} alike. */
    private static final List<String> TITLES =
            List.of("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title");

    private static final List<String> PUBLISHERS =
            List.of("og:site_name", "dc.publisher", "publisher", "application-name");
    private static final List<String> AUTHORS =
            List.of("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "og:author");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "datepublished",
            "og:published_time",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dc.date",
            "dcterms.created",
            "dcterms.date",
            "date",
            "originalpublicationdate",
            "article_date_original",
            "cxenseparse:recs:publishtime",
            "article.published");
    private static final List<String> TOPICS = List.of("news_keywords", "keywords", "parsely-tags", "sailthru.tags");

    private static final Pattern ADDRESS_DATE =
            Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2}|[a-z]{3})[/-](\\d{1,2})(?:/|-|$)");
    private static final Pattern BY =
            Pattern.compile("^(by|von|par|автор|аўтар)[: ]\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AFTER_NAME = Pattern.compile("\\s*([|•·]|\\s@|\\s\\d{1,2}[:.]\\d{2}).*");
    private static final Pattern SITE = Pattern.compile("\\s+[|–—·»-]\\s+[^|–—·»]{2,40}$");

    private final Document page;
    private final JsonLd json;

    private PageFacts(Document page) {
        this.page = page;
        this.json = JsonLd.of(page);
    }

    static Draft of(Document page) {
        return new PageFacts(page).draft();
    }

    private Draft draft() {
        String publisher = json.get("publisher", ", ")
                .or(() -> meta(PUBLISHERS))
                .filter(PageFacts::isName)
                .orElse(null);
        String address = address();
        return new Draft()
                .put(Field.TITLE, title(publisher))
                .put(Field.PUBLISHER, publisher)
                .put(Field.AUTHOR, author())
                .put(Field.DATE, date(address))
                .put(Field.LANGUAGE, language())
                .put(Field.ADDRESS, address)
                .put(Field.TOPICS, topics());
    }

    /** The heading as the reader sees it, where the page's title confirms it; else what the page calls itself, less the site's name. */
    private @Nullable String title(@Nullable String publisher) {
        Optional<String> named = json.get("headline", " ").or(() -> meta(TITLES));
        String tab = Text.line(page.title());
        List<String> headings = page.select("h1").stream()
                .map(h1 -> Text.line(h1.text()))
                .filter(h1 -> !h1.isEmpty())
                .toList();
        String confirming = (named.orElse("") + " " + tab).toLowerCase(Locale.ROOT);
        return headings.stream()
                .filter(h1 ->
                        h1.length() >= 10 && !h1.equals(publisher) && confirming.contains(h1.toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> named.map(title -> withoutSite(Text.line(title), publisher)))
                .or(() -> headings.size() == 1 ? Optional.of(headings.getFirst()) : Optional.empty())
                .or(() -> tab.isEmpty()
                        ? Optional.empty()
                        : Optional.of(SITE.matcher(tab).replaceFirst("")))
                .orElse(null);
    }

    private static String withoutSite(String title, @Nullable String publisher) {
        if (publisher == null) {
            return title;
        }
        String suffix = "\\s+[|–—·»-]\\s+" + Pattern.quote(publisher) + "$";
        return title.replaceFirst(suffix, "");
    }

    private @Nullable String author() {
        Stream<String> marked = page.select("[itemprop=author], [rel=author], .byline, .author").stream()
                .map(Element::text);
        return Stream.of(json.get("author", ", ").stream(), meta(AUTHORS).stream(), marked)
                .flatMap(each -> each)
                .map(author -> AFTER_NAME
                        .matcher(BY.matcher(Text.line(author)).replaceFirst(""))
                        .replaceFirst(""))
                .filter(PageFacts::isName)
                .findFirst()
                .orElse(null);
    }

    /** A name, not an address or a paragraph. */
    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= 100 && !text.contains("://") && !text.startsWith("@");
    }

    /** The first of the places for a date that holds one. */
    private @Nullable String date(@Nullable String address) {
        Stream<String> metas = DATES.stream().map(this::meta).flatMap(Optional::stream);
        Stream<String> marked =
                page.select("[itemprop=datePublished], time[pubdate], article time, header time, time").stream()
                        .map(time -> time.hasAttr("datetime")
                                ? time.attr("datetime")
                                : time.hasAttr("content") ? time.attr("content") : time.text());
        Matcher path = ADDRESS_DATE.matcher(address == null ? "" : address);
        Stream<String> inAddress = path.find() ? Stream.of(inWords(path)) : Stream.empty();
        return Stream.of(json.get("datePublished", " ").stream(), metas, marked, inAddress)
                .flatMap(each -> each)
                .map(text -> DateText.parse(text).orElse(null))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    /** An address may have the month as a number or as three letters. */
    private static String inWords(Matcher path) {
        String month = path.group(2);
        return Character.isDigit(month.charAt(0))
                ? path.group(1) + "-" + month + "-" + path.group(3)
                : path.group(3) + " " + month + " " + path.group(1);
    }

    private @Nullable String language() {
        return Stream.of(page.select("html").attr("lang"), page.select("html").attr("xml:lang"))
                .filter(tag -> !tag.isBlank())
                .findFirst()
                .or(() -> json.get("inLanguage", " "))
                .or(() -> meta(List.of("og:locale", "content-language", "language", "dc.language")))
                .orElse(null);
    }

    private @Nullable String address() {
        return Stream.of(
                        page.select("link[rel=canonical]").attr("href"),
                        meta(List.of("og:url")).orElse(""),
                        json.get("url", " ").orElse(""),
                        json.get("mainEntityOfPage", " ").orElse(""))
                .map(String::strip)
                .filter(url -> url.startsWith("http://") || url.startsWith("https://"))
                .findFirst()
                .orElse(null);
    }

    private String topics() {
        String tagged = page.select("meta[property=article:tag]").stream()
                .map(tag -> tag.attr("content"))
                .collect(Collectors.joining(";"));
        String linked = page.select("a[rel=tag]").stream().map(Element::text).collect(Collectors.joining(";"));
        return json.get("keywords", ";")
                .or(() -> Optional.of(tagged).filter(tags -> !tags.isBlank()))
                .or(() -> meta(TOPICS))
                .orElse(linked);
    }

    private Optional<String> meta(List<String> names) {
        return names.stream().map(this::meta).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> meta(String name) {
        return page.select("meta[content]").stream()
                .filter(meta -> Stream.of("name", "property", "itemprop", "http-equiv")
                        .anyMatch(attribute -> meta.attr(attribute).equalsIgnoreCase(name)))
                // often escaped twice
                .map(meta ->
                        Parser.unescapeEntities(meta.attr("content"), false).strip())
                .filter(content -> !content.isEmpty())
                .findFirst();
    }
}
