package org.demarche.coder.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds the longest names of the lexicon in a row of words. Filled once, then read by any number of threads. */
final class Trie {
    private final Node root = new Node();
    private final UnaryOperator<String> key;

    /** A trie whose words are compared by that key. */
    Trie(UnaryOperator<String> key) {
        this.key = key;
    }

    private static final class Node {
        final Map<String, Node> next = new HashMap<>(2);
        final List<Name> names = new ArrayList<>(1);
    }

    private record Name(List<String> words, Entity entity, boolean uncertain) {}

    void put(List<String> words, Entity entity, boolean uncertain) {
        if (words.isEmpty()) {
            return;
        }
        Node node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(key.apply(word), k -> new Node());
        }
        node.names.add(new Name(words, entity, uncertain));
    }

    /** Whether these words are a name already. */
    boolean has(List<String> words) {
        Node node = root;
        for (String word : words) {
            node = node.next.get(key.apply(word));
            if (node == null) {
                return false;
            }
        }
        return !node.names.isEmpty();
    }

    /** The longest name that starts at a word; null for none. */
    @Nullable
    Match longest(List<String> forms, int from, boolean shouting) {
        Node node = root;
        Match best = null;
        for (int to = from; to < forms.size(); to++) {
            node = node.next.get(key.apply(forms.get(to)));
            if (node == null) {
                break;
            }
            List<Entity> entities = new ArrayList<>();
            List<Entity> unsure = new ArrayList<>();
            for (Name name : node.names) {
                if (shouting || written(name.words(), forms, from)) {
                    (name.uncertain() ? unsure : entities).add(name.entity());
                }
            }
            boolean uncertain = entities.isEmpty();
            entities.addAll(unsure);
            if (!entities.isEmpty()) {
                best = new Match(from, to + 1, entities, uncertain);
            }
        }
        return best;
    }

    /** Whether capitals stand where the lexicon has them: {@code US} is not {@code us}, {@code Polish} not {@code polish}. */
    private static boolean written(List<String> words, List<String> forms, int from) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String form = forms.get(from + i);
            if (Character.isUpperCase(word.charAt(0)) && !Character.isUpperCase(form.charAt(0))) {
                return false;
            }
            boolean initials = word.length() > 1 && Character.isUpperCase(word.charAt(1));
            if (initials && form.length() > 1 && Character.isLowerCase(form.charAt(1))) {
                return false;
            }
        }
        return true;
    }
}
