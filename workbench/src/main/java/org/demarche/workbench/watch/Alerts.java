package org.demarche.workbench.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.ledger.Ledger;
import org.demarche.model.DemarcheException;
import org.demarche.model.Dyad;
import org.demarche.model.Measure;
import org.demarche.workbench.Json;
import org.demarche.workbench.watch.FeedsFile.Alert;

/** Looks whether rules have come true, and tells those that have. One that cannot be told stays untold, and is tried again. */
final class Alerts {
    private final List<Alert> rules;
    private final Ledger ledger;
    private final Web web;
    private final WatchState state;
    private final Counters counters;
    private final Consumer<String> problems;

    Alerts(List<Alert> rules, Ledger ledger, Web web, WatchState state, Counters counters, Consumer<String> problems) {
        this.rules = rules;
        this.ledger = ledger;
        this.web = web;
        this.state = state;
        this.counters = counters;
        this.problems = problems;
    }

    void look() {
        LocalDate newest = ledger.summary().last();
        if (newest == null) {
            return;
        }
        for (Alert rule : rules) {
            try {
                look(rule, newest);
            } catch (IOException | RuntimeException e) {
                counters.add("alert_failures_total", "alert", rule.name(), 1);
                problems.accept(
                        "alert '" + rule.name() + "': could not be told (" + e.getMessage() + "); it is tried again");
            }
        }
    }

    private void look(Alert rule, LocalDate newest) throws IOException {
        Optional<Double> value = value(rule, newest);
        boolean on = value.isPresent()
                && (rule.above() == null || value.get() > rule.above())
                && (rule.below() == null || value.get() < rule.below());
        if (on != state.isOn(rule.name())) {
            if (on) {
                tell(rule, newest, value.get());
            }
            state.note(rule.name(), on);
        }
    }

    private Optional<Double> value(Alert rule, LocalDate newest) {
        Dyad dyad = new Dyad(rule.a(), rule.b());
        List<Measure> measures = ledger.account(rule.a(), rule.b(), newest.minusDays(rule.days() - 1L), newest)
                .measures();
        if (measures.stream().noneMatch(measure -> measure.name().equals(rule.measure()))) {
            throw new DemarcheException("there is no measure '" + rule.measure() + "'; choose one of "
                    + String.join(
                            ", ",
                            measures.stream().map(Measure::name).distinct().toList()));
        }
        return measures.stream()
                .filter(measure ->
                        measure.name().equals(rule.measure()) && measure.dyad().equals(dyad))
                .map(Measure::value)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void tell(Alert rule, LocalDate newest, double value) throws IOException {
        String text = rule.name() + ": " + rule.measure() + " of " + rule.a() + " towards " + rule.b() + " in the "
                + rule.days() + " days up to " + newest + " is " + value;
        Path mail = rule.mail();
        if (mail != null) {
            write(mail, rule, text);
        }
        URI webhook = rule.webhook();
        if (webhook != null) {
            byte[] json = Json.line(Json.object()
                            .put("alert", rule.name())
                            .put("measure", rule.measure())
                            .put("a", rule.a())
                            .put("b", rule.b())
                            .put("days", rule.days())
                            .put("until", newest.toString())
                            .put("value", value)
                            .put("text", text))
                    .getBytes(StandardCharsets.UTF_8);
            int status = web.post(webhook, json);
            if (status / 100 != 2) {
                throw new IOException(webhook + " answered " + status);
            }
        }
        counters.add("alerts_total", "alert", rule.name(), 1);
    }

    /** As a mail in the form that mail programs keep theirs in (mbox). */
    private static void write(Path file, Alert rule, String text) throws IOException {
        ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
        String mail = "From demarche "
                + DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", java.util.Locale.ROOT)
                        .format(now)
                + "\nFrom: demarche\nDate: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now)
                + "\nSubject: Demarche: "
                + rule.name().replaceAll("\\s+", " ") + "\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n\n";
        Files.writeString(file, mail, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
