package org.demarche.workbench.cli;

import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.reports.EventGroup;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventQuery;
import org.demarche.workbench.Json;
import org.demarche.workbench.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code demarche reports [A [B]]}. */
@Command(
        name = "reports",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Prints events with all reports of each: which outlets agree, which contradict.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche reports Belarus Russia --from 2014-03-01 --to 2014-03-31",
            "  demarche reports --contradicted",
            "  demarche reports Ukraine --least 3 --csv",
            "%nHow reports are joined: docs/reports.md.",
        })
final class ReportsCommand extends LedgerCommand {
    @Mixin
    private final PeriodOption period = new PeriodOption();

    @Parameters(
            arity = "0..2",
            paramLabel = "COUNTRY",
            converter = CountryConverter.class,
            description = "Events of one country, or between two.")
    private List<String> countries = List.of();

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "2",
            description = "Events with at least N reports. Default: 2.")
    private int least;

    @Option(
            names = "--contradicted",
            description = "Only events that a report denies, or of which reports give other numbers.")
    private boolean contradicted;

    @Override
    public Integer call() {
        EventQuery query = EventQuery.all().from(period.from).to(period.to);
        if (countries.size() == 2) {
            if (countries.get(0).equals(countries.get(1))) {
                throw around.wrong("events between two countries, and both are " + countries.get(0));
            }
            query = query.between(countries.get(0), countries.get(1));
        } else if (countries.size() == 1) {
            query = query.countries(countries.getFirst());
        }
        List<EventGroup> groups;
        try (Ledger ledger = data.openToAsk()) {
            groups = ledger.groups(query).stream()
                    .filter(group -> group.reports().size() >= least && (!contradicted || group.contradicted()))
                    .toList();
        }
        Terminal terminal = around.terminal();
        table.header(
                terminal,
                "event",
                "report",
                "reading",
                "type",
                "stance",
                "day",
                "outlet",
                "published",
                "outlets",
                "texts",
                "text");
        for (EventGroup group : groups) {
            if (table.text()) {
                text(terminal, group);
            } else {
                group.reports().forEach(told -> table.print(terminal, row(group, told)));
            }
        }
        return Demarche.OK;
    }

    private static void text(Terminal terminal, EventGroup group) {
        Entry first = group.reports().getFirst().entry();
        terminal.print(terminal.bold((group.day() == null ? "no day" : group.day()) + "  "
                        + first.event().type())
                + "  " + AccountText.count(group.reports().size(), "report") + ", "
                + AccountText.count(group.outlets(), "outlet") + ", " + AccountText.count(group.texts(), "text"));
        for (EventGroup.Told told : group.reports()) {
            String reading = told.reading().label().replace('_', ' ');
            terminal.print(
                    "  " + Terminal.pad(reading, 14) + told.entry().event().text());
            terminal.print("  " + Terminal.pad("", 14) + terminal.faint(Story.origin(told.entry())));
        }
        terminal.print("");
    }

    private static ObjectNode row(EventGroup group, EventGroup.Told told) {
        Entry entry = told.entry();
        return Json.object()
                .put("event", group.id())
                .put("report", entry.id())
                .put("reading", told.reading().label())
                .put("type", entry.event().type().name())
                .put("stance", entry.event().stance().label())
                .put("day", entry.date() == null ? null : String.valueOf(entry.date()))
                .put("outlet", entry.publisher())
                .put("published", entry.published() == null ? null : String.valueOf(entry.published()))
                .put("outlets", group.outlets())
                .put("texts", group.texts())
                .put("text", entry.event().text());
    }
}
