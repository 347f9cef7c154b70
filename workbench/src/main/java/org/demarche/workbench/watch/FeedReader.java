package org.demarche.workbench.watch;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.coder.Coder;
import org.demarche.ledger.Ledger;
import org.demarche.model.Document;
import org.demarche.reader.DocumentReader;
import org.demarche.reader.Reading;
import org.demarche.workbench.Coded;
import org.demarche.workbench.watch.FeedsFile.Feed;
import org.jspecify.annotations.Nullable;

/** Reads a feed once: fetches the articles that the ledger does not have, codes and keeps them. */
final class FeedReader {
    private final Web web;
    private final Ledger ledger;
    private final Coder coder;
    private final WatchState state;
    private final Counters counters;
    private final Consumer<String> problems;

    FeedReader(Web web, Ledger ledger, Coder coder, WatchState state, Counters counters, Consumer<String> problems) {
        this.web = web;
        this.ledger = ledger;
        this.coder = coder;
        this.state = state;
        this.counters = counters;
        this.problems = problems;
    }

    /**
     * What came of it.
     *
     * @param good whether the feed could be read
     * @param told what was wrong; empty where it is good
     * @param gone whether the server says that it is gone for good
     * @param retryAfter seconds that the server asks for; 0 for none
     */
    record Result(boolean good, String told, boolean gone, long retryAfter) {
        static final Result GOOD = new Result(true, "", false, 0);

        static Result bad(String told) {
            return new Result(false, told, false, 0);
        }
    }

    Result read(Feed feed) {
        String name = feed.address().toString();
        counters.add("polls_total", "feed", name, 1);
        try {
            Answer answer = web.get(feed.address(), conditions(state.seen(name)));
            if (answer.status() == 304) {
                return Result.GOOD;
            }
            if (!answer.isGood()) {
                return new Result(false, "answered " + answer.status(), answer.status() == 410, answer.retryAfter());
            }
            Reading items =
                    DocumentReader.standard().withPublisher(feed.publisher()).read(name, answer.body());
            if (items.documents().isEmpty()) {
                return Result.bad(
                        items.problems().isEmpty()
                                ? "has no items"
                                : items.problems().getFirst().message());
            }
            boolean all = true;
            for (Document item : items.documents()) {
                all &= take(item);
            }
            if (all) { // else it is to be given again in full
                state.note(name, new WatchState.Seen(or(answer.header("etag")), or(answer.header("last-modified"))));
            }
            return Result.GOOD;
        } catch (IOException e) {
            return Result.bad(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Map<String, String> conditions(WatchState.Seen seen) {
        Map<String, String> headers = new HashMap<>();
        if (!seen.etag().isEmpty()) {
            headers.put("If-None-Match", seen.etag());
        }
        if (!seen.modified().isEmpty()) {
            headers.put("If-Modified-Since", seen.modified());
        }
        return headers;
    }

    /** Whether the item needs no further look: its article is in the ledger, or never will be. */
    private boolean take(Document item) {
        String id = item.address() == null ? item.id() : item.address();
        if (ledger.document(id).isPresent()) {
            return true;
        }
        Document document = item;
        if (item.address() != null) {
            try {
                Answer page = web.get(URI.create(item.address()), Map.of());
                if (page.isPassing()) {
                    return later(id, "answered " + page.status());
                }
                document = page.isGood() ? article(page, item).orElse(item) : item;
            } catch (AddressGuard.Refused e) {
                counters.add(
                        "refused_total",
                        "host",
                        String.valueOf(URI.create(item.address()).getHost()),
                        1);
                problems.accept(e.getMessage() + " (the feed's own words are kept)");
            } catch (IOException e) {
                return later(id, String.valueOf(e.getMessage()));
            } catch (IllegalArgumentException e) {
                problems.accept(id + ": is no address that can be fetched (the feed's own words are kept)");
            }
        }
        keep(named(document, id));
        return true;
    }

    private boolean later(String id, String told) {
        counters.add("articles_failed_total", "reason", "later", 1);
        problems.accept(id + ": " + told + "; it is tried again");
        return false;
    }

    private static Optional<Document> article(Answer page, Document item) {
        return DocumentReader.standard()
                .withDate(item.published())
                .withPublisher(item.publisher())
                .read(page.address().toString(), page.body())
                .documents()
                .stream()
                .findFirst();
    }

    /** Under the address by which the feed knows it, so that it is known again. */
    private static Document named(Document d, String id) {
        return new Document(
                id,
                d.text(),
                d.headline(),
                d.published(),
                d.publisher(),
                d.author(),
                d.language(),
                d.topics(),
                d.address());
    }

    private void keep(Document document) {
        switch (Coded.of(coder, document)) {
            case Coded.Done(Document coded, var coding) -> {
                ledger.add(coded, coding);
                counters.add("articles_total", "result", "kept", 1);
                counters.add("events_total", "result", "kept", coding.events().size());
            }
            case Coded.Failed(Document failed, RuntimeException cause) -> {
                counters.add("articles_failed_total", "reason", "coder", 1);
                problems.accept(Coded.message(failed, cause));
            }
        }
    }
}
