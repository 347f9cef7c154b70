package org.demarche.ledger.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * Events in formats that have room for one actor and one recipient: a row a pair. Who acts together upon somebody has a row each; a
 * mutual event has a row from each party to each other. An empty side stays empty.
 */
public final class Pairs {
    private Pairs() {}

    /**
     * One row to be.
     *
     * @param id the event's id, with a number behind it where the event has several rows
     * @param actor who acts; null where nobody is named
     * @param recipient who is acted upon; null where nobody is
     */
    public record Pair(
            String id, @Nullable Actor actor, @Nullable Actor recipient) {}

    public static List<Pair> of(Entry entry) {
        List<Pair> pairs = pairs(entry.event());
        if (pairs.size() == 1) {
            return List.of(new Pair(
                    entry.id(), pairs.getFirst().actor(), pairs.getFirst().recipient()));
        }
        List<Pair> numbered = new ArrayList<>();
        for (Pair pair : pairs) {
            numbered.add(new Pair(entry.id() + "." + (numbered.size() + 1), pair.actor(), pair.recipient()));
        }
        return numbered;
    }

    /** The same, of those between the same two countries the first only: two parties of one country are one report about it. */
    public static List<Pair> ofCountries(Entry entry) {
        Set<List<String>> seen = new HashSet<>();
        return of(entry).stream()
                .filter(pair -> seen.add(List.of(country(pair.actor()), country(pair.recipient()))))
                .toList();
    }

    private static String country(@Nullable Actor actor) {
        return actor == null ? "" : actor.country();
    }

    private static List<Pair> pairs(Event event) {
        List<Pair> mutual = event.mutual() ? product(event.actors(), event.actors()) : List.of();
        return mutual.isEmpty() ? product(sides(event.actors()), sides(event.recipients())) : mutual;
    }

    private static List<@Nullable Actor> sides(List<Actor> actors) {
        List<@Nullable Actor> sides = new ArrayList<>(actors);
        if (sides.isEmpty()) {
            sides.add(null);
        }
        return sides;
    }

    /** Everyone of the one list with everyone of the other, but nobody with himself: unless that is all there is. */
    private static List<Pair> product(
            List<? extends @Nullable Actor> actors, List<? extends @Nullable Actor> recipients) {
        List<Pair> all = new ArrayList<>();
        List<Pair> others = new ArrayList<>();
        for (Actor actor : actors) {
            for (Actor recipient : recipients) {
                Pair pair = new Pair("", actor, recipient);
                all.add(pair);
                if (actor == null || recipient == null || !actor.sameParty(recipient)) {
                    others.add(pair);
                }
            }
        }
        return others.isEmpty() ? all : others;
    }
}
