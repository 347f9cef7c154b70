package org.demarche.workbench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Certainty;
import org.demarche.model.Event;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/** The parts of an event in words, for whatever shows events to people. */
public final class EventWords {
    private EventWords() {}

    /** Type and mode. */
    public static String type(Event event) {
        return event.mode() == null
                ? event.type().name()
                : event.type() + " " + event.mode().label();
    }

    /** Who does it to whom. Of a mutual event, in which those acted upon act too, everybody once. */
    public static String parties(Event event, Function<Actor, String> name) {
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

    /** An actor by name and office; by the words of the text where it has no name. */
    public static String called(Actor actor) {
        String name = actor.name();
        if (name == null) {
            return actor.text().isEmpty() ? actor.code() : actor.text();
        }
        return actor.office() == null ? name : name + " (" + actor.office() + ")";
    }

    /** The time at the exactness at which it is known; {@code ~} before a day that is only the publication's. */
    public static String date(@Nullable When when) {
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
    public static String said(Story story) {
        String outlets = story.reports().stream().map(Story::origin).distinct().collect(Collectors.joining("; also "));
        String sources = story.first().event().attribution().stream()
                .map(EventWords::source)
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
    public static String signed(double value) {
        return String.format(Locale.ROOT, "%+.1f", value).replace('-', '−').replaceFirst("^[+−]0\\.0$", "0.0");
    }
}
