package org.demarche.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Actor;
import org.jspecify.annotations.Nullable;

/** Who is meant by a mention on a day. */
final class ActorMeasure implements Misses {
    static final String GOLD = "gold/actors-dev.jsonl";

    @Override
    public String name() {
        return "actors";
    }

    @Override
    public List<String> needs() {
        return List.of(GOLD);
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException {
        Mentions mentions = new Mentions(setting.coder());
        int[] right = new int[3];
        int[] all = new int[3];
        for (ActorCases.Case each : ActorCases.read(setting.file(GOLD))) {
            Optional<Actor> answer = mentions.resolve(each.mention(), each.day());
            boolean good = ActorCases.faults(each, answer).isEmpty();
            count(right, all, 0, each.coded() && each.ran(), good);
            count(right, all, 1, each.coded(), good);
            count(right, all, 2, each.name() != null, ActorCases.named(each, answer));
        }
        return List.of(
                Figure.share("actors: country and sector", share(right[0], all[0]), all[0])
                        .atLeast(.95),
                Figure.share("actors: the same, with cases that never ran", share(right[1], all[1]), all[1]),
                Figure.share("actors: who by name", share(right[2], all[2]), all[2]));
    }

    private static void count(int[] right, int[] all, int at, boolean asked, boolean good) {
        all[at] += asked ? 1 : 0;
        right[at] += asked && good ? 1 : 0;
    }

    private static double share(int right, int all) {
        return all == 0 ? 0 : (double) right / all;
    }

    /** Mentions whose country or sectors came out wrong. */
    @Override
    public List<Miss> misses(Setting setting) throws IOException {
        Mentions mentions = new Mentions(setting.coder());
        List<Miss> misses = new ArrayList<>();
        for (ActorCases.Case each : ActorCases.read(setting.file(GOLD))) {
            Optional<Actor> answer = mentions.resolve(each.mention(), each.day());
            Set<String> faults = ActorCases.faults(each, answer);
            if (!faults.isEmpty()) {
                misses.add(new Miss(
                        each.id(),
                        String.join(", ", faults) + (each.ran() ? "" : " (a case that never ran)"),
                        each.mention() + "  on " + each.day(),
                        expected(each),
                        List.of(answer.map(ActorMeasure::written).orElse("nobody")),
                        Set.of()));
            }
        }
        return misses;
    }

    private static String expected(ActorCases.Case each) {
        List<String> parts = new ArrayList<>();
        add(parts, "country", each.country());
        add(parts, "sector", each.sector());
        add(parts, "second sector", each.second());
        add(parts, "not", each.notCountry());
        add(parts, "name", each.name());
        return each.nobody() ? "nobody" : String.join(", ", parts);
    }

    private static void add(List<String> parts, String label, @Nullable String value) {
        if (value != null) {
            parts.add(label + " " + (value.isEmpty() ? "none" : value));
        }
    }

    private static String written(Actor actor) {
        String name = actor.name() == null ? "" : ", " + actor.name();
        return actor.code() + name + (actor.office() == null ? "" : ", " + actor.office());
    }
}
