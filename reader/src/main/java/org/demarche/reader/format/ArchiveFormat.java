package org.demarche.reader.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.draft.Draft;
import org.demarche.reader.draft.Field;
import org.demarche.reader.html.WebPage;
import org.demarche.reader.source.Input;
import org.demarche.reader.source.Source;
import org.demarche.reader.source.Unreadable;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * An archive of web pages (WARC, ISO 28500), as crawlers write them; read record by record. Answers of servers that are pages, pages kept
 * without an answer, and texts made of pages are documents. A crawl holds much else, and pages without an article: these are passed over.
 */
record ArchiveFormat() implements Format {
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final String TEXT = "text/plain";
    private static final int FOUND = 200;

    @Override
    public void read(Input input, Sink sink) throws IOException {
        int item = 0;
        try (InputStream bytes = input.source().open();
                WarcReader records = new WarcReader(bytes)) {
            records.setLenient(true);
            for (WarcRecord record = next(records, item); record != null; record = next(records, item)) {
                item++;
                read(record, item, input, sink);
            }
        }
    }

    /** The record that follows; null at the end. What is wrong between records leaves nothing to go on from. */
    private static @Nullable WarcRecord next(WarcReader records, int before) throws IOException {
        try {
            return records.next().orElse(null);
        } catch (ParsingException | IllegalArgumentException e) {
            throw new Unreadable("the archive breaks off behind record " + before + " (" + Unreadable.oneLine(e)
                    + "); fetch it again");
        }
    }

    private static void read(WarcRecord record, int item, Input input, Sink sink) throws IOException {
        try {
            if (record instanceof WarcTargetRecord target) {
                Body body = body(target);
                if (body != null) {
                    draft(target, body, item, input).ifPresent(draft -> sink.document(draft, item, 0));
                }
            }
        } catch (Unreadable e) {
            sink.problem(0, "record " + item + ": " + e.getMessage());
        } catch (ParsingException | IllegalArgumentException | ArithmeticException e) {
            sink.problem(0, "record " + item + ": is damaged (" + Unreadable.oneLine(e) + "); it was left out");
        }
    }

    /**
     * What a record holds.
     *
     * @param charset what the server says it is written in; null where it does not
     */
    private record Body(String type, @Nullable Charset charset, MessageBody content) {}

    /** Null where the record is nothing to read. */
    private static @Nullable Body body(WarcTargetRecord record) throws IOException {
        return switch (record) {
            case WarcResponse response -> answer(response);
            case WarcResource resource -> body(resource.contentType(), resource.body());
            case WarcConversion conversion -> body(conversion.contentType(), conversion.body());
            default -> null;
        };
    }

    private static @Nullable Body answer(WarcResponse response) throws IOException {
        if (!response.contentType().base().equals(MediaType.HTTP)) {
            return null;
        }
        HttpResponse http = response.http();
        Body body = http.status() == FOUND ? body(http.contentType(), http.body()) : null;
        return body == null ? null : new Body(body.type(), body.charset(), http.bodyDecoded());
    }

    private static @Nullable Body body(MediaType type, MessageBody content) {
        String name = type.base().toString().toLowerCase(java.util.Locale.ROOT);
        return PAGES.contains(name) || name.equals(TEXT) ? new Body(name, charset(type), content) : null;
    }

    private static @Nullable Charset charset(MediaType type) {
        String name = type.parameters().get("charset");
        try {
            return name == null ? null : Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Nothing where the page has no article. */
    private static Optional<Draft> draft(WarcTargetRecord record, Body body, int item, Input input) throws IOException {
        byte[] bytes = body.content().stream().readNBytes(input.limit() + 1);
        if (bytes.length > input.limit()) {
            throw new Unreadable("is larger than " + input.limitInWords() + ", too large for one document");
        }
        if (bytes.length == 0) {
            return Optional.empty();
        }
        Source content = Source.of(input.source().name() + "#" + item, bytes);
        String text = Input.of(content, input.limit(), body.charset()).text();
        Optional<Draft> draft =
                body.type().equals(TEXT) ? Optional.of(new Draft().put(Field.TEXT, text)) : WebPage.find(text);
        return draft.map(found -> found.put(Field.ADDRESS, record.target()));
    }
}
