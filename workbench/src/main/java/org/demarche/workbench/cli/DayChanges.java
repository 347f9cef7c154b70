package org.demarche.workbench.cli;

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
import org.jspecify.annotations.Nullable;

/** What is news in an account of a day against the window before, in words, so that nobody has to compare columns. */
final class DayChanges {
    private static final int NAMED = 3;

    private final DayAccount account;
    private final Countries countries;

    DayChanges(DayAccount account, Countries countries) {
        this.account = account;
        this.countries = countries;
    }

    List<String> told() {
        List<String> told = new ArrayList<>();
        conduct(account.a(), account.b()).ifPresent(told::add);
        conduct(account.b(), account.a()).ifPresent(told::add);
        meetings(account.a()).ifPresent(told::add);
        meetings(account.b()).ifPresent(told::add);
        room(account.a(), account.b()).ifPresent(told::add);
        room(account.b(), account.a()).ifPresent(told::add);
        if (!account.rollCalls().isEmpty()) {
            told.add(rollCalls());
        }
        return told.isEmpty() ? List.of("nothing that the ledger tells of") : told;
    }

    private Optional<String> conduct(String actor, String recipient) {
        return account.line("reports", actor).map(reports -> {
            List<String> parts = new ArrayList<>();
            parts.add(plain(reports.now()) + " reports (" + plain(reports.before()) + " before)");
            flow("cooperation-flow", "cooperation", actor).ifPresent(parts::add);
            flow("conflict-flow", "conflict", actor).ifPresent(parts::add);
            account.line("defiance", actor).map(DayChanges::defiance).ifPresent(parts::add);
            return countries.name(actor) + " → " + countries.name(recipient) + ": " + String.join("; ", parts);
        });
    }

    private Optional<String> flow(String measure, String word, String actor) {
        return account.line(measure, actor)
                .map(line -> word + " " + plain(line.now()) + " (" + plain(line.before()) + " before)"
                        + (line.moved() ? ", beyond chance" : ""));
    }

    private static String defiance(Line line) {
        String before = line.before() == null ? "none" : counted(line.before());
        return "a no in " + (line.now().n() == 0 ? "no answer" : counted(line.now()) + " answers") + " (" + before
                + " before)";
    }

    /** {@code 2 of 3} out of the note. */
    private static String counted(MeasureValue value) {
        return value.note().replaceFirst(" answers.*", "");
    }

    private Optional<String> meetings(String actor) {
        return account.line("effective-partners", actor)
                .map(line -> "meetings of " + countries.name(actor) + " spread as over " + plain(line.now())
                        + " equal partners (" + plain(line.before()) + " before)");
    }

    private Optional<String> room(String actor, String towards) {
        return account.line("room-to-manoeuvre", actor)
                .map(line ->
                        "room to manoeuvre of " + countries.name(actor) + " towards " + countries.name(towards) + " "
                                + plain(line.now()) + " (" + plain(line.before()) + " before"
                                + (line.before() == null || parts(line.now()).equals(parts(line.before()))
                                        ? ")"
                                        : ", from other parts: not to be compared)"));
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

    private static String plain(@Nullable MeasureValue value) {
        return value == null || value.value() == null ? "none" : ValueText.number(value);
    }
}
