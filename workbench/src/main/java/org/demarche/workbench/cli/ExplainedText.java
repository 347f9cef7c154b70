package org.demarche.workbench.cli;

import static org.demarche.workbench.cli.Terminal.pad;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.trace.Step;
import org.demarche.coder.trace.Step.Verdict;
import org.demarche.model.Actor;
import org.demarche.model.Coding;
import org.demarche.model.Event;
import org.demarche.workbench.EventWords;
import org.demarche.workbench.Explained;

/** An explanation for the eye: sentence by sentence the tree and the steps, then what came out. */
final class ExplainedText {
    private static final Set<Verdict> ASKED_FOR_MORE =
            EnumSet.of(Verdict.MISSING_COMPANY, Verdict.MISSING_OBJECT, Verdict.NOT_PREDICATIVE);
    private static final int SHOWN = 5;

    private final Terminal terminal;

    ExplainedText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<Explained> sentences, Coding coding) {
        for (Explained each : sentences) {
            terminal.deliver(terminal.bold(each.text()));
            Tree tree = each.tree();
            if (tree == null) {
                terminal.deliver("  not parsed: " + each.skipped());
            } else {
                tree(tree);
                steps(each);
            }
            terminal.deliver("");
        }
        section("events", coding.events(), ExplainedText::written);
        section(
                "claims",
                coding.claims(),
                claim -> claim.by() + "  " + claim.modality().name().toLowerCase(java.util.Locale.ROOT) + "  "
                        + claim.consequence());
        section("ties", coding.ties(), tie -> written(tie.of()) + " " + tie.relation() + " " + side(tie.to()));
        if (coding.events().isEmpty()
                && coding.claims().isEmpty()
                && coding.ties().isEmpty()) {
            terminal.deliver("  no event, no claim, no tie");
        }
    }

    private void tree(Tree tree) {
        int form = widest(tree, Token::form);
        int lemma = widest(tree, Token::lemma);
        section("tree", tree.tokens(), token -> {
            String place = pad(String.valueOf(token.index() + 1), 3);
            String head = token.head() < 0
                    ? ""
                    : " of " + (token.head() + 1) + " "
                            + tree.token(token.head()).form();
            return place + pad(token.form(), form) + "  " + pad(token.lemma(), lemma) + "  "
                    + pad(token.upos().name(), 6) + pad(token.relation(), 12) + head;
        });
    }

    private static int widest(Tree tree, Function<Token, String> text) {
        return tree.tokens().stream().map(text).mapToInt(String::length).max().orElse(0);
    }

    private void steps(Explained each) {
        section("mentions", each.all(Step.Mentioned.class), step -> mention(each, step));
        section(
                "turned down",
                each.all(Step.TurnedDown.class),
                step -> step.name() + ", " + step.country() + ": " + step.why());
        section("times", each.all(Step.Timed.class), step -> each.words(step.from(), step.to()) + "  " + step.value());
        frames(each);
        section(
                "composition",
                each.all(Step.Composed.class),
                step -> each.word(step.word()) + ": " + step.operator() + " over " + step.below() + " is "
                        + step.result());
        section(
                "completion",
                each.all(Step.Completed.class),
                step -> each.word(step.word()) + ": " + step.before() + ", from the clause " + step.after());
        section(
                "signs",
                each.all(Step.Signed.class),
                step -> each.word(step.word()) + " makes " + each.word(step.of()) + " " + step.effect());
        section(
                "stance",
                each.all(Step.Judged.class),
                step -> each.word(step.word()) + "  " + step.stance().label());
    }

    private static String mention(Explained each, Step.Mentioned step) {
        String meant = step.meant().isEmpty()
                ? "nobody"
                : step.meant().stream().map(ExplainedText::written).collect(Collectors.joining("; "));
        return each.words(step.from(), step.to()) + "  " + meant + "  (" + String.join("; ", step.candidates()) + ")";
    }

    /** Word by word; of those frames whose words are not there only the first few. */
    private void frames(Explained each) {
        Map<Integer, List<Step.Tried>> words = each.all(Step.Tried.class).stream()
                .collect(Collectors.groupingBy(Step.Tried::word, TreeMap::new, Collectors.toList()));
        if (words.isEmpty()) {
            terminal.deliver("  " + terminal.faint("frames") + "  none: no word of the sentence is in the lexicon");
            return;
        }
        terminal.deliver("  " + terminal.faint("frames"));
        words.forEach((word, tried) -> {
            terminal.deliver("    " + each.word(word));
            tried.stream()
                    .filter(step -> !ASKED_FOR_MORE.contains(step.verdict()))
                    .forEach(step -> terminal.deliver("      " + written(step)));
            List<Step.Tried> more = tried.stream()
                    .filter(step -> ASKED_FOR_MORE.contains(step.verdict()))
                    .toList();
            more.stream().limit(SHOWN).forEach(step -> terminal.deliver("      " + written(step)));
            if (more.size() > SHOWN) {
                terminal.deliver(
                        "      and " + (more.size() - SHOWN) + " more whose words are not there (--json has all)");
            }
        });
    }

    private static String written(Step.Tried step) {
        String detail = step.detail().isEmpty() ? "" : " (" + step.detail() + ")";
        return (step.verdict() == Verdict.WON ? "+ " : "- ") + step.frame() + "  " + step.meaning() + "  "
                + step.verdict().words() + detail;
    }

    private static String written(Actor actor) {
        String name = actor.name() == null ? "" : " " + actor.name();
        return actor.code() + name + (actor.office() == null ? "" : ", " + actor.office());
    }

    private static String written(Event event) {
        String place = event.place() == null ? "" : "  in " + event.place().name();
        String said = event.attribution().isEmpty()
                ? ""
                : "  says "
                        + event.attribution().stream()
                                .map(a -> written(a.source()))
                                .collect(Collectors.joining(", "));
        return side(event.actors()) + " → " + side(event.recipients()) + "  " + EventWords.type(event) + "  CAMEO "
                + event.cameo() + "  " + event.stance().label() + "  " + EventWords.date(event.when()) + place + said;
    }

    private static String side(List<Actor> actors) {
        return actors.isEmpty() ? "---" : actors.stream().map(Actor::code).collect(Collectors.joining(", "));
    }

    private <T> void section(String title, List<T> items, Function<T, String> line) {
        if (!items.isEmpty()) {
            terminal.deliver("  " + terminal.faint(title));
            items.forEach(item -> terminal.deliver("    " + line.apply(item).stripTrailing()));
        }
    }
}
