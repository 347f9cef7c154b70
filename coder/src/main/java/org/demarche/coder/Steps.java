package org.demarche.coder;

import java.util.List;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.actor.Candidate;
import org.demarche.coder.actor.Entity;
import org.demarche.coder.actor.Match;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Word;
import org.demarche.coder.time.TimeExpression;
import org.demarche.coder.trace.Step;
import org.demarche.coder.trace.Trace;

/** Tells what is known of a sentence before its events are looked for. */
final class Steps {
    private final Trace trace;

    Steps(Trace trace) {
        this.trace = trace;
    }

    void skipped(List<Word> words, String why) {
        if (trace.listens()) {
            trace.tell(new Step.Skipped(
                    words.getFirst().span().cover(words.getLast().span()), why));
        }
    }

    void read(Tree tree, List<TimeExpression> times) {
        if (trace.listens()) {
            trace.tell(new Step.Read(tree));
            times.forEach(time -> trace.tell(
                    new Step.Timed(time.core(), time.to(), time.value().iso())));
        }
    }

    void mentioned(List<Match> matches, ActorResolver resolver) {
        if (trace.listens()) {
            matches.forEach(match -> trace.tell(new Step.Mentioned(
                    match.from(),
                    match.to(),
                    match.entities().stream().map(Steps::written).toList(),
                    resolver.meant(match))));
        }
    }

    void turnedDown(Candidate candidate) {
        if (trace.listens()) {
            trace.tell(new Step.TurnedDown(
                    candidate.name(), candidate.country(), candidate.why().words()));
        }
    }

    private static String written(Entity entity) {
        return switch (entity) {
            case Entity.Country c -> "country " + c.code() + " " + c.name();
            case Entity.Individual i -> "person " + i.person().name();
            case Entity.Organisation o -> "organisation " + o.code() + " " + o.name();
            case Entity.Role r -> "role " + r.sector() + (r.office().isEmpty() ? "" : ", " + r.office());
        };
    }
}
