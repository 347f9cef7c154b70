package org.demarche.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.model.Actor;
import org.demarche.model.Coding;
import org.demarche.model.Event;
import org.demarche.model.Span;

/**
 * Something that came out wrong.
 *
 * @param id of the case in its gold set
 * @param what is wrong, in a word or two
 * @param text what was coded
 * @param gold what is right
 * @param coded what we say, a line each
 * @param roots categories that gold or coder name; empty where the set is not about events
 */
record Miss(String id, String what, String text, String gold, List<String> coded, Set<String> roots) {
    Miss {
        coded = List.copyOf(coded);
        roots = Set.copyOf(roots);
    }

    /** The events of a coding, a line each; one line that says so where there are none. */
    static List<String> events(Coding coding) {
        List<String> lines = new ArrayList<>();
        coding.events().forEach(event -> lines.add(event(event)));
        return lines.isEmpty() ? List.of("nothing") : lines;
    }

    private static String event(Event event) {
        String mode = event.mode() == null ? "" : " (" + event.mode().label() + ")";
        return parties(event.actors()) + "  " + event.type() + mode + " " + event.cameo() + "  "
                + parties(event.recipients()) + "  " + event.stance().label() + "  [" + trigger(event) + "]";
    }

    private static String parties(List<Actor> actors) {
        return actors.isEmpty() ? "nobody" : actors.stream().map(Miss::party).collect(Collectors.joining(" + "));
    }

    private static String party(Actor actor) {
        return actor.code() + " '" + actor.text() + "'";
    }

    private static String trigger(Event event) {
        int start = event.sentence().start();
        return event.trigger().stream()
                .map(span -> word(event, new Span(span.start() - start, span.end() - start)))
                .collect(Collectors.joining(" "));
    }

    private static String word(Event event, Span span) {
        boolean inside = span.start() >= 0 && span.end() <= event.text().length();
        return inside ? span.of(event.text()) : "?";
    }

    /** The miss as a paragraph of a few lines. */
    String print() {
        StringBuilder lines = new StringBuilder();
        lines.append(id).append("  wrong: ").append(what).append('\n');
        lines.append("  text   ").append(text).append('\n');
        lines.append("  gold   ").append(gold).append('\n');
        coded.forEach(line -> lines.append("  coded  ").append(line).append('\n'));
        return lines.toString();
    }
}
