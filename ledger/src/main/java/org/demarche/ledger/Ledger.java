package org.demarche.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.ledger.account.Account;
import org.demarche.ledger.account.DayAccount;
import org.demarche.ledger.account.DayReader;
import org.demarche.ledger.account.ImportedAccount;
import org.demarche.ledger.change.MeasureChanges;
import org.demarche.ledger.change.PairChanges;
import org.demarche.ledger.change.Settings;
import org.demarche.ledger.change.WeekChanges;
import org.demarche.ledger.claims.ClaimsDue;
import org.demarche.ledger.claims.Verdict;
import org.demarche.ledger.exchange.EventFormat;
import org.demarche.ledger.flows.EventImport;
import org.demarche.ledger.flows.EventList;
import org.demarche.ledger.flows.EventPage;
import org.demarche.ledger.flows.EventQuestion;
import org.demarche.ledger.flows.FlowQuery;
import org.demarche.ledger.flows.Flows;
import org.demarche.ledger.flows.Sources;
import org.demarche.ledger.forecast.BacktestReport;
import org.demarche.ledger.forecast.ForecastSheet;
import org.demarche.ledger.forecast.Forecaster;
import org.demarche.ledger.lake.Lake;
import org.demarche.ledger.lake.Run;
import org.demarche.ledger.measures.Evidence;
import org.demarche.ledger.measures.IdealPointDistance;
import org.demarche.ledger.measures.IdealPointOfState;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.Measures;
import org.demarche.ledger.measures.Question;
import org.demarche.ledger.measures.RowOrigin;
import org.demarche.ledger.measures.RowText;
import org.demarche.ledger.measures.StateMeasure;
import org.demarche.ledger.records.RecordFile;
import org.demarche.ledger.records.RecordLayout;
import org.demarche.ledger.records.RecordQuery;
import org.demarche.ledger.reports.EventGroup;
import org.demarche.ledger.reports.ReportGroups;
import org.demarche.ledger.review.Reviews;
import org.demarche.ledger.scenario.Scenario;
import org.demarche.ledger.scenario.ScenarioResult;
import org.demarche.ledger.scenario.Scenarios;
import org.demarche.ledger.scenario.Settable;
import org.demarche.ledger.scenario.Settables;
import org.demarche.ledger.scenario.WhatIf;
import org.demarche.ledger.store.ClaimEntry;
import org.demarche.ledger.store.CodedDocument;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventProgress;
import org.demarche.ledger.store.EventQuery;
import org.demarche.ledger.store.ListQuery;
import org.demarche.ledger.store.Outcome;
import org.demarche.ledger.store.Store;
import org.demarche.ledger.store.Summary;
import org.demarche.ledger.store.TieEntry;
import org.demarche.ledger.votes.IdealPoints;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was read and says what it adds up to: the one front door of this room.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open(Path.of("data"), "demarche 0.1.0")) {
 *     ledger.add(document, coder.code(document));
 *     Account account = ledger.account("BLR", "RUS", null, null);
 * }
 * }</pre>
 *
 * <p>One process at a time holds the file. Thread-safe: reads and writes take turns.
 */
public final class Ledger implements AutoCloseable {
    private final Store store;
    private final ReportGroups groups;
    private final Scenarios scenarios;

    private Ledger(Store store) {
        this.store = store;
        this.groups = new ReportGroups(store);
        this.scenarios = new Scenarios(store);
    }

    /** Opens the ledger in that folder for a coder that gives no version: see {@link #open(Path, String)}. */
    public static Ledger open(Path dataDirectory) {
        return open(dataDirectory, "");
    }

    /**
     * Opens the ledger in that folder; makes folder, file and tables where there are none, and brings older tables up to date.
     *
     * @param coder name and version of what codes the documents that will be added. {@link #holds} says no for a document that another
     *     coder has coded, so that a new version reads it again
     * @throws org.demarche.model.DemarcheException where another process holds the file, it cannot be written, it is damaged, or a newer
     *     Demarche has written it
     */
    public static Ledger open(Path dataDirectory, String coder) {
        return new Ledger(Store.open(dataDirectory, coder));
    }

    /**
     * The same for one who only asks: a ledger in a folder that cannot be written is read where it lies, and whatever would change it is
     * refused.
     */
    public static Ledger openToAsk(Path dataDirectory, String coder) {
        return new Ledger(Store.openToAsk(dataDirectory, coder));
    }

    /**
     * Keeps a document and what was coded from it, both or, where anything fails, neither. What the ledger had under the document's id is
     * replaced.
     */
    public Outcome add(Document document, Coding coding) {
        return store.add(document, coding);
    }

    /** The same for several documents at once, all kept or none; much faster for many. Tells what became of each. */
    public List<Outcome> add(List<CodedDocument> documents) {
        return store.add(documents);
    }

    /** The ids of those of these documents of which {@link #holds} says yes. */
    public Set<String> held(List<Document> documents) {
        return store.held(documents);
    }

    /**
     * Bounds what the database keeps in memory, the program's own aside. Without it the database takes what the machine has: quick for
     * questions, and no good where a corpus is read in constant memory.
     */
    public void boundMemory(int mebibytes) {
        store.boundMemory(mebibytes);
    }

    /** Whether this very document, coded by this very coder, is there already: the caller can save itself the coding. */
    public boolean holds(Document document) {
        return store.holds(document);
    }

    /** The events asked for, by date (those without one last), then document, then place in the document. */
    public List<Entry> events(EventQuery query) {
        return store.events(query);
    }

    /** A page of the list of a source's events. */
    public EventPage events(ListQuery query) {
        return new EventList(store).page(query);
    }

    /** How many events the query has, its limit and offset aside. */
    public long count(EventQuery query) {
        return store.count(query);
    }

    /** The event of that id, such as {@code a1#e1}; of an import's where none of our own has it. */
    public Optional<Entry> event(String id) {
        return store.event(id).or(() -> Optional.ofNullable(flows().report(id)));
    }

    /** What happened between two states, and what it adds up to. Null dates set no bound. */
    public Account account(String a, String b, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<Entry> events =
                store.events(EventQuery.all().between(a, b).from(from).to(to));
        return Account.of(a, b, from, to, events, groups.of(events));
    }

    /** The events that the reports asked for tell of, each with all reports of it, by day. Those told once are groups of one. */
    public List<EventGroup> groups(EventQuery query) {
        return groups.groups(store.events(query));
    }

    /** The event that the report of that id tells of, with all reports of it; empty where the ledger has no such report. */
    public Optional<EventGroup> group(String id) {
        return event(id).flatMap(entry -> groups.groups(List.of(entry)).stream().findFirst());
    }

    /**
     * The same by one source: Demarche's own where that is {@link org.demarche.ledger.flows.Sources#OWN}, else one that was imported, of
     * which the account lists the earliest {@link ImportedAccount#LISTED} reports.
     */
    public Account account(String a, String b, @Nullable LocalDate from, @Nullable LocalDate to, String source) {
        return source.equals(Sources.OWN)
                ? account(a, b, from, to)
                : ImportedAccount.of(flows(), new FlowQuery(source, a, b, from, to));
    }

    /** Every event of the question: Demarche's own by date, those of an imported source in the order of their pairs. */
    public void events(EventQuestion question, Consumer<Entry> sink) {
        if (!question.source().equals(Sources.OWN)) {
            flows().reports(question, sink);
            return;
        }
        EventQuery query = EventQuery.all().from(question.from()).to(question.to());
        List<String> countries = question.countries();
        store.events(
                        countries.size() == 2
                                ? query.between(countries.getFirst(), countries.getLast())
                                : query.countries(countries.toArray(String[]::new)))
                .forEach(sink);
    }

    /**
     * What was known of two states on a day, and what it added up to.
     *
     * @param since first day of the window; null for {@link DayReader#DAYS} days
     * @param question whose events count, what composites are made of, and whether values name their rows
     */
    public DayAccount accountOn(String a, String b, LocalDate on, @Nullable LocalDate since, Question question) {
        return DayReader.read(store, a, b, on, since, question);
    }

    /** What reviewers say of the events: it counts in all that this ledger answers. */
    public Reviews reviews() {
        return new Reviews(store, groups, Clock.systemUTC());
    }

    /** What states direct at each other, by period and source. */
    public Flows flows() {
        return new Flows(store);
    }

    /** The document of that id. */
    public Optional<Document> document(String id) {
        return store.document(id);
    }

    /** What was coded from the document of that id. */
    public Optional<Coding> coding(String id) {
        return store.coding(id);
    }

    /** Claims about at least one of these countries; all where none is named. By day of publication, document, place in it. */
    public List<ClaimEntry> claims(String... countries) {
        return store.claims(Set.of(countries));
    }

    /** What came of claims, by the rules of {@code lexicon/claims-due}. */
    public List<Verdict> claimsDue(ClaimsDue.Request request) {
        return new ClaimsDue(store).verdicts(request);
    }

    /** Ties of or to at least one of these countries; all where none is named. By day of publication, document, place in it. */
    public List<TieEntry> ties(String... countries) {
        return store.ties(Set.of(countries));
    }

    /** Rows of a table of records, by column; a missing value is null. */
    public List<Map<String, @Nullable String>> records(RecordQuery query) {
        return RecordQuery.of(store, query);
    }

    /** Takes in a file of records of state, each with its own day. */
    public RecordFile.Result addRecords(RecordLayout layout, Path file, Consumer<String> problems) {
        return addRecords(layout, file, null, problems);
    }

    /**
     * Takes in a file of records of state; bad lines are told as {@code file:line: what}. The same file again changes nothing.
     *
     * @param layout a {@link org.demarche.ledger.records.RecordKind}, or what {@link org.demarche.ledger.records.MappingReader} reads
     * @param known the day on which all of it became known, such as that of its publication; null for the rule of its table
     */
    public RecordFile.Result addRecords(
            RecordLayout layout, Path file, @Nullable LocalDate known, Consumer<String> problems) {
        return RecordFile.add(store, layout, file, known, problems);
    }

    /**
     * Takes in a file of events that others have coded; bad lines are told as {@code file:line: what}. An import that was broken off goes
     * on; the same file again changes nothing.
     *
     * @param source the name its events are kept as; null for that of the format
     * @param format null where the first line is to tell
     * @param acknowledged is told of each batch once it is safe on disk
     */
    public EventImport.Result addEvents(
            Path file,
            @Nullable String source,
            @Nullable EventFormat format,
            Consumer<String> problems,
            Consumer<EventProgress> acknowledged) {
        return new EventImport(store).add(file, source, format, problems, acknowledged);
    }

    /**
     * Writes a copy of the ledger as it is now, to be opened like the ledger itself; reads and writes wait meanwhile.
     *
     * @param target the file to be made; its folder is made where there is none
     */
    public void backup(Path target) {
        store.backup(target);
    }

    /**
     * Puts a copy in the place of a ledger that nobody has open. The ledger that was there stays beside it.
     *
     * @return where the ledger is that was there; the copy itself where there was none
     */
    public static Path restore(Path backup, Path dataDirectory) {
        return Store.restore(backup, dataDirectory);
    }

    /**
     * Has a lake that the cluster job has written read in place, as a source of events: nothing is copied. What later runs add to it is seen
     * when the ledger is opened again.
     *
     * @param source the name its events are known by; one that a lake has already passes to this one
     * @return how many rows it has, an event of several pairs of states having several
     */
    public long attach(Path lake, String source) {
        Lake found = Lake.of(lake.toString());
        long rows = found.runs().stream().mapToLong(Run::pairs).sum();
        store.attach(EventImport.checked(source), found);
        return rows;
    }

    /**
     * The values of a measure, by period, worked out as they are taken from the stream.
     *
     * @param a whom it is about; null for every state
     * @param b towards whom; null for every other state, and for a measure of one state
     */
    public Stream<MeasureValue> measure(
            StateMeasure measure, @Nullable String a, @Nullable String b, Question question) {
        Evidence evidence = new Evidence(store, question);
        if (a == null) {
            return Measures.all(measure, evidence);
        }
        return measure instanceof StateMeasure.OfDyad two && b != null
                ? two.of(evidence, new Dyad(a, b)).stream()
                : Measures.all(measure, evidence, a);
    }

    /** What stands behind a row that a value names, in a line. */
    public String row(String row, MeasureValue value) {
        return new RowText(store).of(row, value);
    }

    /** From which file a row of a record was taken, and when it became known; empty for a report. */
    public String origin(String row) {
        return new RowOrigin(store).of(row);
    }

    /**
     * What two states will do to each other, and what came of it where that is known.
     *
     * @param on the day of issue: only what happened by then is used; null for the last day of the source
     * @param source whose events; null for Demarche's own where it has some of the pair, else the only one imported
     */
    public ForecastSheet forecast(String a, String b, @Nullable LocalDate on, @Nullable String source) {
        return new Forecaster(store).between(a, b, on, source);
    }

    /** How forecasts would have turned out, had they been issued week by week. */
    public BacktestReport backtest(@Nullable String source) {
        return new Forecaster(store).backtest(source);
    }

    /** Whether the measure can answer at once; where not, its first answer takes a minute, the next do not. */
    public boolean ready(StateMeasure measure) {
        boolean estimated = measure instanceof IdealPointOfState || measure instanceof IdealPointDistance;
        return !estimated || IdealPoints.ready(store);
    }

    /**
     * When what two states do to each other changed, and on which days it stood out.
     *
     * @param source whose events; null for demarche's own where it has some of the pair, else the only ones imported
     * @param on what came after that day does not count; null for all
     */
    public PairChanges changes(String a, String b, @Nullable String source, @Nullable LocalDate on) {
        return PairChanges.of(store, flows().source(a, b, source), a, b, on, Settings.STANDARD);
    }

    /**
     * When a measure of two states changed.
     *
     * @param question for which time, and cut into which periods
     */
    public MeasureChanges changes(StateMeasure.OfDyad measure, String a, String b, Question question) {
        return MeasureChanges.of(measure.of(new Evidence(store, question), new Dyad(a, b)), Settings.STANDARD);
    }

    /**
     * The pairs that changed most in some days.
     *
     * @param source whose events; null for the only ones imported, where there are none demarche's own
     * @param on what came after that day does not count; null for all
     * @param most how many pairs to list
     */
    public WeekChanges changes(
            LocalDate first, LocalDate last, @Nullable String source, @Nullable LocalDate on, int most) {
        return WeekChanges.of(store, flows().source(source), first, last, on, most, Settings.STANDARD);
    }

    /**
     * What measures and claims would say if some rows were others; the ledger stays as it is.
     *
     * @param scenario as {@link org.demarche.ledger.scenario.ScenarioReader} reads it
     */
    public ScenarioResult whatIf(Scenario scenario) {
        return whatIf(scenario, WhatIf.Part.ALL);
    }

    /** The same, its measures or its claims alone. */
    public ScenarioResult whatIf(Scenario scenario, WhatIf.Part part) {
        return scenarios.workOut(scenario, part);
    }

    /** Tables of records of which a scenario can change rows. */
    public Map<String, List<Settables.Column>> changeable() {
        return Settables.tables(store);
    }

    /** What scenarios about some states could set, with today's values. */
    public List<Settable> settable(Settables.Ask ask) {
        return Settables.of(store, ask);
    }

    /** What the ledger holds, in a few numbers. */
    public Summary summary() {
        return store.summary();
    }

    /** A number that grows whenever this ledger may hold something else than before: what was asked before may then have another answer. */
    public long version() {
        return store.version();
    }

    @Override
    public void close() {
        try {
            if (!store.isReadOnly()) {
                groups.bringUpToDate();
            }
        } finally {
            scenarios.close();
            store.close();
        }
    }
}
