package org.demarche.ledger.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.ledger.lake.Lake;
import org.demarche.model.Claim;
import org.demarche.model.Coding;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.Tie;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code ledger.duckdb} that holds documents and what was coded from them. Any DuckDB can open it, while no Demarche does.
 *
 * <p>Thread-safe: writes take turns; reads go on beside each other and beside a write, of which they see all or nothing.
 */
public final class Store implements AutoCloseable {
    private final AtomicLong version = new AtomicLong();
    private final Database database;
    private final String coder;
    private final Memory memory;

    Store(Database database, String coder) {
        this(database, coder, new Memory());
    }

    /** @param memory what is known of the file as the database sees it */
    Store(Database database, String coder, Memory memory) {
        this.database = database;
        this.coder = coder;
        this.memory = memory;
    }

    /**
     * Opens the file in that folder; makes folder, file and tables where there are none.
     *
     * @param coder name and version of what codes the documents that will be added
     */
    public static Store open(Path directory, String coder) {
        return new Store(Database.open(directory), coder);
    }

    /** The same for questions: where the folder cannot be written, the file that is there is read, and no more than read. */
    public static Store openToAsk(Path directory, String coder) {
        return new Store(Database.openToAsk(directory), coder);
    }

    public Outcome add(Document document, Coding coding) {
        return add(List.of(new CodedDocument(document, coding))).getFirst();
    }

    /** Keeps the documents in one transaction. */
    public synchronized List<Outcome> add(List<CodedDocument> documents) {
        documents.forEach(coded -> check(coded.document(), coded.coding()));
        List<String> ids =
                documents.stream().map(coded -> coded.document().id()).toList();
        DocumentBatch batch =
                new DocumentBatch(coder, here(connection -> DocumentReader.stamps(connection, ids)), documents);
        String which = "'" + ids.getFirst() + "'" + (ids.size() == 1 ? "" : " to '" + ids.getLast() + "'");
        write("document " + which + " cannot be written, nothing of it was kept", connection -> {
            Transaction.run(connection, () -> batch.write(connection));
            return batch;
        });
        return batch.outcomes();
    }

    public boolean holds(Document document) {
        return !held(List.of(document)).isEmpty();
    }

    /** The ids of those of the documents that are there already, coded by this very coder. */
    public Set<String> held(List<Document> documents) {
        Map<String, Stamp> stored = read(connection -> DocumentReader.stamps(
                connection, documents.stream().map(Document::id).toList()));
        Set<String> held = new HashSet<>();
        for (Document document : documents) {
            Stamp stamp = stored.get(document.id());
            if (stamp != null && stamp.coder().equals(coder) && stamp.content().equals(Fingerprint.of(document))) {
                held.add(document.id());
            }
        }
        return held;
    }

    /** Bounds what the database keeps in memory, in MiB; what does not fit is read again, or written beside the file for a while. */
    public synchronized void boundMemory(int mebibytes) {
        try {
            Sql.of("SET memory_limit = '" + mebibytes + "MiB'").update(database.connection());
        } catch (SQLException e) {
            throw database.failure("memory cannot be bounded", e);
        }
    }

    public List<Entry> events(EventQuery query) {
        return read(connection -> EventReader.read(connection, EventFilter.page(query), EventFilter.ORDER));
    }

    public long count(EventQuery query) {
        return read(connection -> EventFilter.count(query).one(connection, row -> row.count("n")));
    }

    public Optional<Entry> event(String id) {
        int hash = id.lastIndexOf('#');
        if (hash < 0) {
            return Optional.empty();
        }
        Sql wanted = Sql.of(
                "SELECT document, id FROM events WHERE document = ? AND id = ?",
                id.substring(0, hash),
                id.substring(hash + 1));
        return read(connection -> EventReader.read(connection, wanted, EventFilter.ORDER)).stream()
                .findFirst();
    }

    public Optional<Document> document(String id) {
        return read(connection -> DocumentReader.read(connection, id));
    }

    public Optional<Coding> coding(String id) {
        if (document(id).isEmpty()) {
            return Optional.empty();
        }
        Sql wanted = Sql.of("SELECT document, id FROM events WHERE document = ?", id);
        return read(connection -> {
            List<Event> events = EventReader.read(connection, wanted, "e.position").stream()
                    .map(Entry::event)
                    .toList();
            return Optional.of(new Coding(id, events, ClaimReader.of(connection, id), TieReader.of(connection, id)));
        });
    }

    public List<ClaimEntry> claims(Set<String> countries) {
        return read(connection -> ClaimReader.about(connection, Countries.checked(countries)));
    }

    public List<TieEntry> ties(Set<String> countries) {
        return read(connection -> TieReader.about(connection, Countries.checked(countries)));
    }

    public Summary summary() {
        return read(DocumentReader::summary);
    }

    /** Whether a file of records with that content was taken in before, by that mapping and with that day. */
    public boolean holdsRecords(String kind, String sha256, @Nullable String mapping, @Nullable LocalDate known) {
        return read(connection -> RecordTables.holds(connection, kind, sha256, mapping, known));
    }

    /** Keeps the rows of a file of records, all or none. */
    public synchronized RecordCount addRecords(RecordRows file) {
        return write(
                "records of '" + file.name() + "' cannot be written, nothing of them was kept",
                connection -> RecordTables.write(connection, file));
    }

    /**
     * Keeps rows of the table of forecasts, all or none; what was issued before stays as it is. They are what was answered already, so
     * nothing that was answered before is other now.
     */
    public synchronized void addForecasts(List<Object[]> rows) {
        memory.forgetAnswers();
        here("forecasts cannot be written, none of them was kept", connection -> {
            ForecastTable.keep(connection, rows);
            return rows;
        });
        memory.forgetAnswers();
    }

    /** How far that file of events has been taken in as that source; nothing where it never was. */
    public Optional<EventProgress> eventProgress(String sha256, String source) {
        return read(connection -> ImportedEvents.progress(connection, sha256, source));
    }

    /** Keeps a batch of imported events and notes how far their file has come, both or neither. */
    public synchronized EventProgress addEvents(EventBatch batch) {
        return write(
                "events of '" + batch.name() + "' up to line " + batch.lines()
                        + " cannot be written; those before are kept, import it again to go on",
                connection -> ImportedEvents.write(connection, batch));
    }

    /** Writes a copy of the file as it is now; writes wait for it. */
    public synchronized void backup(Path target) {
        here("backup " + target + " cannot be written, nothing of it was kept", connection -> {
            Backup.write(connection, target);
            return target;
        });
    }

    /** Puts a copy in the place of the file in that folder, and says where the file is that was there. */
    public static Path restore(Path backup, Path directory) {
        return Backup.restore(backup, directory);
    }

    /** Has a lake read in place as that source, in place of the lake that it had. */
    public synchronized void attach(String source, Lake lake) {
        write("lake " + lake.folder() + " cannot be read in place, all is as it was", connection -> {
            Lakes.attach(connection, source, lake);
            database.renewReaders();
            return lake;
        });
    }

    /** Rows of a Parquet file in its order, values as texts; a missing value is null. */
    public void parquet(String file, ParquetRows rows) {
        try (DuckDBConnection reading = database.connection().duplicate()) {
            Parquet.read(reading, file, rows);
        } catch (SQLException e) {
            throw new DemarcheException(file + ": cannot be read as Parquet ("
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")");
        }
    }

    /** From what that table was worked out; nothing where it never was. */
    public Optional<String> derivedFrom(String table) {
        return read(connection -> DerivedTables.basis(connection, table));
    }

    /** Puts rows that were worked out in place of all that the table holds. */
    public synchronized void derive(String table, String basis, List<@Nullable Object[]> rows) {
        write("table " + table + " cannot be written, it is as it was", connection -> {
            if (database.isAside()) {
                DerivedTables.replace(connection, table, basis, rows);
            } else if (database.isReadOnly()) {
                DerivedTables.cover(connection, table, basis, rows);
            } else {
                DerivedTables.write(connection, table, basis, rows);
            }
            return table;
        });
    }

    /** Rows of the tables of records, as texts; a missing value is null. */
    public List<@Nullable String[]> records(String sql, Object... parameters) {
        return memory.answer(
                () -> database.read(connection -> Sql.of(sql, parameters).list(connection, Row::all)), sql, parameters);
    }

    List<@Nullable String[]> records(Sql sql) {
        return records(sql.text(), sql.values());
    }

    /**
     * Which events stand on a page of the list of a source's.
     *
     * @param own whether they are those of the articles that were read, not imported ones
     * @throws DemarcheException where the query's cursor is not what a page before gave
     */
    public synchronized ListedEvents listed(ListQuery query, boolean own) {
        return new EventListing(this, query, own).page();
    }

    /**
     * What was made of rows of the ledger as it is now: made once, and again when any row is another.
     *
     * @param type what it is
     * @param of whom or what it is of: a state, a pair
     * @param maker makes it, from rows of this store alone; nobody may change it afterwards
     */
    public <T> T made(Class<T> type, String of, Supplier<T> maker) {
        return memory.made(type, of, maker);
    }

    /** Whether the file lies where nothing can be written. */
    public boolean isReadOnly() {
        return database.isReadOnly();
    }

    /** A number that grows whenever rows may be others than before. */
    public long version() {
        return version.get();
    }

    /** To be called where rows of these tables alone are others, and no view that is asked rests on one of them. */
    void forget(Collection<String> tables) {
        memory.forget(tables);
    }

    /** The same, row by row, for more of them than fit in memory. */
    public void records(Consumer<@Nullable String[]> sink, String sql, Object... parameters) {
        database.read(connection -> {
            Sql.of(sql, parameters).each(connection, row -> sink.accept(row.all()));
            return sql;
        });
    }

    /** The ledger as it is now, to be asked what it would say if some rows were others. */
    public synchronized Overlay overlay() {
        return new Overlay(database.aside(), coder, memory.copy(), version());
    }

    /** The same; that one, without its covers, where no row has changed since, for what it keeps need not be made again. It is closed otherwise. */
    public synchronized Overlay overlay(@Nullable Overlay resting) {
        if (resting == null) {
            return overlay();
        }
        if (resting.version() == version()) {
            resting.resume();
            return resting;
        }
        resting.close();
        return overlay();
    }

    /**
     * Takes up documents whose reports are still to be grouped: whole days, the earliest first, until there are so many. They are pending
     * until {@link #addGroups}.
     *
     * @return their ids; none where nothing is pending
     */
    public synchronized List<String> takeUpReports(int atLeast) {
        return here(connection -> ReportTables.takeUp(connection, atLeast));
    }

    /** The events of the documents taken up. */
    public synchronized List<Entry> eventsTakenUp() {
        return here(ReportTables::eventsTakenUp);
    }

    /** Events that may have happened from one month to another, where news is told within so many days. */
    public synchronized List<Entry> eventsNear(YearMonth first, YearMonth last, int daysAfter) {
        return here(connection -> ReportTables.eventsNear(connection, first, last, daysAfter));
    }

    /** The words of what tells events and was published within so many days of what was taken up, by day (none last) and id. */
    public synchronized void textsNear(int days, Consumer<ArticleText> sink) {
        here(connection -> {
            ReportTables.textsNear(connection, days, sink);
            return 0;
        });
    }

    /** Keeps the groups of reports and the pairs of documents alike in place of those that the documents taken up had. */
    public synchronized void addGroups(List<GroupedReport> reports, List<Object[]> alike) {
        write("groups of reports cannot be written, none of them was kept", connection -> {
            ReportTables.write(connection, reports, alike);
            return reports;
        });
    }

    /** Where the reports of these documents were put. */
    public List<GroupedReport> groupedReports(Set<String> documents) {
        return read(connection -> ReportTables.grouped(connection, "document", documents));
    }

    /** The reports in these groups. */
    public List<GroupedReport> reportsOf(Set<String> groups) {
        return read(connection -> ReportTables.grouped(connection, "event_group", groups));
    }

    /** Pairs among these documents of which the one copies the other, the one with the smaller id first. */
    public List<String[]> copies(Set<String> documents) {
        return read(connection -> ReportTables.copies(connection, documents));
    }

    /** The events of these ids, such as {@code a1#e1}, in no order to rely on. */
    public List<Entry> entries(Set<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<String> documents = new HashSet<>();
        ids.forEach(id -> documents.add(id.substring(0, id.lastIndexOf('#'))));
        Sql wanted = Sql.of("SELECT document, id FROM events WHERE document IN ")
                .in(documents)
                .add(" AND document || '#' || id IN ")
                .in(ids);
        return read(connection -> EventReader.read(connection, wanted, EventFilter.ORDER));
    }

    /** Keeps what a reviewer said of an event, and has it count; both or neither. */
    public synchronized JudgementRow addJudgement(JudgementRow row) {
        return write(
                "the judgement cannot be written, nothing of it was kept",
                connection -> JudgementTables.add(connection, row));
    }

    /** What was said of that event, the first judgement first. */
    public List<JudgementRow> judgements(String document, String event) {
        return read(connection -> JudgementTables.of(connection, document, event));
    }

    /** What was said of that imported event, the first judgement first. */
    public List<JudgementRow> judgementsOfImported(String source, String event) {
        return read(connection -> JudgementTables.ofImported(connection, source, event));
    }

    /** All that was ever said, the first judgement first. */
    public List<JudgementRow> judgements() {
        return read(connection -> JudgementTables.of(connection, "true"));
    }

    /** What was said before that judgement, so many at most, the last one last. */
    public List<JudgementRow> judgements(int before, int limit) {
        return read(connection -> JudgementTables.of(
                connection, "id IN (SELECT id FROM judgements WHERE id < ? ORDER BY id DESC LIMIT ?)", before, limit));
    }

    @Override
    public synchronized void close() {
        database.close();
    }

    /** Of one moment, however many statements it takes. */
    private <T> T read(Database.Reading<T> reading) {
        return database.isStill()
                ? database.read(reading)
                : database.read(connection -> Transaction.reading(connection, reading));
    }

    /** On the connection that writes, where that has rows of its own which the reading is about. */
    private <T> T here(Database.Work<T> use) {
        return here("cannot be read", use);
    }

    private synchronized <T> T here(String problem, Database.Work<T> use) {
        try {
            return use.of(database.connection());
        } catch (SQLException e) {
            throw database.failure(problem, e);
        }
    }

    /** What was answered before no longer counts, and neither does what is answered from what was there before, while this goes on. */
    private synchronized <T> T write(String problem, Database.Work<T> writing) {
        changed();
        try {
            return here(problem, writing);
        } finally {
            changed();
        }
    }

    private void changed() {
        version.incrementAndGet();
        memory.forget();
    }

    /** What the tables rely on, and would otherwise come back other than it went in. */
    private static void check(Document document, Coding coding) {
        if (!coding.document().equals(document.id())) {
            throw new IllegalArgumentException(
                    "coding of '" + coding.document() + "' given for document '" + document.id() + "'");
        }
        unique(document.id(), "event", coding.events().stream().map(Event::id));
        unique(document.id(), "claim", coding.claims().stream().map(Claim::id));
        unique(document.id(), "tie", coding.ties().stream().map(Tie::id));
        for (Event event : coding.events()) {
            if (event.mode() != null && event.mode().type() != event.type()) {
                throw new DemarcheException(
                        "document '" + document.id() + "', event " + event.id() + ": " + event.mode()
                                + " is no mode of " + event.type() + "; the coder must give one of its own or none");
            }
        }
    }

    private static void unique(String document, String kind, Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.filter(id -> !seen.add(id)).findFirst().ifPresent(id -> {
            throw new DemarcheException("document '" + document + "': two " + kind + "s have the id " + id
                    + "; the coder must number them apart");
        });
    }
}
