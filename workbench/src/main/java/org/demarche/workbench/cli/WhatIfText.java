package org.demarche.workbench.cli;

import static org.demarche.workbench.cli.Terminal.pad;
import static org.demarche.workbench.cli.Terminal.padLeft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.ledger.measures.Interval;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.scenario.ChangedRow;
import org.demarche.ledger.scenario.Scenario;
import org.demarche.ledger.scenario.ScenarioResult;
import org.demarche.ledger.scenario.ScenarioResult.ClaimChange;
import org.demarche.ledger.scenario.ScenarioResult.Moved;
import org.demarche.workbench.ValueNumber;
import org.jspecify.annotations.Nullable;

/** What a scenario comes to, for the eye. */
final class WhatIfText {
    private static final int NAME = 24;
    private static final int NUMBER = 11;

    /** So many rows of a series are listed. */
    private static final int ROWS = 12;

    /** So many values of a measure are listed. */
    private static final int MOST = 12;

    private final Terminal terminal;

    WhatIfText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(ScenarioResult result) {
        Scenario scenario = result.scenario();
        String time = scenario.from() + " to " + scenario.to();
        terminal.print(terminal.bold(scenario.title().isEmpty() ? "What if, " + time : scenario.title() + ", " + time));
        terminal.print("");
        rows(result);
        moved(result);
        claims(result.claims());
    }

    private void rows(ScenarioResult result) {
        terminal.print(terminal.bold("What is set, and what is declared to move with it"));
        String last = "";
        int listed = 0;
        for (ChangedRow row : result.rows()) {
            listed = row.series().equals(last) ? listed + 1 : 0;
            if (listed < ROWS) {
                terminal.print(" " + pad(listed > 0 ? "" : row.series(), NAME)
                        + pad(Terminal.cut(row.row(), 44), 45)
                        + (row.before() == null ? "none" : row.before()) + " → "
                        + (row.after() == null ? "none" : row.after()));
            } else if (listed == ROWS) {
                terminal.print(" " + pad("", NAME) + terminal.faint("and more (--json names them)"));
            }
            last = row.series();
        }
        for (Scenario.Elasticity each : result.scenario().elasticities()) {
            terminal.print(terminal.faint(" " + each.of().text() + " moves by " + plain(each.likely())
                    + (each.ranges() ? " (" + plain(each.low()) + " to " + plain(each.high()) + ")" : "")
                    + " % with each per cent of " + each.on().text()));
        }
        terminal.print("");
    }

    private void moved(ScenarioResult result) {
        terminal.print(terminal.bold("What moves"));
        if (!result.moved().isEmpty()) {
            terminal.print(
                    terminal.faint(" " + pad("", NAME + 12 + 12) + padLeft("today", NUMBER) + padLeft("then", NUMBER)
                            + "   95 % of " + result.scenario().draws() + " draws"));
        }
        String last = "";
        for (Moved moved : most(result.moved())) {
            MeasureValue any = moved.any();
            String whom = any.b() == null ? any.a() : any.a() + " → " + any.b();
            terminal.print(" "
                    + pad(any.measure().equals(last) ? "" : any.measure().replace('-', ' '), NAME)
                    + pad(whom, 12) + pad(Terminal.cut(any.period().label(), 11), 12)
                    + padLeft(number(moved.today()), NUMBER) + padLeft(number(moved.then()), NUMBER) + "   "
                    + (moved.drawn() == null ? terminal.faint("no range") : between(moved.drawn(), any.unit())));
            last = any.measure();
        }
        int left = result.moved().size() - most(result.moved()).size();
        if (left > 0) {
            terminal.print(terminal.faint(" and " + AccountText.count(left, "value")
                    + " that move less, with states that the scenario does not name (--csv lists them)"));
        }
        terminal.print(terminal.faint(
                " " + AccountText.count(result.still(), "value") + " that nothing declared reaches, as today"));
        terminal.print("");
    }

    /** Of each measure those that move most, in the order in which they came: a vote moves agreement with everybody. */
    private static List<Moved> most(List<Moved> moved) {
        Map<String, List<Moved>> byMeasure = new LinkedHashMap<>();
        moved.forEach(each -> byMeasure
                .computeIfAbsent(each.any().measure(), any -> new ArrayList<>())
                .add(each));
        Set<Moved> listed = new HashSet<>();
        byMeasure
                .values()
                .forEach(all -> all.stream()
                        .sorted(Comparator.comparingDouble(WhatIfText::change).reversed())
                        .limit(MOST)
                        .forEach(listed::add));
        return moved.stream().filter(listed::contains).toList();
    }

    private static double change(Moved moved) {
        MeasureValue today = moved.today();
        MeasureValue then = moved.then();
        return today == null || then == null || today.value() == null || then.value() == null
                ? Double.POSITIVE_INFINITY
                : Math.abs(then.value() - today.value());
    }

    private static String number(@Nullable MeasureValue value) {
        if (value == null) {
            return "none";
        }
        Interval interval = value.interval();
        Double number = value.value();
        if (number == null) {
            return interval == null ? "none" : between(interval, value.unit());
        }
        return Math.abs(number) >= 1e6 ? String.format(Locale.ROOT, "%.4g", number) : ValueNumber.of(value);
    }

    private static String between(Interval interval, String unit) {
        return interval.high() >= 1e6
                ? String.format(Locale.ROOT, "%.4g to %.4g", interval.low(), interval.high())
                : ValueNumber.of(interval.low(), unit) + " to " + ValueNumber.of(interval.high(), unit);
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.4f", value)
                .replaceFirst("\\.?0+$", "")
                .replace('-', '−');
    }

    private void claims(List<ClaimChange> changes) {
        claims("Claims whose condition now holds", changes, true);
        claims("Other claims that come out otherwise", changes, false);
    }

    private void claims(String title, List<ClaimChange> changes, boolean now) {
        List<ClaimChange> some = changes.stream()
                .filter(change -> change.conditionNowHolds() == now)
                .toList();
        if (some.isEmpty()) {
            return;
        }
        terminal.print(terminal.bold(title));
        for (ClaimChange change : some) {
            terminal.print(terminal.faint(" today: " + change.today().outcome().label()
                    + (change.today().condition() == null
                            ? ""
                            : "; its condition: "
                                    + change.today().condition().outcome().label())));
            ClaimsCommand.text(terminal, change.then())
                    .forEach(line -> terminal.print(line.isEmpty() ? line : " " + line));
        }
    }
}
