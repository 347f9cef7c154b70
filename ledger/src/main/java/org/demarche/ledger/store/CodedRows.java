package org.demarche.ledger.store;

import static org.demarche.ledger.store.Spread.orEmpty;

import java.util.List;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Claim;
import org.demarche.model.Coding;
import org.demarche.model.Context;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.Tie;
import org.jspecify.annotations.Nullable;

/** A document and what was coded from it as rows of the ledger's tables, values in the order of the columns. */
public final class CodedRows<E extends Exception> {
    /** The tables that hold what was coded from a document. */
    static final List<String> CODED = List.of(
            "events",
            "event_actors",
            "event_contexts",
            "event_triggers",
            "attributions",
            "claims",
            "claim_countries",
            "ties",
            "tie_actors");

    private final Sink<E> sink;

    private CodedRows(Sink<E> sink) {
        this.sink = sink;
    }

    /** Takes a row: texts, whole and real numbers, days, lists of texts, nulls. */
    public interface Sink<E extends Exception> {
        void row(String table, List<@Nullable Object> values) throws E;
    }

    /** By what a later reading knows whether a document is the same: the column {@code documents.content_hash}. */
    public static String contentHash(Document document) {
        return Fingerprint.of(document);
    }

    /**
     * The rows.
     *
     * @param coder name and version of what has coded it
     */
    public static <E extends Exception> void write(Document document, Coding coding, String coder, Sink<E> sink)
            throws E {
        write(document, coding, new Stamp(Fingerprint.of(document), Fingerprint.of(coding), coder), sink);
    }

    static <E extends Exception> void write(Document document, Coding coding, Stamp stamp, Sink<E> sink) throws E {
        new CodedRows<>(sink).all(document, coding, stamp);
    }

    private void all(Document document, Coding coding, Stamp stamp) throws E {
        document(document, stamp);
        int position = 0;
        for (Event event : coding.events()) {
            event(document.id(), position++, event);
        }
        position = 0;
        for (Claim claim : coding.claims()) {
            claim(document.id(), position++, claim);
        }
        position = 0;
        for (Tie tie : coding.ties()) {
            tie(document.id(), position++, tie);
        }
    }

    private void document(Document document, Stamp stamp) throws E {
        row(
                "documents",
                document.id(),
                document.text(),
                document.title(),
                orEmpty(document.headline(), 2),
                document.published(),
                document.publisher(),
                document.author(),
                document.language(),
                document.topics(),
                document.address(),
                stamp.content(),
                stamp.coding(),
                stamp.coder());
    }

    private void event(String document, int position, Event event) throws E {
        String id = event.id();
        row(
                "events",
                document,
                id,
                position,
                event.type().name(),
                event.mode() == null ? null : event.mode().label(),
                event.type().quad().number(),
                event.score(),
                event.cameo(),
                event.goldstein(),
                event.stance(),
                orEmpty(event.when(), 7),
                orEmpty(event.place(), 8),
                event.sentence(),
                event.text());
        actors("event_actors", document, id, "actor", event.actors());
        actors("event_actors", document, id, "recipient", event.recipients());
        for (Context context : event.contexts()) {
            row("event_contexts", document, id, context);
        }
        for (int i = 0; i < event.trigger().size(); i++) {
            row("event_triggers", document, id, i, event.trigger().get(i));
        }
        for (int i = 0; i < event.attribution().size(); i++) {
            Attribution link = event.attribution().get(i);
            row("attributions", document, id, i, link.verb(), link.certainty(), orEmpty(link.span(), 2), link.source());
        }
    }

    private void claim(String document, int position, Claim claim) throws E {
        row(
                "claims",
                document,
                claim.id(),
                position,
                claim.by(),
                claim.condition(),
                claim.consequence(),
                claim.modality(),
                claim.horizon(),
                claim.sentence(),
                claim.text());
        for (int i = 0; i < claim.about().size(); i++) {
            row("claim_countries", document, claim.id(), i, claim.about().get(i));
        }
    }

    private void tie(String document, int position, Tie tie) throws E {
        row("ties", document, tie.id(), position, tie.relation(), tie.sentence(), tie.text());
        actors("tie_actors", document, tie.id(), "of", List.of(tie.of()));
        actors("tie_actors", document, tie.id(), "to", tie.to());
    }

    private void actors(String table, String document, String id, String role, List<Actor> actors) throws E {
        for (int i = 0; i < actors.size(); i++) {
            row(table, document, id, role, i, actors.get(i));
        }
    }

    private void row(String table, @Nullable Object... values) throws E {
        sink.row(table, Spread.over(values));
    }
}
