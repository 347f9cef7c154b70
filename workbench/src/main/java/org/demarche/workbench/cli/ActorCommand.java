package org.demarche.workbench.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.demarche.coder.Coder;
import org.demarche.coder.actor.Candidate;
import org.demarche.coder.actor.Identification;
import org.demarche.model.Actor;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code demarche actor MENTION...}. */
@Command(
        name = "actor",
        mixinStandardHelpOptions = true,
        versionProvider = Demarche.VersionText.class,
        header = "Says whom a mention means on a day: country, sectors, person or organisation, office.",
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        description =
                "Whom it could have meant besides, and what speaks against them, follows. Where no mention is given, a file or"
                        + " standard input holds one a line: {\"id\": ..., \"mention\": ..., \"date\": \"2014-03-10\"}; id and date may be"
                        + " left out.%n",
        footer = {
            "%nExamples:",
            "  demarche actor \"former British prime minister\" --date 2014-03-10",
            "  demarche actor Putin --date 2009-05-01 --json",
            "  demarche actor --file mentions.jsonl --json > actors.jsonl",
            "%nExit codes: 0 every mention was looked up, also where it means nobody; 1 a line or file could not be read; 2 wrong usage.",
        })
final class ActorCommand implements Callable<Integer> {
    @Mixin
    private final Surroundings around = new Surroundings();

    @Mixin
    private final LexiconOption lexicon = new LexiconOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Parameters(arity = "0..*", paramLabel = "MENTION", description = "Words for somebody; each in quotes.")
    private List<String> mentions = List.of();

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The day on which offices are looked up, YYYY-MM-DD; today where it is not given.")
    private @Nullable LocalDate date;

    @Option(names = "--file", paramLabel = "FILE", description = "JSON lines with mentions.")
    private @Nullable Path file;

    private int failed;

    @Override
    public Integer call() {
        if (file != null && !mentions.isEmpty()) {
            throw around.wrong("mentions or --file: give one of them");
        }
        Terminal terminal = around.terminal();
        LocalDate day = date == null ? LocalDate.now() : date;
        Coder coder = lexicon.coder(terminal);
        for (String mention : mentions) {
            print(terminal, "", coder.identify(mention, day));
        }
        if (mentions.isEmpty()) {
            lines(terminal, coder, day);
        }
        return failed == 0 ? Demarche.OK : Demarche.FAILED;
    }

    private void lines(Terminal terminal, Coder coder, LocalDate day) {
        String name = file == null ? "standard input" : file.toString();
        try (BufferedReader reader = reader(terminal)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    line(terminal, coder, day, line, name + ":" + number);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problem(terminal, name + ": cannot be read: is it there, and may you read it?");
        }
    }

    private BufferedReader reader(Terminal terminal) throws IOException {
        InputStream in = file == null ? terminal.in() : Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private void line(Terminal terminal, Coder coder, LocalDate day, String line, String where) {
        try {
            JsonNode node = Json.parse(line);
            String mention = node.path("mention").asString("");
            if (mention.isBlank()) {
                problem(terminal, where + ": no mention; write {\"mention\": \"former British prime minister\"}");
                return;
            }
            String written = node.path("date").asString("");
            LocalDate on = written.isEmpty() ? day : LocalDate.parse(written);
            print(terminal, node.path("id").asString(""), coder.identify(mention, on));
        } catch (JacksonException e) {
            problem(terminal, where + ": no JSON; write {\"mention\": \"former British prime minister\"}");
        } catch (DateTimeException e) {
            problem(terminal, where + ": its date is none; write 2014-03-07");
        }
    }

    private void problem(Terminal terminal, String message) {
        failed++;
        terminal.problem(message);
    }

    private void print(Terminal terminal, String id, Identification found) {
        if (json.wanted) {
            terminal.deliver(Json.line(json(id, found)));
            return;
        }
        terminal.deliver(terminal.bold(found.mention()) + terminal.faint("  on " + found.day()));
        if (found.actors().isEmpty()) {
            terminal.deliver("  nobody that the lexicon knows");
        }
        found.actors().forEach(actor -> terminal.deliver("  " + written(actor)));
        found.turnedDown().forEach(each -> terminal.deliver(terminal.faint("  not " + written(each))));
    }

    private static ObjectNode json(String id, Identification found) {
        ObjectNode node = Json.object();
        node.put("id", id.isEmpty() ? null : id);
        node.put("mention", found.mention());
        node.put("date", Objects.toString(found.day(), null));
        node.set("actors", Json.array(found.actors(), Json::actor));
        node.set("turned_down", Json.array(found.turnedDown(), ActorCommand::json));
        return node;
    }

    private static JsonNode json(Candidate candidate) {
        return Json.object()
                .put("name", candidate.name())
                .put("country", candidate.country())
                .put("office", candidate.office().isEmpty() ? null : candidate.office())
                .put("why", candidate.why().words());
    }

    private static String written(Actor actor) {
        String name = actor.name() == null ? "" : "  " + actor.name();
        return actor.code() + name + (actor.office() == null ? "" : ", " + actor.office());
    }

    private static String written(Candidate candidate) {
        String office = candidate.office().isEmpty() ? "" : ", " + candidate.office();
        return candidate.name() + ", " + candidate.country() + office + ": "
                + candidate.why().words();
    }
}
