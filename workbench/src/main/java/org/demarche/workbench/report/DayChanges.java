package org.demarche.workbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.ledger.account.DayAccount;
import org.demarche.ledger.account.DayAccount.Line;
import org.demarche.ledger.account.DayAccount.RollCall;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.workbench.Countries;
import org.demarche.workbench.ValueNumber;
import org.jspecify.annotations.Nullable;

/** What is news in an account of a day against the window before, in words, so that nobody has to compare columns. */
public final class DayChanges {
    private static final int NAMED = 3;

    private final DayAccount account;
    private final Countries countries;

    public DayChanges(DayAccount account, Countries countries) {
        this.account = account;
        this.countries = countries;
    }

    public List<Told> told() {
        List<Told> told = new ArrayList<>();
        conduct(account.a(), account.b()).ifPresent(told::add);
        conduct(account.b(), account.a()).ifPresent(told::add);
        meetings(account.a()).ifPresent(told::add);
        meetings(account.b()).ifPresent(told::add);
        room(account.a(), account.b()).ifPresent(told::add);
        room(account.b(), account.a()).ifPresent(told::add);
        if (!account.rollCalls().isEmpty()) {
            told.add(new Told().words(rollCalls()).about(account.rollCalls()));
        }
        return told.isEmpty() ? List.of(new Told().words("nothing that the ledger tells of")) : told;
    }

    private Optional<Told> conduct(String actor, String recipient) {
        return account.line("reports", actor).map(reports -> {
            Told told = new Told().words(countries.name(actor) + " → " + countries.name(recipient) + ": ");
            number(told, reports.now()).words(" reports (");
            number(told, reports.before()).words(" before)");
            account.line("cooperation-flow", actor).ifPresent(line -> flow(told, "cooperation", line));
            account.line("conflict-flow", actor).ifPresent(line -> flow(told, "conflict", line));
            account.line("defiance", actor).ifPresent(line -> defiance(told, line));
            return told;
        });
    }

    private static void flow(Told told, String word, Line line) {
        number(told.words("; " + word + " "), line.now()).words(" (");
        number(told, line.before()).words(" before)" + (line.moved() ? ", beyond chance" : ""));
    }

    private static void defiance(Told told, Line line) {
        told.words("; a no in ")
                .number(line.now().n() == 0 ? "no answer" : counted(line.now()) + " answers", line.now())
                .words(" (")
                .number(line.before() == null ? "none" : counted(line.before()), line.before())
                .words(" before)");
    }

    /** {@code 2 of 3} out of the note. */
    private static String counted(MeasureValue value) {
        return value.note().replaceFirst(" answers.*", "");
    }

    private Optional<Told> meetings(String actor) {
        return account.line("effective-partners", actor).map(line -> {
            Told told = new Told().words("meetings of " + countries.name(actor) + " spread as over ");
            number(told, line.now()).words(" equal partners (");
            return number(told, line.before()).words(" before)");
        });
    }

    private Optional<Told> room(String actor, String towards) {
        return account.line("room-to-manoeuvre", actor).map(line -> {
            Told told = new Told()
                    .words("room to manoeuvre of " + countries.name(actor) + " towards " + countries.name(towards)
                            + " ");
            number(told, line.now()).words(" (");
            return number(told, line.before())
                    .words(
                            line.before() == null || parts(line.now()).equals(parts(line.before()))
                                    ? " before)"
                                    : " before, from other parts: not to be compared)");
        });
    }

    private static Set<String> parts(MeasureValue value) {
        return value.parts().stream().map(part -> part.value().measure()).collect(Collectors.toSet());
    }

    private String rollCalls() {
        List<RollCall> calls = account.rollCalls();
        if (calls.size() <= NAMED) {
            return calls.stream()
                    .map(call -> call.resolution() + " on " + call.day() + ": "
                            + (call.voteA().equals(call.voteB())
                                    ? "both " + call.voteA()
                                    : countries.name(account.a()) + " " + call.voteA() + ", "
                                            + countries.name(account.b()) + " " + call.voteB()))
                    .collect(Collectors.joining("; "));
        }
        long same =
                calls.stream().filter(call -> call.voteA().equals(call.voteB())).count();
        return calls.size() + " roll calls, the same vote in " + same;
    }

    private static Told number(Told told, @Nullable MeasureValue value) {
        return told.number(value == null || value.value() == null ? "none" : ValueNumber.of(value), value);
    }
}
