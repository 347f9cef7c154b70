package org.demarche.coder.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.coder.actor.Entity.Country;
import org.demarche.coder.actor.Entity.Individual;
import org.demarche.coder.actor.Entity.Organisation;
import org.demarche.coder.syntax.Word;

/**
 * What the names of a document tell before its sentences are read: the state in which it plays, who is named in full, and which of two
 * places of one name is meant. Immutable.
 */
public final class Setting {
    /** Of a document of which nothing is known. */
    public static final Setting NONE = new Setting(Map.of(), Set.of(), Map.of(), false);

    /** A shorter text has no full names of those it calls by their surname. */
    private static final int LONG = 4;

    /** So often at least a state must be named for a document to play there. */
    private static final int OFTEN = 3;

    private final Map<String, Integer> states;
    private final Set<Person> named;
    private final Map<String, String> twins;
    private final boolean whole;

    private Setting(Map<String, Integer> states, Set<Person> named, Map<String, String> twins, boolean whole) {
        this.states = Map.copyOf(states);
        this.named = Set.copyOf(named);
        this.twins = Map.copyOf(twins);
        this.whole = whole;
    }

    static Setting of(Lookalikes lookalikes, List<List<Word>> sentences, List<List<Match>> names) {
        Map<String, String> twins = twins(lookalikes, sentences, names);
        Setting found = new Setting(Map.of(), Set.of(), twins, false);
        Map<String, Integer> counts = new HashMap<>();
        Set<Person> named = new HashSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (Match match : found.settled(sentences.get(i), names.get(i))) {
                Optional.of(match)
                        .filter(m -> !m.uncertain())
                        .flatMap(Setting::state)
                        .ifPresent(state -> counts.merge(state, 1, Integer::sum));
                if (match.first() instanceof Individual someone && !someone.surnameOnly()) {
                    named.add(someone.person());
                }
            }
        }
        return new Setting(counts, named, twins, sentences.size() >= LONG);
    }

    /** The state that a name speaks of; a newspaper tells of any. */
    private static Optional<String> state(Match match) {
        return switch (match.first()) {
            case Country c -> Optional.of(c.code());
            case Organisation o ->
                Optional.of(o.code())
                        .filter(code -> !Discourse.BODIES.contains(code) && Discourse.speaksFor(o.sectors()));
            default -> Optional.empty();
        };
    }

    private static Map<String, String> twins(
            Lookalikes lookalikes, List<List<Word>> sentences, List<List<Match>> names) {
        Map<String, String> meant = new HashMap<>();
        String text = null;
        for (int i = 0; i < sentences.size(); i++) {
            for (Match match : names.get(i)) {
                String name = match.isPlace() ? words(sentences.get(i), match.from(), match.to()) : "";
                if (!name.isEmpty() && lookalikes.hasTwins(name) && !meant.containsKey(Names.key(name))) {
                    text = text == null ? text(sentences) : text;
                    meant.put(Names.key(name), likeliest(lookalikes.twins(name), text));
                }
            }
        }
        return meant;
    }

    /** The state for which more words speak; of two the first, none where none does. */
    private static String likeliest(Map<String, List<String>> twins, String text) {
        String best = "";
        long most = 0;
        for (Map.Entry<String, List<String>> twin : twins.entrySet()) {
            long count = twin.getValue().stream()
                    .filter(word -> text.contains(" " + word + " "))
                    .count();
            if (count > most) {
                most = count;
                best = twin.getKey();
            }
        }
        return best;
    }

    private static String text(List<List<Word>> sentences) {
        return sentences.stream()
                .map(sentence -> words(sentence, 0, sentence.size()))
                .collect(Collectors.joining(" ", " ", " "));
    }

    private static String words(List<Word> sentence, int from, int to) {
        return sentence.subList(from, to).stream().map(Word::form).collect(Collectors.joining(" "));
    }

    /** The names of a sentence, each place that of the document. */
    public List<Match> settled(List<Word> sentence, List<Match> matches) {
        if (twins.isEmpty()) {
            return matches;
        }
        return matches.stream().flatMap(m -> twin(sentence, m).stream()).toList();
    }

    private Optional<Match> twin(List<Word> sentence, Match match) {
        String state = match.isPlace() ? twins.get(Names.key(words(sentence, match.from(), match.to()))) : null;
        if (state == null || match.first() instanceof Country c && c.code().equals(state)) {
            return Optional.of(match);
        }
        if (state.isEmpty()) {
            return match.uncertain() ? Optional.empty() : Optional.of(match);
        }
        return Optional.of(Lookalikes.in(match, state));
    }

    /**
     * The state in which the document plays: named more often than any other.
     *
     * @param alone whether it must be named as often as all others together
     */
    Optional<String> home(boolean alone) {
        int all = states.values().stream().mapToInt(n -> n).sum();
        List<Map.Entry<String, Integer>> order = states.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        int most = order.isEmpty() ? 0 : order.getFirst().getValue();
        int next = order.size() < 2 ? 0 : order.get(1).getValue();
        boolean there = most >= OFTEN && most > next && (!alone || 2 * most >= all);
        return there ? Optional.of(order.getFirst().getKey()) : Optional.empty();
    }

    /** Whether a text of some length never names somebody but by the surname. */
    boolean neverInFull(Person person) {
        return whole && !named.contains(person);
    }

    /** Whether a text of some length never speaks of a state. */
    boolean neverSpeaksOf(String state) {
        return whole && !states.containsKey(state);
    }
}
