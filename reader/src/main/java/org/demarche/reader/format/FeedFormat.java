package org.demarche.reader.format;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.reader.draft.Draft;
import org.demarche.reader.draft.Field;
import org.demarche.reader.draft.Text;
import org.demarche.reader.html.Fragment;
import org.demarche.reader.source.Input;
import org.demarche.reader.source.Unreadable;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;

/** RSS and Atom: every item a document, the feed's title its publisher. */
record FeedFormat() implements Format {
    private static final Set<String> ITEMS = Set.of("item", "entry");
    /** Where a feed may write an item's day, the best first. */
    private static final List<String> DATES =
            List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

    @Override
    public void read(Input input, Sink sink) throws IOException {
        Document xml = parse(input.text());
        // the items as they are written, for their dates: the library moves them to another time zone, and so to
        // another day
        List<Element> items = items(xml);
        SyndFeed feed = feed(xml);
        List<SyndEntry> entries = feed.getEntries();
        for (int i = 0; i < entries.size(); i++) {
            Draft draft = draft(entries.get(i), feed);
            if (items.size() == entries.size()) {
                draft.put(Field.DATE, date(items.get(i)));
            }
            sink.document(draft, i + 1, 0);
        }
    }

    private static List<Element> items(Document xml) {
        return java.util.stream.StreamSupport.stream(
                        xml.getRootElement().getDescendants(Filters.element()).spliterator(), false)
                .filter(element -> ITEMS.contains(element.getName()))
                .toList();
    }

    private static SyndFeed feed(Document xml) {
        try {
            return new SyndFeedInput().build(xml);
        } catch (FeedException | IllegalArgumentException e) {
            throw new Unreadable(
                    "is not a feed that can be read (" + Unreadable.oneLine(e) + "); save it as RSS 2.0 or Atom");
        }
    }

    private static Document parse(String text) throws IOException {
        SAXBuilder builder = new SAXBuilder();
        // no entity of a feed may reach for other files or swell without end
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setExpandEntities(false);
        try {
            return builder.build(new XmlFixerReader(new StringReader(text)));
        } catch (JDOMParseException e) {
            boolean cut = Unreadable.oneLine(e).contains("same entity")
                    || Unreadable.oneLine(e).contains("end-tag");
            throw new Unreadable(
                    Math.max(0, e.getLineNumber()),
                    cut
                            ? "the XML ends too early or a tag is not closed; fetch the feed again"
                            : "is not valid XML (" + Unreadable.oneLine(e.getCause() == null ? e : e.getCause())
                                    + "); fetch the feed again");
        } catch (JDOMException e) {
            throw new Unreadable("is not valid XML (" + Unreadable.oneLine(e) + "); fetch the feed again");
        }
    }

    private static @Nullable String date(Element item) {
        return DATES.stream()
                .flatMap(name -> item.getChildren().stream()
                        .filter(child -> child.getName().equals(name)))
                .map(Element::getTextTrim)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Draft draft(SyndEntry entry, SyndFeed feed) {
        Draft draft = new Draft()
                .put(Field.ID, entry.getUri())
                .put(Field.ADDRESS, entry.getLink())
                .put(
                        Field.TITLE,
                        Fragment.text(Optional.ofNullable(entry.getTitle()).orElse("")))
                .put(Field.TEXT, text(entry))
                .put(Field.PUBLISHER, feed.getTitle())
                .put(Field.AUTHOR, author(entry))
                .put(Field.LANGUAGE, feed.getLanguage());
        List<String> topics = entry.getCategories().stream()
                .map(SyndCategory::getName)
                .filter(name -> name != null)
                .toList();
        return draft.putTopics(topics);
    }

    /** The longest of what an item gives: some feeds have the article in the description, some in the content. */
    private static String text(SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue)
                .filter(value -> value != null)
                .map(Fragment::text)
                .max(java.util.Comparator.comparingInt(value -> Text.line(value).length()))
                .orElse("");
    }

    private static @Nullable String author(SyndEntry entry) {
        List<SyndPerson> authors = entry.getAuthors();
        String names = String.join(
                ", ",
                authors.stream()
                        .map(SyndPerson::getName)
                        .filter(name -> name != null)
                        .toList());
        return names.isEmpty() ? entry.getAuthor() : names;
    }
}
