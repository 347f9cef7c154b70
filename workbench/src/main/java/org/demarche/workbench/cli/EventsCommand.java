package org.demarche.workbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventQuery;
import org.demarche.model.EventType;
import org.demarche.model.Quad;
import org.demarche.model.Stance;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** {@code demarche events}. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Prints events of the ledger, the earliest first.",
        synopsisHeading = "%nUsage: ",
        footer = {
            "%nExamples:",
            "  demarche events --country Belarus --from 2014-03 --to 2014-03",
            "  demarche events --between BLR RUS --quad verbal-conflict",
            "  demarche events --type REJECT --type THREATEN --stance actual --limit 20",
            "  demarche events --country KAZ --json > events.jsonl     one JSON object a line",
            "  demarche events --country KAZ --format icews > icews.tab",
        })
final class EventsCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Demarche demarche;

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final PeriodOption period = new PeriodOption();

    @picocli.CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private picocli.CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--country",
            paramLabel = "COUNTRY",
            converter = CountryConverter.class,
            description =
                    "Only events with this country on either side: its name or ISO code. May be given several times.")
    private final List<String> countries = new ArrayList<>();

    @Option(
            names = "--between",
            arity = "2",
            paramLabel = "COUNTRY",
            converter = CountryConverter.class,
            description = "Only events between these two countries.")
    private @Nullable List<String> between;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            converter = Labels.TypeConverter.class,
            description = "Only events of this PLOVER category, such as REJECT. May be given several times.")
    private final List<EventType> types = new ArrayList<>();

    @Option(
            names = "--quad",
            paramLabel = "QUAD",
            converter = Labels.QuadConverter.class,
            description = "Only events of this quad category: verbal-cooperation (1), material-cooperation (2),"
                    + " verbal-conflict (3), material-conflict (4). May be given several times.")
    private final List<Quad> quads = new ArrayList<>();

    @Option(
            names = "--stance",
            paramLabel = "STANCE",
            converter = Labels.StanceConverter.class,
            description =
                    "Only events that are actual, historical, future, hypothetical or negation. May be given several times.")
    private final List<Stance> stances = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private int limit = Integer.MAX_VALUE;

    @Override
    public Integer call() {
        EventQuery query = query();
        Terminal terminal = demarche.terminal();
        try (Ledger ledger = data.openToAsk()) {
            List<Entry> entries = ledger.events(query);
            if (format.wanted != null) {
                try (EventLines lines = new EventLines(terminal, format.wanted)) {
                    entries.forEach(lines::print);
                }
            } else if (json.wanted) {
                entries.forEach(entry -> terminal.deliver(Json.line(Json.entry(entry))));
            } else {
                new EventText(terminal).print(entries);
                terminal.print(terminal.faint(footing(entries.size(), ledger.count(query))));
            }
        }
        return Demarche.OK;
    }

    private EventQuery query() {
        if (json.wanted && format.wanted != null) {
            throw new ParameterException(spec.commandLine(), "--json and --format: give one of them");
        }
        if (limit < 0) {
            throw new ParameterException(spec.commandLine(), "--limit is " + limit + ": give 0 or more");
        }
        EventQuery query = EventQuery.all()
                .from(period.from)
                .to(period.to)
                .types(types.toArray(EventType[]::new))
                .quads(quads.toArray(Quad[]::new))
                .stances(stances.toArray(Stance[]::new))
                .page(limit, 0);
        if (between == null) {
            return query.countries(countries.toArray(String[]::new));
        }
        if (!countries.isEmpty() || between.size() != 2 || between.getFirst().equals(between.getLast())) {
            throw new ParameterException(
                    spec.commandLine(), "--between takes two different countries, once, and no --country beside it");
        }
        return query.between(between.getFirst(), between.getLast());
    }

    private static String footing(int shown, long all) {
        return shown == all
                ? AccountText.count(all, "report")
                : AccountText.count(shown, "report") + " of " + all + "; more with a higher --limit";
    }
}
