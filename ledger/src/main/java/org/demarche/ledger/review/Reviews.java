package org.demarche.ledger.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.ledger.exchange.PloverJson;
import org.demarche.ledger.reports.ReportGroups;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.JudgementRow;
import org.demarche.ledger.store.Store;
import org.demarche.model.DemarcheException;
import org.demarche.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * What people say of the coder's events. Of each event the last word of each reviewer counts, and of these words the latest: it is what every
 * account, measure, forecast and export goes by. What was coded stays beside it, and whatever anybody ever said.
 *
 * <p>Thread-safe.
 */
public final class Reviews {
    private final Store store;
    private final ReportGroups groups;
    private final Clock clock;

    public Reviews(Store store, ReportGroups groups, Clock clock) {
        this.store = store;
        this.groups = groups;
        this.clock = clock;
    }

    /** Events to look at: see {@link Doubt}. The heaviest first; of the same weight the latest day. */
    public QueuePage queue(QueueQuery query) {
        groups.bringUpToDate();
        return new Queue(store).page(query);
    }

    /**
     * Says of an event that it is right, wrong, or right but for some parts.
     *
     * @param event its id, such as {@code a1#e1}; of an imported event {@code icews#123}
     * @param changes parts of it as they should be; only with {@link Verdict#CORRECT}, which asks for at least one
     * @throws DemarcheException where there is no such event, or a part cannot be read
     */
    public Judgement judge(
            String event, Verdict verdict, Map<Part, String> changes, String reviewer, @Nullable String note) {
        if (reviewer.isBlank()) {
            throw new DemarcheException("a judgement needs a name: say who reviews");
        }
        if (verdict == Verdict.CORRECT == changes.isEmpty()) {
            throw new DemarcheException(
                    verdict == Verdict.CORRECT
                            ? "nothing to put right in " + event + ": name a part of it, or accept it"
                            : "parts can be put right only by a correction");
        }
        Subject subject = Subject.of(store, event);
        Event before = subject.standing(store);
        if (verdict == Verdict.WITHDRAW) {
            checkWithdrawal(event, reviewer, subject.said());
        }
        Event after = switch (verdict) {
            case ACCEPT -> before;
            case CORRECT -> Correction.of(before, changes);
            case REJECT, WITHDRAW -> null;
        };
        if (after != null) {
            subject.check(after);
        }
        return put(
                subject,
                reviewer,
                verdict,
                note,
                before,
                after == null ? null : PloverJson.event(after).toString());
    }

    /**
     * Takes back one judgement alone, the reviewer's last of that event: what the reviewer had said of it before stands again. Both stay
     * written down.
     *
     * @param judgement its number
     * @throws DemarcheException where the reviewer said no such thing, or has said something else since
     */
    public Judgement takeBack(String event, int judgement, String reviewer) {
        Subject subject = Subject.of(store, event);
        List<JudgementRow> own = subject.said().stream()
                .filter(row -> row.reviewer().equals(reviewer.strip()))
                .toList();
        JudgementRow taken = own.stream()
                .filter(row -> row.id() == judgement)
                .findFirst()
                .orElseThrow(() -> new DemarcheException(reviewer + " has made no judgement " + judgement + " of "
                        + event + "; see what was said: demarche review show " + event));
        JudgementRow last = own.getLast();
        if (!last.verdict().equals(taken.verdict()) || !Objects.equals(last.after(), taken.after())) {
            throw new DemarcheException(reviewer + " has said something else of " + event + " since judgement "
                    + judgement + "; take that back first");
        }
        Optional<JudgementRow> earlier =
                own.stream().filter(row -> row.id() < judgement).reduce((first, second) -> second);
        return put(
                subject,
                reviewer,
                earlier.map(row -> Verdict.of(row.verdict())).orElse(Verdict.WITHDRAW),
                "judgement " + judgement + " taken back",
                subject.standing(store),
                earlier.map(JudgementRow::after).orElse(null));
    }

    private Judgement put(
            Subject subject,
            String reviewer,
            Verdict verdict,
            @Nullable String note,
            Event before,
            @Nullable String after) {
        return Judgement.of(store.addJudgement(new JudgementRow(
                0,
                0,
                subject.imported(),
                subject.origin(),
                subject.event(),
                reviewer.strip(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS),
                verdict.label(),
                note == null || note.isBlank() ? null : note.strip(),
                PloverJson.event(before).toString(),
                after)));
    }

    private static void checkWithdrawal(String event, String reviewer, List<JudgementRow> earlier) {
        boolean said = earlier.stream()
                .filter(row -> row.reviewer().equals(reviewer.strip()))
                .reduce((first, second) -> second)
                .filter(row -> !row.verdict().equals(Verdict.WITHDRAW.label()))
                .isPresent();
        if (!said) {
            throw new DemarcheException(reviewer + " has said nothing of " + event + " that could be taken back");
        }
    }

    /** The event as it stands, whether it is our own or was imported; nothing where it was rejected or there is none. */
    public Optional<Entry> event(String id) {
        return id.indexOf('#') < 1 ? Optional.empty() : Subject.of(store, id).entry(store);
    }

    /** All that was said of an event, the first judgement first; nothing where it was never judged. */
    public List<Judgement> of(String event) {
        return Subject.of(store, event).said().stream().map(Judgement::of).toList();
    }

    /** All that was ever said, the first judgement first. */
    public List<Judgement> all() {
        return store.judgements().stream().map(Judgement::of).toList();
    }

    /**
     * What was said last, the last judgement first.
     *
     * @param before only judgements made before the one of that number
     * @param limit how many at most
     */
    public List<Judgement> latest(int before, int limit) {
        return store.judgements(before, limit).reversed().stream()
                .map(Judgement::of)
                .toList();
    }

    /** How far reviewers agree: on the verdict, then on each part. */
    public List<Agreement> agreement() {
        return Agreement.of(Agreement.lastWords(all()));
    }

    /** The judged documents with what stands of each judged event, for {@code bench accuracy}: by document, then in the order of judging. */
    public void gold(Consumer<GoldDocument> sink) {
        Map<String, List<Judgement>> standing = new java.util.TreeMap<>();
        for (Collection<Judgement> words : Agreement.lastWords(all())) {
            words.stream()
                    .reduce((first, second) -> first.id() > second.id() ? first : second)
                    .ifPresent(last -> standing.computeIfAbsent(
                                    last.event().substring(0, last.event().lastIndexOf('#')), key -> new ArrayList<>())
                            .add(last));
        }
        standing.forEach((document, judgements) -> store.document(document)
                .ifPresent(found -> sink.accept(new GoldDocument(
                        found,
                        judgements.stream()
                                .filter(each ->
                                        found.text().contains(each.before().text()))
                                .toList()))));
    }
}
