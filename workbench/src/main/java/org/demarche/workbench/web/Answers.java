package org.demarche.workbench.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the answers to what was asked last, until the ledger changes: a page that many look at is worked out once. What is told depends on
 * the question, who asks, the ledger and the day. Thread-safe.
 */
final class Answers {
    private static final String PATHS = "/api/v1/*";
    private static final String TURN = Answers.class.getName() + ".turn";
    private static final long TURN_MILLISECONDS = 2_000;
    /** As many bytes may be kept; a page of a hundred events has a hundred thousand. */
    private static final long ROOM = 64_000_000;

    private static final int LARGEST = 4_000_000;
    private static final Set<String> OF_ONE_ANSWER =
            Set.of("content-type", "content-length", "content-encoding", "date", "etag", "set-cookie");

    private final Ledger ledger;
    private final Clock clock;
    private final InFlight inFlight = new InFlight();
    private final Turns turns = new Turns(Runtime.getRuntime().availableProcessors(), TURN_MILLISECONDS);
    private final Map<String, Answer> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long room = ROOM;

    /**
     * What was told.
     *
     * @param version of the ledger before the answer was worked out
     * @param headers that the route set
     */
    private record Answer(long version, LocalDate day, String type, Map<String, List<String>> headers, byte[] body) {}

    Answers(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    void register(JavalinConfig config) {
        config.routes.before(PATHS, this::fromMemory);
        config.routes.after(PATHS, this::keep);
    }

    private void fromMemory(Context context) {
        if (context.method() != HandlerType.GET || context.path().equals(Access.SESSION)) {
            return;
        }
        String question = question(context);
        long version = ledger.version();
        Answer answer = find(question, version);
        while (answer == null && !inFlight.first(question + version)) {
            answer = find(question, version);
        }
        if (answer != null) {
            answer.headers().forEach((name, values) -> {
                context.res().setHeader(name, values.getFirst());
                values.stream().skip(1).forEach(value -> context.res().addHeader(name, value));
            });
            context.contentType(answer.type()).result(answer.body()).skipRemainingHandlers();
        } else {
            context.attribute(TURN, turns.take(context.path()));
            context.attribute(Answers.class.getName(), version);
        }
    }

    private void keep(Context context) {
        Long version = context.attribute(Answers.class.getName());
        if (version == null) {
            return;
        }
        try {
            keep(context, version);
        } finally {
            context.<Runnable>attribute(TURN).run();
            inFlight.done(question(context) + version);
        }
    }

    private void keep(Context context, long version) {
        boolean kept = context.status() == HttpStatus.OK
                && !"no-store".equals(context.res().getHeader("Cache-Control"));
        String body = kept ? context.result() : null;
        String type = context.res().getContentType();
        if (body != null && type != null && body.length() <= LARGEST) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            context.result(bytes);
            put(question(context), new Answer(version, today(), type, headers(context), bytes));
        }
    }

    /** All but those that go with one answer alone: the server writes these anew. */
    private static Map<String, List<String>> headers(Context context) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : context.res().getHeaderNames()) {
            if (!OF_ONE_ANSWER.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, List.copyOf(context.res().getHeaders(name)));
            }
        }
        return headers;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String question(Context context) {
        return context.path() + "?" + context.queryString() + " " + context.header("Accept") + " "
                + Access.name(context).orElse("");
    }

    private synchronized @Nullable Answer find(String question, long version) {
        Answer answer = kept.get(question);
        return answer != null && answer.version() == version && answer.day().equals(today()) ? answer : null;
    }

    private synchronized void put(String question, Answer answer) {
        Answer before = kept.put(question, answer);
        room += (before == null ? 0 : size(question, before)) - size(question, answer);
        Iterator<Map.Entry<String, Answer>> oldest = kept.entrySet().iterator();
        while (room < 0) {
            Map.Entry<String, Answer> entry = oldest.next();
            room += size(entry.getKey(), entry.getValue());
            oldest.remove();
        }
    }

    /** In bytes, about; the question counts too, which may be longer than its answer. */
    private static long size(String question, Answer answer) {
        long headers = answer.headers().toString().length();
        return 200L + 2L * (question.length() + headers) + answer.body().length;
    }
}
