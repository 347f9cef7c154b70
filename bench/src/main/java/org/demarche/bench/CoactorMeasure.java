package org.demarche.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.model.Actor;
import org.demarche.model.Coding;
import org.demarche.model.Event;
import tools.jackson.databind.JsonNode;

/**
 * Whether those who stand together in a sentence come out together.
 *
 * <p>A case gives a sentence, one party of it, and all who act, or are acted upon, along with that party. It is right when an event has
 * exactly these, by country and name, as its actors or as its recipients. Cases that expect nothing are left out.
 */
final class CoactorMeasure implements Misses {
    static final String GOLD = "gold/coactors-dev.jsonl";

    @Override
    public String name() {
        return "coactors";
    }

    @Override
    public List<String> needs() {
        return List.of(GOLD);
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException {
        int all = cases(setting).size();
        int wrong = misses(setting).size();
        return List.of(Figure.share("coactors", all == 0 ? 0 : (double) (all - wrong) / all, all)
                .atLeast(.9));
    }

    private static List<JsonNode> cases(Setting setting) throws IOException {
        return Jsonl.lines(setting.file(GOLD)).stream()
                .filter(node -> !node.path("expected").isEmpty())
                .toList();
    }

    @Override
    public List<Miss> misses(Setting setting) throws IOException {
        List<JsonNode> cases = cases(setting);
        Mentions mentions = new Mentions(setting.coder());
        Map<String, Coding> codings = setting.code(cases.stream()
                .map(node -> Jsonl.object().put("id", Jsonl.text(node, "id")).put("text", Jsonl.text(node, "text")))
                .toList());
        List<Miss> misses = new ArrayList<>();
        for (JsonNode node : cases) {
            List<String> expected = ArticleEvents.strings(node.path("expected"));
            Set<String> parties = expected.stream()
                    .map(words -> mentions.resolve(words, null)
                            .map(CoactorMeasure::party)
                            .orElse(words))
                    .collect(Collectors.toCollection(TreeSet::new));
            Coding coding = Objects.requireNonNull(codings.get(Jsonl.text(node, "id")));
            if (coding.events().stream().noneMatch(event -> has(event, parties))) {
                misses.add(new Miss(
                        coding.document(),
                        "parties of '" + Jsonl.text(node, "actor_phrase") + "'",
                        Jsonl.text(node, "text"),
                        String.join("; ", expected) + "  (" + String.join("; ", parties) + ")",
                        Miss.events(coding),
                        Set.of()));
            }
        }
        return misses;
    }

    private static boolean has(Event event, Set<String> parties) {
        return parties(event.actors()).equals(parties)
                || parties(event.recipients()).equals(parties);
    }

    private static Set<String> parties(List<Actor> actors) {
        return actors.stream().map(CoactorMeasure::party).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String party(Actor actor) {
        return actor.country() + (actor.name() == null ? "" : " " + actor.name());
    }
}
