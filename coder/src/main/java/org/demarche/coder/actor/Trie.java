package org.demarche.coder.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the longest names of the lexicon in a row of words. Filled once, then read by any number of threads. */
final class Trie {
    private final Node root = new Node();

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
            node = node.next.computeIfAbsent(Names.key(word), k -> new Node());
        }
        node.names.add(new Name(words, entity, uncertain));
    }

    /** All names, from left to right, the longest at each place, none within another. */
    List<Match> find(List<String> forms) {
        List<Match> found = new ArrayList<>();
        boolean shouting =
                forms.stream().noneMatch(f -> f.length() > 2 && !f.equals(f.toUpperCase(java.util.Locale.ROOT)));
        for (int i = 0; i < forms.size(); ) {
            Match match = longest(forms, i, shouting);
            if (match == null) {
                i++;
            } else {
                found.add(match);
                i = match.to();
            }
        }
        return found;
    }

    private @Nullable Match longest(List<String> forms, int from, boolean shouting) {
        Node node = root;
        Match best = null;
        for (int to = from; to < forms.size(); to++) {
            node = node.next.get(Names.key(forms.get(to)));
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
