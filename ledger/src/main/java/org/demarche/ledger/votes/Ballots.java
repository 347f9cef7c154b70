package org.demarche.ledger.votes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Votes as arrays. A place is one state in one session; places stand by state, then session. An item is a question put to the vote: a roll
 * call, or several of them that put the same question in different sessions. An absence is no vote.
 *
 * <p>Votes stand by item; {@code byPlace} lists them by place.
 */
final class Ballots {
    /** One vote. */
    record Cast(String state, int session, int item, Vote vote) {}

    /** A state in a session. */
    record Place(String state, int session) {}

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::state).thenComparingInt(Place::session);

    final List<Place> places;
    /** The first place of each state, and behind them the number of places. */
    final int[] stateStart;

    /** The first vote on each item, and behind them the number of votes. */
    final int[] itemStart;

    /** The numbers that the items had when they came in. */
    final int[] itemNumber;

    final int[] place;
    final byte[] vote;
    /** The first entry of each place in {@link #byPlace}, and behind them the number of votes. */
    final int[] placeStart;

    final int[] byPlace;
    final int[] item;

    /** The votes of these roll calls, each on the question whose number is given. */
    static Ballots of(List<RollCall> rollCalls, Map<Integer, Integer> questions) {
        List<Cast> casts = new ArrayList<>();
        for (RollCall each : rollCalls) {
            int question = questions.getOrDefault(each.id(), each.id());
            each.votes().forEach((state, vote) -> casts.add(new Cast(state, each.session(), question, vote)));
        }
        return new Ballots(casts);
    }

    /** Takes the votes on items that divided those who voted; where all did the same, nothing tells them apart. */
    Ballots(List<Cast> casts) {
        List<Cast> telling = divided(casts);
        telling.sort(
                Comparator.comparingInt(Cast::item).thenComparing(Cast::state).thenComparingInt(Cast::session));
        Map<Place, Integer> numbers = new HashMap<>();
        places = telling.stream()
                .map(cast -> new Place(cast.state(), cast.session()))
                .distinct()
                .sorted(ORDER)
                .toList();
        for (int i = 0; i < places.size(); i++) {
            numbers.put(places.get(i), i);
        }
        int n = telling.size();
        place = new int[n];
        vote = new byte[n];
        item = new int[n];
        List<Integer> starts = new ArrayList<>();
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Cast cast = telling.get(i);
            if (i == 0 || cast.item() != telling.get(i - 1).item()) {
                starts.add(i);
                ids.add(cast.item());
            }
            place[i] = numbers.getOrDefault(new Place(cast.state(), cast.session()), -1);
            vote[i] = (byte) cast.vote().ordinal();
            item[i] = ids.size() - 1;
        }
        starts.add(n);
        itemStart = starts.stream().mapToInt(Integer::intValue).toArray();
        itemNumber = ids.stream().mapToInt(Integer::intValue).toArray();
        placeStart = new int[places.size() + 1];
        byPlace = group(place, placeStart);
        stateStart = stateStarts(places);
    }

    private static List<Cast> divided(List<Cast> casts) {
        Map<Integer, Integer> seen = new HashMap<>();
        casts.forEach(cast -> seen.merge(cast.item(), 1 << cast.vote().ordinal(), (a, b) -> a | b));
        return new ArrayList<>(casts.stream()
                .filter(cast -> Integer.bitCount(seen.getOrDefault(cast.item(), 0)) > 1)
                .toList());
    }

    private static int[] group(int[] keys, int[] start) {
        for (int key : keys) {
            start[key + 1]++;
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        int[] next = Arrays.copyOf(start, start.length);
        int[] grouped = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            grouped[next[keys[i]]++] = i;
        }
        return grouped;
    }

    private static int[] stateStarts(List<Place> places) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (i == 0 || !places.get(i).state().equals(places.get(i - 1).state())) {
                starts.add(i);
            }
        }
        starts.add(places.size());
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    int votes() {
        return vote.length;
    }

    int items() {
        return itemNumber.length;
    }

    int states() {
        return stateStart.length - 1;
    }
}
