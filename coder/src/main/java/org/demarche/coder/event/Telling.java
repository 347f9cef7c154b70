package org.demarche.coder.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.trace.Step;
import org.demarche.coder.trace.Step.Verdict;
import org.demarche.coder.trace.Trace;
import org.demarche.model.Actor;
import org.demarche.model.Mode;
import org.jspecify.annotations.Nullable;

/** Tells how the frames of a sentence fared. Does nothing where nobody listens. One per sentence. */
final class Telling {
    static final Telling SILENT = new Telling(Trace.SILENT);

    private static final int SHOWN = 3;

    private final Trace trace;
    private final Map<Integer, Token> takers = new HashMap<>();
    private final Set<Integer> read = new HashSet<>();

    Telling(Trace trace) {
        this.trace = trace;
    }

    /** A frame told nothing; returns that nothing. */
    Optional<Act> nothing(Token word, Predicate predicate, Verdict verdict) {
        tried(word, predicate, verdict, "");
        return Optional.empty();
    }

    /** The frames of a word that do not fit, and of those that fit the one that tells, where one does. */
    void looked(FrameLexicon lexicon, Tree tree, Token word, List<Predicate> fitting, @Nullable Predicate winner) {
        if (!trace.listens()) {
            return;
        }
        read.add(word.index());
        for (Predicate each : lexicon.all(tree, word)) {
            String missing = FrameLexicon.missing(tree, word, each);
            if (missing != null) {
                switch (missing) {
                    case "" -> tried(word, each, Verdict.NOT_PREDICATIVE, "");
                    case "@" -> tried(word, each, Verdict.MISSING_OBJECT, "");
                    default -> tried(word, each, Verdict.MISSING_COMPANY, missing);
                }
            }
        }
        if (winner != null) {
            tried(word, winner, Verdict.WON, "");
            fitting.stream()
                    .filter(each -> !each.equals(winner))
                    .forEach(each -> tried(word, each, beaten(each, winner, fitting), frame(winner)));
        }
    }

    private static Verdict beaten(Predicate each, Predicate winner, List<Predicate> fitting) {
        return fitting.indexOf(each) < fitting.indexOf(winner) ? Verdict.POORER : Verdict.LESS_SPECIFIC;
    }

    private void tried(Token word, Predicate predicate, Verdict verdict, String detail) {
        if (trace.listens()) {
            trace.tell(new Step.Tried(word.index(), frame(predicate), meaning(predicate.meaning()), verdict, detail));
        }
    }

    /** A word is no event of its own, for it belongs to that act. */
    void takes(Token word, Token act) {
        if (trace.listens()) {
            takers.putIfAbsent(word.index(), act);
        }
    }

    /** The frames of a word that belongs to another act are not tried, unless that act was made of what the word tells. */
    void taken(FrameLexicon lexicon, Tree tree, Token word) {
        Token taker = trace.listens() ? takers.get(word.index()) : null;
        if (taker != null && !read.contains(word.index())) {
            lexicon.at(tree, word).forEach(each -> tried(word, each, Verdict.ABSORBED, taker.form()));
        }
    }

    /** An act is no event; returns whether it is one. */
    boolean told(Act act, @Nullable Verdict obstacle) {
        if (obstacle != null && trace.listens()) {
            trace.tell(new Step.Tried(act.head().index(), words(act), meaning(act.meaning()), obstacle, sides(act)));
        }
        return obstacle == null;
    }

    void composed(Token word, Meaning.Kind kind, Meaning.Act below, Meaning.@Nullable Act result) {
        if (trace.listens()) {
            String outcome = result == null ? "nothing" : meaning(result);
            trace.tell(new Step.Composed(word.index(), name(kind), meaning(below), outcome));
        }
    }

    /** Notes what became of an act whose sides were filled from the clause; returns it. */
    Act completed(Act before, Act after) {
        if (trace.listens() && !before.equals(after)) {
            trace.tell(new Step.Completed(
                    before.head().index(),
                    meaning(before.meaning()) + " " + sides(before),
                    meaning(after.meaning()) + " " + sides(after)));
        }
        return after;
    }

    private static String sides(Act act) {
        return parties(act.actors()) + " -> " + parties(act.recipients());
    }

    private static String parties(List<Actor> actors) {
        return actors.isEmpty() ? "nobody" : actors.stream().map(Actor::code).collect(Collectors.joining(", "));
    }

    private static String words(Act act) {
        return act.words().stream().map(Token::lemma).collect(Collectors.joining(" "));
    }

    /** As it stands in the lexicon: {@code cancel @(meeting, summit, talk): s > with, o}. */
    static String frame(Predicate predicate) {
        StringBuilder text = new StringBuilder();
        Predicate.Pattern pattern = predicate.pattern();
        String company = String.join(" ", predicate.company());
        if (pattern.noun()) {
            text.append(company).append(company.isEmpty() ? "" : " ").append(predicate.lemma());
        } else {
            text.append(predicate.lemma()).append(company.isEmpty() ? "" : " ").append(company);
        }
        if (!predicate.objects().isEmpty()) {
            String more = predicate.objects().size() > SHOWN ? ", ..." : "";
            text.append(" @(")
                    .append(predicate.objects().stream().sorted().limit(SHOWN).collect(Collectors.joining(", ")))
                    .append(more)
                    .append(')');
        }
        String actor = String.join(", ", pattern.actor());
        text.append(": ").append(pattern.noun() ? actor.isEmpty() ? "n" : "n, " + actor : actor);
        return text.append(pattern.mutual() ? " <> " : " > ")
                .append(String.join(", ", pattern.recipient()))
                .toString();
    }

    static String meaning(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Act act -> {
                Mode mode = act.mode();
                yield act.type() + (mode == null ? "" : " " + mode.label()) + " " + act.cameo();
            }
            case Meaning.Operator operator -> {
                Meaning.Act alone = operator.alone();
                yield "operator " + name(operator.kind()) + (alone == null ? "" : ", alone " + meaning(alone));
            }
            case Meaning.Light light -> "light verb, the event is its " + name(light);
            case Meaning.Relation relation -> "tie: " + relation.name();
        };
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
