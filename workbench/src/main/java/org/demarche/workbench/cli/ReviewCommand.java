package org.demarche.workbench.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.flows.Sources;
import org.demarche.ledger.review.Agreement;
import org.demarche.ledger.review.Doubt;
import org.demarche.ledger.review.Judgement;
import org.demarche.ledger.review.Part;
import org.demarche.ledger.review.QueueItem;
import org.demarche.ledger.review.QueueQuery;
import org.demarche.ledger.review.Verdict;
import org.demarche.workbench.Json;
import org.demarche.workbench.ReviewJson;
import org.demarche.workbench.Reviewer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code demarche review ...}. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header =
                "Judges what was coded: a queue of doubtful events, corrections that count everywhere, agreement of reviewers.",
        synopsisHeading = "%nUsage: ",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ReviewCommand.Listing.class,
            ReviewCommand.Accept.class,
            ReviewCommand.Correct.class,
            ReviewCommand.Reject.class,
            ReviewCommand.Withdraw.class,
            ReviewCommand.Show.class,
            ReviewCommand.Agreeing.class,
            ReviewCommand.Export.class
        },
        footer = {
            "%nExamples:",
            "  demarche review queue --country Belarus",
            "  demarche review accept a1#e1",
            "  demarche review correct a1#e1 --type REJECT --recipient \"RUS GOV\" --as Ada",
            "  demarche review agreement --json",
            "  demarche review export > review.jsonl     a gold set for bench/run accuracy --only review",
            "%nWhose word counts: docs/review.md.",
        })
final class ReviewCommand implements Runnable {
    @picocli.CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code --as}: who reviews. */
    static final class ReviewerOption {
        @Option(names = "--as", paramLabel = "NAME", description = "Who reviews. Default: the name of your login.")
        private @Nullable String given;

        String name() {
            return given != null ? given : Reviewer.local();
        }
    }

    @Command(
            name = "queue",
            mixinStandardHelpOptions = true,
            header = "Prints events worth a look, the most doubtful first.")
    static final class Listing extends LedgerCommand {
        @Mixin
        private final ReviewerOption reviewer = new ReviewerOption();

        @Option(
                names = "--country",
                paramLabel = "COUNTRY",
                converter = CountryConverter.class,
                description = "Only events in which this country has a part.")
        private String country = "";

        @Option(
                names = "--source",
                paramLabel = "NAME",
                description = "Events of that import instead of Demarche's own.")
        private @Nullable String source;

        @Option(names = "--second", description = "Also events that others have judged and you have not.")
        private boolean second;

        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "20",
                description = "At most so many. Default: ${DEFAULT-VALUE}.")
        private int limit;

        @Override
        public Integer call() {
            List<QueueItem> items;
            try (Ledger ledger = data.open()) {
                items = ledger.reviews()
                        .queue(QueueQuery.of(reviewer.name(), limit)
                                .source(
                                        source == null
                                                ? Sources.OWN
                                                : ledger.flows().source(source))
                                .country(country)
                                .second(second))
                        .items();
            }
            Terminal terminal = around.terminal();
            table.header(terminal, ReviewJson.QUEUE);
            for (QueueItem item : items) {
                if (table.text()) {
                    text(terminal, item);
                } else {
                    table.print(terminal, ReviewJson.queued(item));
                }
            }
            if (table.text() && items.isEmpty()) {
                terminal.print("Nothing to look at: no event is in doubt, or all that are were judged.");
            }
            return Demarche.OK;
        }

        private static void text(Terminal terminal, QueueItem item) {
            terminal.print(
                    terminal.bold(item.entry().id()) + "  " + line(item.entry().event()));
            terminal.print("  " + item.entry().event().text());
            terminal.print("  "
                    + terminal.faint(String.join(
                            "; ", item.doubts().stream().map(Doubt::words).toList())));
            terminal.print("");
        }
    }

    private static String line(org.demarche.model.Event event) {
        StringBuilder line = new StringBuilder();
        for (Part part : List.of(Part.DATE, Part.ACTOR, Part.TYPE, Part.MODE, Part.RECIPIENT, Part.STANCE)) {
            line.append(part.of(event).isEmpty() ? "" : part.of(event) + "  ");
        }
        return line.toString().strip();
    }

    /** A judgement of one event. */
    abstract static class Judging extends LedgerCommand {
        @Mixin
        private final ReviewerOption reviewer = new ReviewerOption();

        @Parameters(paramLabel = "EVENT", description = "Its id, such as a1#e1; of an imported one icews#123.")
        private String event = "";

        @Option(names = "--note", paramLabel = "TEXT", description = "Why, in your words.")
        private @Nullable String note;

        abstract Verdict verdict();

        Map<Part, String> changes() {
            return Map.of();
        }

        @Override
        public Integer call() {
            Judgement judgement;
            try (Ledger ledger = data.open()) {
                judgement = ledger.reviews().judge(event, verdict(), changes(), reviewer.name(), note);
            }
            print(around.terminal(), table, List.of(judgement));
            return Demarche.OK;
        }
    }

    private static void print(Terminal terminal, TableOption table, List<Judgement> judgements) {
        table.header(terminal, ReviewJson.JUDGEMENTS);
        for (Judgement judgement : judgements) {
            if (!table.text()) {
                table.print(
                        terminal, table.json() ? ReviewJson.judgement(judgement) : ReviewJson.judgementRow(judgement));
                continue;
            }
            ObjectNode row = ReviewJson.judgementRow(judgement);
            terminal.print(terminal.bold(judgement.event()) + "  "
                    + judgement.verdict().label() + "  " + judgement.reviewer() + ", "
                    + row.path("judged").asString());
            for (String detail : List.of("changed", "note")) {
                if (!row.path(detail).isNull()) {
                    terminal.print("  " + row.path(detail).asString());
                }
            }
        }
    }

    @Command(name = "accept", mixinStandardHelpOptions = true, header = "Says that an event is right as it stands.")
    static final class Accept extends Judging {
        @Override
        Verdict verdict() {
            return Verdict.ACCEPT;
        }
    }

    @Command(name = "reject", mixinStandardHelpOptions = true, header = "Says that the text tells no such event.")
    static final class Reject extends Judging {
        @Override
        Verdict verdict() {
            return Verdict.REJECT;
        }
    }

    @Command(name = "withdraw", mixinStandardHelpOptions = true, header = "Takes back what you said of an event.")
    static final class Withdraw extends Judging {
        @Override
        Verdict verdict() {
            return Verdict.WITHDRAW;
        }
    }

    @Command(
            name = "correct",
            mixinStandardHelpOptions = true,
            header = "Puts parts of an event right; what is not named stays. An empty value says that there is none.")
    static final class Correct extends Judging {
        private final Map<Part, String> changes = new EnumMap<>(Part.class);

        @Option(names = "--type", paramLabel = "TYPE", description = "PLOVER category, such as REJECT.")
        void type(String value) {
            changes.put(Part.TYPE, value);
        }

        @Option(names = "--mode", paramLabel = "MODE", description = "PLOVER mode of the type.")
        void mode(String value) {
            changes.put(Part.MODE, value);
        }

        @Option(names = "--actor", paramLabel = "CODES", description = "Who acts: \"BLR GOV; KAZ\".")
        void actor(String value) {
            changes.put(Part.ACTOR, value);
        }

        @Option(names = "--recipient", paramLabel = "CODES", description = "Who is acted upon: \"RUS GOV\".")
        void recipient(String value) {
            changes.put(Part.RECIPIENT, value);
        }

        @Option(names = "--date", paramLabel = "DAY", description = "2014-03-05, or 2014-03-05..2014-03-07.")
        void date(String value) {
            changes.put(Part.DATE, value);
        }

        @Option(names = "--place", paramLabel = "PLACE", description = "\"Minsk, BLR\", or BLR.")
        void place(String value) {
            changes.put(Part.PLACE, value);
        }

        @Option(
                names = "--stance",
                paramLabel = "STANCE",
                description = "actual, historical, future, hypothetical or negation.")
        void stance(String value) {
            changes.put(Part.STANCE, value);
        }

        @Override
        Verdict verdict() {
            return Verdict.CORRECT;
        }

        @Override
        Map<Part, String> changes() {
            return changes;
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            header = "Prints all that was ever said of an event, or of all events.")
    static final class Show extends LedgerCommand {
        @Parameters(arity = "0..1", paramLabel = "EVENT", description = "Its id, such as a1#e1.")
        private @Nullable String event;

        @Override
        public Integer call() {
            try (Ledger ledger = data.open()) {
                print(
                        around.terminal(),
                        table,
                        event == null
                                ? ledger.reviews().all()
                                : ledger.reviews().of(event));
            }
            return Demarche.OK;
        }
    }

    @Command(
            name = "agreement",
            mixinStandardHelpOptions = true,
            header = "Prints how far reviewers agree: Krippendorff's alpha.")
    static final class Agreeing extends LedgerCommand {
        @Override
        public Integer call() {
            List<Agreement> agreements;
            try (Ledger ledger = data.open()) {
                agreements = ledger.reviews().agreement();
            }
            Terminal terminal = around.terminal();
            table.header(terminal, ReviewJson.AGREEMENT);
            for (Agreement each : agreements) {
                if (table.text()) {
                    String alpha = each.alpha().isPresent()
                            ? String.format(Locale.ROOT, "%6.3f", each.alpha().getAsDouble())
                            : "  none";
                    terminal.print(Terminal.pad(each.on(), 12) + alpha + "  "
                            + String.format(Locale.ROOT, "%3.0f", 100 * each.same()) + " % the same of "
                            + AccountText.count(each.events(), "event"));
                } else {
                    table.print(terminal, ReviewJson.agreement(each));
                }
            }
            return Demarche.OK;
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            header = "Prints what was judged as a gold set, a document a line.")
    static final class Export implements Callable<Integer> {
        @Mixin
        private final Surroundings surroundings = new Surroundings();

        @Mixin
        private final DataOption data = new DataOption();

        @Override
        public Integer call() {
            try (Ledger ledger = data.open()) {
                ledger.reviews()
                        .gold(document -> surroundings.terminal().deliver(Json.line(ReviewJson.gold(document))));
            }
            return Demarche.OK;
        }
    }
}
