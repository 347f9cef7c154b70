package org.demarche.workbench.cli;

import static org.demarche.workbench.cli.Terminal.pad;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Certainty;
import org.demarche.model.Event;
import org.demarche.model.Stance;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Events for the eye. Each has a line of date, codes, type and stance, below it who is meant, the sentence, and who said so:
 *
 * <pre>
 *  2014-03-05  BLR GOV, KAZ GOV → RUS GOV    REJECT assist        actual   CAMEO 125  −1.5
 *              Alexander Lukashenko, Nursultan Nazarbayev → Vladimir Putin
 *              “On 5 March, ...”
 *              Vilnius Wire, 2014-03-06; also Steppe Herald, 2014-03-07
 * </pre>
 */
final class EventText {
    private static final int DATE = 13;
    private static final int TYPE = 24;
    private static final int STANCE = 14;
    private static final int WIDEST = 120;

    private final Terminal terminal;
    private final int width;
    private boolean publicationDays;

    EventText(Terminal terminal) {
        this.terminal = terminal;
        this.width = Math.min(terminal.columns(), WIDEST);
    }

    void print(List<Entry> entries) {
        for (Story story : Story.of(entries)) {
            print(story);
        }
        if (publicationDays) {
            terminal.print(terminal.faint("~ the day of publication stands in: the text gives none"));
            terminal.print("");
        }
    }

    private void print(Story story) {
        Entry entry = story.first();
        Event event = entry.event();
        int who = Math.max(20, width - DATE - TYPE - STANCE - 16);
        String parties = parties(event, Actor::code);
        String date = date(event.when());
        publicationDays |= date.startsWith("~");
        String codes = "CAMEO " + pad(event.cameo(), 4) + signed(event.score());
        String rest = typeStyled(event, pad(type(event), TYPE))
                + stanceStyled(event.stance(), pad(event.stance().label(), STANCE))
                + terminal.faint(codes);
        String shown = (date.startsWith("~") ? "" : " ") + date;
        if (parties.length() < who) {
            terminal.print(pad(shown, DATE) + terminal.bold(pad(parties, who)) + rest);
        } else {
            terminal.print(pad(shown, DATE) + terminal.bold(parties));
            terminal.print(" ".repeat(DATE) + rest);
        }
        if (named(event)) {
            indented(parties(event, EventText::called), false);
        }
        indented("“" + event.text().strip() + "”", false);
        indented(said(story), true);
        terminal.print("");
    }

    private void indented(String text, boolean faint) {
        for (String line : Terminal.wrap(text, width - DATE)) {
            terminal.print(" ".repeat(DATE) + (faint ? terminal.faint(line) : line));
        }
    }

    private String typeStyled(Event event, String text) {
        return event.type().quad().cooperation() ? terminal.good(text) : terminal.bad(text);
    }

    private String stanceStyled(Stance stance, String text) {
        return stance.happened() ? text : terminal.faint(text);
    }

    static String type(Event event) {
        return event.mode() == null
                ? event.type().name()
                : event.type() + " " + event.mode().label();
    }

    /** Who does it to whom. Of a mutual event, in which those acted upon act too, everybody once. */
    private static String parties(Event event, Function<Actor, String> name) {
        String actors = side(event.actors(), name);
        List<Actor> others = event.recipients().stream()
                .filter(other -> event.actors().stream().noneMatch(other::sameParty))
                .toList();
        return others.isEmpty() ? actors : actors + " → " + side(others, name);
    }

    private static String side(List<Actor> actors, Function<Actor, String> name) {
        Set<String> names = actors.stream().map(name).collect(Collectors.toCollection(LinkedHashSet::new));
        return names.isEmpty() ? "---" : String.join(", ", names);
    }

    private static boolean named(Event event) {
        return java.util.stream.Stream.concat(event.actors().stream(), event.recipients().stream())
                .anyMatch(actor -> actor.name() != null);
    }

    private static String called(Actor actor) {
        String name = actor.name();
        if (name == null) {
            return actor.text().isEmpty() ? actor.code() : actor.text();
        }
        return actor.office() == null ? name : name + " (" + actor.office() + ")";
    }

    /** The time at the exactness at which it is known; {@code ~} before a day that is only the publication's. */
    static String date(@Nullable When when) {
        if (when == null) {
            return "undated";
        }
        String start = when.start().toString();
        return switch (when.granularity()) {
            case DAY -> (when.basis() == When.Basis.PUBLISHED ? "~" : "") + start;
            case MONTH -> start.substring(0, 7);
            case YEAR -> start.substring(0, 4);
            case DECADE -> start.substring(0, 3) + "0s";
            case QUARTER -> start.substring(0, 4) + " Q" + ((when.start().getMonthValue() + 2) / 3);
            case WEEK, RANGE -> start + "…";
        };
    }

    /** Who says so: outlets, and whom the first of them gives as its source. */
    private static String said(Story story) {
        String outlets = story.reports().stream().map(Story::origin).distinct().collect(Collectors.joining("; also "));
        String sources = story.first().event().attribution().stream()
                .map(EventText::source)
                .collect(Collectors.joining(", "));
        return sources.isEmpty() ? outlets : outlets + " · says so: " + sources;
    }

    private static String source(Attribution link) {
        String name = link.source().text().isEmpty()
                ? called(link.source())
                : link.source().text();
        String sure = link.certainty() == Certainty.CERTAIN
                ? ""
                : ", " + link.certainty().name().toLowerCase(Locale.ROOT);
        return name + " (" + link.verb() + sure + ")";
    }

    /** With its sign, one digit behind the point. */
    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.1f", value).replace('-', '−').replaceFirst("^[+−]0\\.0$", "0.0");
    }
}
