package org.demarche.workbench.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.account.DayAccount;
import org.demarche.ledger.account.DayAccount.Group;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.Measures;
import org.demarche.ledger.measures.Period;
import org.demarche.ledger.measures.Question;
import org.demarche.ledger.measures.StateMeasure;
import org.demarche.ledger.store.ClaimEntry;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Event;
import org.demarche.workbench.Countries;
import org.demarche.workbench.EventWords;
import org.demarche.workbench.Story;
import org.demarche.workbench.Version;

/** Puts a report together from the account; its notes are numbered in the order in which they are read. */
final class PageWriter {
    private static final int WEEKS = 13;
    private static final int YEARS = 8;

    private final Ledger ledger;
    private final Countries countries;
    private final DayAccount account;
    private final Question question;
    private final Notes notes;
    private final String a;
    private final String b;

    PageWriter(Ledger ledger, Countries countries, DayAccount account, Question question) {
        this.ledger = ledger;
        this.countries = countries;
        this.account = account;
        this.question = question;
        this.notes = new Notes(ledger);
        this.a = account.a();
        this.b = account.b();
    }

    Page page(String style, String policy) {
        List<Page.Text> known = account.known().stream()
                .filter(each -> each.rows() > 0)
                .map(this::known)
                .toList();
        List<List<Page.Text>> changes = new DayChanges(account, countries)
                .told().stream().map(this::told).toList();
        TwoWay conduct = conduct();
        List<Page.Section> sections =
                Stream.of(Group.values()).map(this::section).toList();
        return new Page(
                countries.name(a) + " and " + countries.name(b) + ", as known on " + account.on(),
                lead(),
                "demarche report " + a + " " + b + " --on " + account.on() + " --since " + first(),
                Version.NAME_AND_NUMBER,
                style,
                policy,
                known,
                changes,
                conduct,
                sections.stream().filter(section -> !section.lines().isEmpty()).toList(),
                account.rollCalls().stream().map(this::vote).toList(),
                Story.of(account.precedents()).stream().map(this::precedent).toList(),
                account.claims().stream().map(this::claim).toList(),
                Story.of(account.events()).stream().map(this::happening).toList(),
                definitions(),
                notes.notes(),
                notes.proofs());
    }

    private LocalDate first() {
        return Objects.requireNonNull(account.window().first());
    }

    private String lead() {
        long days = ChronoUnit.DAYS.between(first(), account.on()) + 1;
        return "The window is the " + days + " days from " + first() + " to that day. Before is the " + days
                + " days before them, or the year before where a record is by year. Nothing counts that was published, voted or issued"
                + " after that day.";
    }

    private Page.Text known(DayAccount.Known known) {
        String text = known.what() + (known.until().isEmpty() ? "" : ", up to " + known.until());
        return new Page.Text(
                text + " (" + known.rows() + ")",
                notes.of(known.what() + ": " + known.rows() + " rows of the ledger known by " + account.on() + "."));
    }

    private List<Page.Text> told(Told told) {
        List<Page.Text> texts = new ArrayList<>();
        told.pieces().forEach(piece -> texts.add(new Page.Text(piece.text(), notes.of(piece.value()))));
        if (!told.rollCalls().isEmpty()) {
            List<Integer> rows = told.rollCalls().stream()
                    .map(call -> notes.proof(account, call))
                    .toList();
            texts.add(new Page.Text("", notes.of("Roll calls of the window in which both voted.", rows)));
        }
        return texts;
    }

    /** The thirteen weeks up to the day. */
    private TwoWay conduct() {
        LocalDate from = Period.week(account.on().minusWeeks(WEEKS - 1L)).first();
        Period time = new Period(from, account.on());
        Question weekly = question.within(time).by(Question.Step.WEEK).knownOn(account.on());
        List<List<MeasureValue>> four = Stream.of(
                        values("cooperation-flow", a, b, weekly),
                        values("conflict-flow", a, b, weekly),
                        values("cooperation-flow", b, a, weekly),
                        values("conflict-flow", b, a, weekly))
                .toList();
        return TwoWay.of(List.of(arrow(a, b), arrow(b, a)), time, four, notes);
    }

    private List<MeasureValue> values(String measure, String one, String other, Question asked) {
        StateMeasure named = Measures.named(measure).orElseThrow();
        try (Stream<MeasureValue> values = ledger.measure(named, one, other, asked)) {
            return values.toList();
        }
    }

    private String arrow(String one, String other) {
        return countries.name(one) + " → " + countries.name(other);
    }

    private Page.Section section(Group group) {
        List<Lines> pictures = new ArrayList<>();
        Question yearly = question.by(Question.Step.YEAR).knownOn(account.on());
        int year = account.on().getYear();
        if (group == Group.ALIGNMENT) {
            Question whole = yearly.within(LocalDate.of(year - YEARS, 1, 1), LocalDate.of(year - 1, 12, 31));
            add(
                    pictures,
                    "Roll calls with the same vote, by year",
                    List.of(named("same vote", "same-vote", a, b, whole)));
        }
        if (group == Group.DEPENDENCE) {
            Question years = yearly.within(LocalDate.of(year - YEARS, 1, 1), account.on());
            add(
                    pictures,
                    "Parts of trade with the other, per cent, by year",
                    List.of(
                            named(a + " exports to " + b, "exports", a, b, years),
                            named(a + " imports from " + b, "imports", a, b, years),
                            named(b + " exports to " + a, "exports", b, a, years),
                            named(b + " imports from " + a, "imports", b, a, years)));
        }
        LineWriter writer = new LineWriter(account, notes);
        List<Page.Line> lines = account.lines().stream()
                .filter(line -> line.group() == group)
                .map(writer::line)
                .toList();
        return new Page.Section(title(group), lines, pictures);
    }

    private void add(List<Lines> pictures, String title, List<Lines.Named> named) {
        Lines lines = Lines.of(title, named, notes);
        if (lines != null) {
            pictures.add(lines);
        }
    }

    private Lines.Named named(String name, String measure, String one, String other, Question asked) {
        return new Lines.Named(name, values(measure, one, other, asked));
    }

    private static String title(Group group) {
        return switch (group) {
            case CONDUCT -> "Conduct in the window";
            case ALIGNMENT -> "Alignment";
            case DEPENDENCE -> "Dependence";
            case FREEDOM -> "Room to manoeuvre";
        };
    }

    private Page.Vote vote(DayAccount.RollCall call) {
        return new Page.Vote(
                call.day().toString(),
                call.resolution(),
                a + " " + call.voteA() + ", " + b + " " + call.voteB(),
                call.voteA().equals(call.voteB()),
                notes.proof(account, call));
    }

    private List<Page.Run> proofs(Story story) {
        return Notes.runs(story.reports().stream().map(notes::proof).toList());
    }

    private Page.Statement precedent(Story story) {
        Event event = story.first().event();
        return new Page.Statement(
                EventWords.date(event.when()) + " " + EventWords.parties(event, Actor::code) + " "
                        + EventWords.type(event) + ": “" + event.text().strip() + "”",
                EventWords.said(story),
                proofs(story));
    }

    private Page.Statement claim(ClaimEntry entry) {
        String by = entry.claim().by().isEmpty()
                ? String.valueOf(entry.publisher())
                : entry.claim().by();
        return new Page.Statement(
                "“" + entry.claim().text().strip() + "”",
                by + ", " + entry.published() + ", "
                        + entry.claim().modality().name().toLowerCase(Locale.ROOT),
                Notes.runs(List.of(notes.proof(entry))));
    }

    private Page.Happening happening(Story story) {
        Entry entry = story.first();
        Event event = entry.event();
        return new Page.Happening(
                EventWords.date(event.when()),
                EventWords.parties(event, Actor::code),
                EventWords.type(event),
                event.stance().label(),
                EventWords.signed(event.score()),
                event.type().quad().cooperation(),
                event.text().strip(),
                EventWords.said(story),
                proofs(story));
    }

    /** Of every measure that the report shows. */
    private List<Page.Definition> definitions() {
        TreeSet<String> shown = new TreeSet<>(List.of("cooperation-flow", "conflict-flow"));
        account.lines().forEach(line -> {
            shown.add(line.now().measure());
            line.now().parts().forEach(part -> shown.add(part.value().measure()));
        });
        return shown.stream()
                .map(Measures::named)
                .flatMap(java.util.Optional::stream)
                .map(each ->
                        new Page.Definition(each.name().replace('-', ' '), each.about(), each.unit(), each.range()))
                .toList();
    }
}
