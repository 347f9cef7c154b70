package org.demarche.reader.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.model.Document;
import org.demarche.model.Span;
import org.demarche.reader.source.Unreadable;
import org.jspecify.annotations.Nullable;

/** A document in the making: what a format found, as it was written. Not thread-safe. */
public final class Draft {
    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final Map<Field, Integer> ranks = new EnumMap<>(Field.class);
    private List<String> topics = List.of();

    /** Notes a value; blank ones are passed over, and what is known already stays. */
    public Draft put(Field field, @Nullable String value) {
        return put(field, 0, value);
    }

    /** Notes a value found under a name of this rank; a name of lower rank overrules one of higher. */
    public Draft put(Field.Name name, @Nullable String value) {
        return put(name.field(), name.rank(), value);
    }

    private Draft put(Field field, int rank, @Nullable String value) {
        if (value != null && !value.isBlank() && rank < ranks.getOrDefault(field, Integer.MAX_VALUE)) {
            values.put(field, value);
            ranks.put(field, rank);
        }
        return this;
    }

    /** Notes topics that are parted already. */
    public Draft putTopics(List<String> list) {
        topics = List.copyOf(list);
        return this;
    }

    public @Nullable String get(Field field) {
        return values.get(field);
    }

    /**
     * The document.
     *
     * @param fallbackId its id where it has neither an id nor an address of its own
     * @throws Unreadable if it has no text, or a date that cannot be read
     */
    public Document finish(String fallbackId, Defaults defaults) {
        LocalDate published = published(defaults.date());
        String title = Text.line(values.getOrDefault(Field.TITLE, ""));
        List<String> body = new ArrayList<>(Text.paragraphs(values.getOrDefault(Field.TEXT, "")));
        Text.dropRepeats(title, body);
        if (title.isEmpty() && body.isEmpty()) {
            throw new Unreadable("has no text; fill in the field \"text\"");
        }
        Span headline = title.isEmpty() ? null : new Span(0, title.length());
        if (headline != null) {
            body.addFirst(title);
        }
        String address = line(Field.ADDRESS);
        String id = line(Field.ID);
        return new Document(
                id != null ? id : address != null ? address : fallbackId,
                String.join("\n\n", body),
                headline,
                published,
                or(line(Field.PUBLISHER), defaults.publisher()),
                line(Field.AUTHOR),
                language(or(line(Field.LANGUAGE), defaults.language())),
                topics(),
                address);
    }

    private @Nullable LocalDate published(@Nullable LocalDate otherwise) {
        String date = line(Field.DATE);
        if (date == null) {
            return otherwise;
        }
        return DateText.parse(date)
                .orElseThrow(() -> new Unreadable("the date \"" + Text.shorten(date, 40) + "\" cannot be read"
                        + (DateText.isAmbiguous(date) ? " for sure: day or month first?" : "")
                        + "; write it like 2014-03-07"));
    }

    private @Nullable String line(Field field) {
        String value = values.get(field);
        String line = value == null ? "" : Text.line(value);
        return line.isEmpty() ? null : line;
    }

    private static @Nullable String or(@Nullable String value, @Nullable String otherwise) {
        return value != null ? value : otherwise;
    }

    /** Language and script; the region is left out, no grammar depends on it. */
    private static String language(@Nullable String tag) {
        if (tag == null) {
            return "und";
        }
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
            String language = locale.getLanguage();
            return language.isEmpty()
                    ? "und"
                    : locale.getScript().isEmpty() ? language : language + "-" + locale.getScript();
        } catch (IllformedLocaleException e) {
            return "und";
        }
    }

    /** Where they are one string, it is parted at semicolons, or bars, or else commas. */
    private List<String> topics() {
        String all = values.getOrDefault(Field.TOPICS, "");
        String separator = all.contains(";") ? ";" : all.contains("|") ? "\\|" : ",";
        List<String> parted = topics.isEmpty() ? List.of(all.split(separator)) : topics;
        return parted.stream()
                .map(Text::line)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
    }
}
