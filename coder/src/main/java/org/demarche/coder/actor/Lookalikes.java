package org.demarche.coder.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.coder.actor.Entity.Country;
import org.demarche.coder.actor.Entity.Kind;
import org.demarche.coder.lexicon.Entry;
import org.demarche.coder.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Names that look like those of the lexicon and mean something else, from {@code lexicon/lookalikes.txt}: Michael Jordan, the Premier
 * League, Lima in Ohio. Immutable, thread-safe.
 */
final class Lookalikes {
    private static final int LONGEST = 3;

    private final Set<String> given = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, Map<String, List<String>>> twins = new HashMap<>();
    private final Predicate<String> firstName;

    private Lookalikes(Predicate<String> firstName) {
        this.firstName = firstName;
    }

    /** Those of a lexicon; {@code firstName} says whether a word is the first name of somebody. */
    static Lookalikes of(Lexicon lexicon, Predicate<String> firstName) {
        Lookalikes all = new Lookalikes(firstName);
        lexicon.entries("lookalikes.txt").forEach(all::add);
        return all;
    }

    private void add(Entry entry) {
        String[] head = entry.head().split(" ", 2);
        switch (head[0]) {
            case "GIVEN" -> given.addAll(entry.all("words"));
            case "SURNAME" -> surnames.addAll(entry.all("words"));
            case "WORD" -> others.addAll(entry.all("words"));
            case "THING" -> things.addAll(entry.all("words"));
            case "REGION" -> entry.all("words").forEach(word -> regions.put(word, head[head.length - 1]));
            case "TWIN" -> twins.put(Names.key(head[head.length - 1]), new LinkedHashMap<>(entry.fields()));
            default ->
                throw entry.error("'" + entry.head()
                        + "' is none of GIVEN, SURNAME, WORD, THING, REGION and a state, TWIN and a name");
        }
    }

    /** The names of a sentence without those that its own words belie. */
    List<Match> settled(List<String> forms, List<Match> matches) {
        List<Match> settled = new ArrayList<>();
        boolean headline = forms.stream().noneMatch(f -> f.length() > 3 && Character.isLowerCase(f.charAt(0)));
        for (Match match : matches) {
            if (!mayDeceive(match)) {
                settled.add(match);
                continue;
            }
            String region = region(forms, match);
            boolean place = match.isPlace();
            boolean belied = thing(forms, match)
                    || place && !headline && (givenName(forms, match, matches) || surname(forms, match, matches));
            if (region != null && place) {
                settled.add(in(match, region));
            } else if (!belied) {
                settled.add(match);
            }
        }
        return settled;
    }

    /** Names of places, surnames and titles: a longer name of a body is seldom something else. */
    private static boolean mayDeceive(Match match) {
        return match.isPlace() || match.isSurname() || match.isRole() && match.to() - match.from() == 1;
    }

    /** "Premier League". */
    private boolean thing(List<String> forms, Match match) {
        return capital(forms.get(match.from()))
                && rows(forms, match.to()).stream().anyMatch(things::contains);
    }

    /** The words from one on: one, two, three of them. */
    private static List<String> rows(List<String> forms, int from) {
        List<String> rows = new ArrayList<>();
        for (int to = from + 1; to <= Math.min(forms.size(), from + LONGEST); to++) {
            rows.add(String.join(" ", forms.subList(from, to)));
        }
        return rows;
    }

    /** "Jordan Henderson": a capital word behind that no file knows. */
    private boolean givenName(List<String> forms, Match match, List<Match> matches) {
        int next = match.to();
        return match.to() - match.from() == 1
                && given.contains(forms.get(match.from()))
                && next < forms.size()
                && name(forms.get(next))
                && matches.stream().noneMatch(m -> m.covers(next) && !m.isSurname());
    }

    /** "Michael Jordan": a first name before it. */
    private boolean surname(List<String> forms, Match match, List<Match> matches) {
        int before = match.from() - 1;
        return match.to() - match.from() == 1
                && surnames.contains(forms.get(match.from()))
                && before >= 0
                && name(forms.get(before))
                && firstName.test(forms.get(before))
                && matches.stream().noneMatch(m -> m.covers(before));
    }

    private boolean name(String form) {
        return !others.contains(form)
                && form.length() > 2
                && capital(form)
                && Character.isLowerCase(form.charAt(form.length() - 1))
                && form.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'');
    }

    private static boolean capital(String form) {
        return Character.isUpperCase(form.charAt(0)) || Character.isDigit(form.charAt(0));
    }

    /** The state whose region stands behind a comma: "Lima, Ohio". */
    private @Nullable String region(List<String> forms, Match match) {
        int comma = match.to();
        if (comma + 1 >= forms.size() || !forms.get(comma).equals(",")) {
            return null;
        }
        for (String words : rows(forms, comma + 1)) {
            String state = regions.get(words);
            if (state != null) {
                return state;
            }
        }
        return null;
    }

    /** Whether a name has twins, so that the document must tell which is meant. */
    boolean hasTwins(String name) {
        return twins.containsKey(Names.key(name));
    }

    /** The states of the places of that name, with the words that tell of each. */
    Map<String, List<String>> twins(String name) {
        return twins.getOrDefault(Names.key(name), Map.of());
    }

    /** A place of that state, and no seat of its government. */
    static Match in(Match match, String state) {
        return new Match(match.from(), match.to(), List.of(new Country(state, state, Kind.NAME, List.of())), false);
    }
}
