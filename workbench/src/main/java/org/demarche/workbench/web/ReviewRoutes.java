package org.demarche.workbench.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.flows.Sources;
import org.demarche.ledger.review.Agreement;
import org.demarche.ledger.review.Doubt;
import org.demarche.ledger.review.Judgement;
import org.demarche.ledger.review.Part;
import org.demarche.ledger.review.QueuePage;
import org.demarche.ledger.review.QueueQuery;
import org.demarche.ledger.review.Verdict;
import org.demarche.ledger.store.Entry;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.demarche.model.EventType;
import org.demarche.workbench.Countries;
import org.demarche.workbench.Json;
import org.demarche.workbench.ReviewJson;
import org.demarche.workbench.Reviewer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The queue of doubtful events, what reviewers say of them, how far they agree, and the gold set that comes of it. */
final class ReviewRoutes {
    private static final int PAGE = 50;
    private static final int MOST = 500;
    private static final int MOST_BYTES = 16 * 1024;

    private final Ledger ledger;
    private final Countries countries;

    ReviewRoutes(Ledger ledger, Countries countries) {
        this.ledger = ledger;
        this.countries = countries;
    }

    void register(JavalinConfig config) {
        config.routes.get("/api/v1/review", this::queue);
        config.routes.get(
                "/api/v1/review/codes",
                context -> answer(
                        context,
                        ReviewJson.codes(
                                ledger.flows().sources(), ledger.flows().lakes())));
        config.routes.get("/api/v1/review/judgements", this::judgements);
        config.routes.get("/api/v1/review/agreement", this::agreement);
        config.routes.get("/api/v1/review/gold", this::gold);
        // ids have slashes where documents are known by their addresses
        config.routes.get("/api/v1/review/<event>", this::event);
        config.routes.post("/api/v1/review/<event>", this::judge);
    }

    private static String reviewer(Context context) {
        return Access.name(context).orElseGet(Reviewer::local);
    }

    private void answer(Context context, JsonNode node) {
        new Asked(context, countries).answer(node);
    }

    /** The most doubtful first. */
    void queue(Context context) {
        Asked asked = new Asked(context, countries);
        int limit = asked.number("limit", PAGE, MOST);
        int offset = asked.number("cursor", 0, Integer.MAX_VALUE);
        String country = asked.wantedCountry("country");
        String source = source(asked.text("source"));
        QueuePage page = ledger.reviews()
                .queue(new QueueQuery(
                        reviewer(context),
                        source == null ? Sources.OWN : source,
                        country == null ? "" : country,
                        Set.copyOf(asked.many("doubt", Doubt.values(), Doubt::label)),
                        Set.copyOf(asked.many("type", EventType.values(), EventType::name)),
                        "true".equals(asked.text("second")),
                        limit,
                        offset));
        if (RowTable.wanted(context)) {
            RowTable.answer(context, ReviewJson.QUEUE, page.items().stream().map(ReviewJson::queued));
            return;
        }
        ObjectNode node = Json.object().put("reviewer", reviewer(context)).put("total", page.total());
        node.set("items", Json.array(page.items(), ReviewJson::queuedWhole));
        boolean more = offset + page.items().size() < page.total();
        answer(
                context,
                node.put("next", more ? Integer.toString(offset + page.items().size()) : null));
    }

    private @Nullable String source(@Nullable String named) {
        try {
            return named == null ? null : ledger.flows().source(named);
        } catch (DemarcheException e) {
            throw Asked.wrong(String.valueOf(e.getMessage()));
        }
    }

    /** One event, whether it is in doubt or not, with all that was ever said of it. */
    void event(Context context) {
        String id = context.pathParam("event");
        List<Judgement> said =
                id.indexOf('#') < 1 ? List.of() : ledger.reviews().of(id);
        Entry entry = ledger.reviews()
                .event(id)
                .or(() -> rejected(id, said))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "the ledger has no event '" + id + "'"));
        ObjectNode node = ReviewJson.reviewed(entry);
        node.set("judgements", Json.array(said, ReviewJson::judgement));
        answer(context, node);
    }

    /** An event that was rejected is in no table: it is as it was when it was judged. */
    private Optional<Entry> rejected(String id, List<Judgement> said) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Judgement last = said.getLast();
        Document document =
                ledger.document(id.substring(0, id.lastIndexOf('#'))).orElse(null);
        return Optional.of(new Entry(
                id,
                last.before(),
                id.substring(0, id.lastIndexOf('#')),
                document == null ? "" : document.title(),
                document == null ? null : document.publisher(),
                document == null ? null : document.published(),
                document == null ? null : document.address()));
    }

    /** What a reviewer says of an event: {@code {"verdict": "correct", "changes": {"type": "REJECT"}, "note": "..."}}. */
    void judge(Context context) {
        Said said = said(context);
        try {
            String event = context.pathParam("event");
            Judgement judgement = said.takenBack() > 0
                    ? ledger.reviews().takeBack(event, said.takenBack(), reviewer(context))
                    : ledger.reviews().judge(event, said.verdict(), said.parts(), reviewer(context), said.note());
            answer(context, ReviewJson.judgement(judgement));
        } catch (DemarcheException e) {
            throw Asked.wrong(String.valueOf(e.getMessage()));
        }
    }

    /**
     * What the body of a judgement says.
     *
     * @param takenBack which judgement is taken back; 0 where it is all of them, or none
     */
    record Said(
            Verdict verdict,
            int takenBack,
            Map<Part, String> parts,
            @Nullable String note) {
        static Said of(String json) {
            Body body = Body.of(json, "a judgement", "{\"verdict\": \"accept\"}");
            JsonNode changes = body.fields().path("changes");
            try {
                Map<Part, String> parts = changes.isObject() ? ReviewJson.changes(changes) : Map.of();
                Verdict verdict = ReviewRoutes.verdict(body.text("verdict", ""));
                int takenBack = number(body.fields().path("judgement"), verdict);
                return new Said(verdict, takenBack, parts, body.text("note"));
            } catch (DemarcheException e) {
                throw Asked.wrong("changes", String.valueOf(e.getMessage()));
            }
        }
    }

    private static Said said(Context context) {
        if (context.contentLength() > MOST_BYTES || context.bodyAsBytes().length > MOST_BYTES) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "a judgement is at most 16 KiB: shorten the note");
        }
        return Said.of(context.body());
    }

    private static Verdict verdict(String label) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.label().equals(label))
                .findFirst()
                .orElseThrow(
                        () -> Asked.wrong("'verdict' is '" + label + "': give accept, correct, reject or withdraw"));
    }

    private static int number(JsonNode judgement, Verdict verdict) {
        if (judgement.isMissingNode() || judgement.isNull()) {
            return 0;
        }
        if (verdict != Verdict.WITHDRAW || !judgement.isInt() || judgement.asInt() < 1) {
            throw Asked.wrong(
                    "judgement",
                    "'judgement' is the number of one that is taken back: give it with the verdict withdraw alone");
        }
        return judgement.asInt();
    }

    /** All that was said, the last first. */
    void judgements(Context context) {
        Asked asked = new Asked(context, countries);
        int limit = asked.number("limit", PAGE, MOST);
        List<Judgement> latest =
                ledger.reviews().latest(asked.number("cursor", Integer.MAX_VALUE, Integer.MAX_VALUE), limit);
        if (RowTable.wanted(context)) {
            RowTable.answer(context, ReviewJson.JUDGEMENTS, latest.stream().map(ReviewJson::judgementRow));
            return;
        }
        ObjectNode node = Json.object();
        node.set("items", Json.array(latest, ReviewJson::judgement));
        boolean more =
                !latest.isEmpty() && latest.size() == limit && latest.getLast().id() > 1;
        answer(
                context,
                node.put("next", more ? Integer.toString(latest.getLast().id()) : null));
    }

    void agreement(Context context) {
        List<Agreement> agreement = ledger.reviews().agreement();
        if (RowTable.wanted(context)) {
            RowTable.answer(context, ReviewJson.AGREEMENT, agreement.stream().map(ReviewJson::agreement));
            return;
        }
        ObjectNode node = Json.object();
        node.set("items", Json.array(agreement, ReviewJson::agreement));
        answer(context, node);
    }

    /** A document a line, as {@code bench/run accuracy --only review --gold FILE} reads it. */
    void gold(Context context) throws IOException {
        context.contentType("application/x-ndjson; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"review.jsonl\"");
        Writer lines = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8);
        ledger.reviews().gold(document -> {
            try {
                lines.append(Json.line(ReviewJson.gold(document))).append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        lines.flush();
    }
}
