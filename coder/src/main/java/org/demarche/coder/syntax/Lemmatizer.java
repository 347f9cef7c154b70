package org.demarche.coder.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.coder.lexicon.IrregularVerbs;

/**
 * Finds the dictionary form of an English word.
 *
 * <p>Irregular forms are learned from the treebank, or stand in {@code lexicon/verbs.txt}. Regular ones are undone by rule, and where the rule leaves a choice
 * ({@code planned}: plan, planne, plann) the candidate that is a known verb wins. Thread-safe.
 */
final class Lemmatizer {
    private final Map<String, String> irregular; // "VBD said" -> "say"
    private final Set<String> verbs;

    Lemmatizer(Map<String, String> irregular, Set<String> verbs) {
        this.irregular = new HashMap<>(irregular);
        this.verbs = new HashSet<>(verbs);
    }

    String lemma(String form, String xpos) {
        String lower = form.toLowerCase(Locale.ROOT);
        String learned = irregular.get(xpos + " " + lower);
        if (learned != null) {
            return learned;
        }
        return switch (xpos) {
            case "NNP" -> form;
            case "NNPS", "NNS" -> singular(xpos.equals("NNPS") ? form : lower);
            case "VBZ" -> presentVerb(lower);
            case "VBD", "VBN" -> pastVerb(lower);
            case "VBG" -> gerund(lower);
            case "JJR", "RBR" -> compared(lower, "er");
            case "JJS", "RBS" -> compared(lower, "est");
            default -> lower;
        };
    }

    private static String singular(String form) {
        if (form.endsWith("ies") && form.length() > 4) {
            return form.substring(0, form.length() - 3) + "y";
        }
        for (String ending : List.of("ches", "shes", "sses", "xes", "zzes")) {
            if (form.endsWith(ending)) {
                return form.substring(0, form.length() - 2);
            }
        }
        if (form.endsWith("men") && form.length() > 4) {
            return form.substring(0, form.length() - 2) + "an";
        }
        return form.endsWith("s") && !form.endsWith("ss") && form.length() > 2
                ? form.substring(0, form.length() - 1)
                : form;
    }

    private String presentVerb(String form) {
        if (form.endsWith("ies") && form.length() > 4) {
            return form.substring(0, form.length() - 3) + "y";
        }
        if (form.endsWith("es")) {
            return known(form.substring(0, form.length() - 1), form.substring(0, form.length() - 2));
        }
        return form.endsWith("s") && !form.endsWith("ss") ? form.substring(0, form.length() - 1) : form;
    }

    private String pastVerb(String form) {
        String verb = IrregularVerbs.ENGLISH.of(form);
        if (verb != null) {
            return verb;
        }
        if (form.endsWith("ied") && form.length() > 4) {
            return form.substring(0, form.length() - 3) + "y";
        }
        return form.endsWith("ed") && form.length() > 3 ? stem(form.substring(0, form.length() - 2)) : form;
    }

    private String gerund(String form) {
        if (form.endsWith("ying") && form.length() == 5) {
            return form.charAt(0) + "ie";
        }
        return form.endsWith("ing") && form.length() > 4 ? stem(form.substring(0, form.length() - 3)) : form;
    }

    /** What the bare stem of a past form or a gerund comes from: plann → plan, refus → refuse, visit → visit. */
    private String stem(String stem) {
        int n = stem.length();
        boolean doubled =
                n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2) && "bdgklmnprtvz".indexOf(stem.charAt(n - 1)) >= 0;
        String single = doubled ? stem.substring(0, n - 1) : stem;
        for (String candidate : candidates(stem, single)) {
            if (verbs.contains(candidate)) {
                // "refuse" and "refus" are never both verbs, "bar" and "bare" are: the text doubles the r for one of
                // them
                return !doubled && verbs.contains(stem + "e") && prefersE(stem) ? stem + "e" : candidate;
            }
        }
        if (doubled) {
            return stem.endsWith("ll") ? stem : single;
        }
        return looksClipped(stem) ? stem + "e" : stem;
    }

    /** Verbs in -ll mostly keep both: recalled comes from recall; other doubled consonants come from one. */
    private static List<String> candidates(String stem, String single) {
        if (stem.equals(single)) {
            return List.of(stem, stem + "e");
        }
        return stem.endsWith("ll") ? List.of(stem, single) : List.of(single, stem);
    }

    /** One vowel and one consonant: had the verb had no e, the consonant would be doubled (bared, not barred). */
    private static boolean prefersE(String stem) {
        int n = stem.length();
        return n >= 2
                && !vowel(stem.charAt(n - 1))
                && vowel(stem.charAt(n - 2))
                && (n < 3 || !vowel(stem.charAt(n - 3)));
    }

    private static boolean looksClipped(String stem) {
        for (String ending : List.of(
                "at", "iz", "is", "uc", "ac", "c", "v", "u", "g", "ib", "id", "ir", "ur", "ut", "yz", "ys", "dl", "bl",
                "tl", "pl", "cl", "gl")) {
            if (stem.endsWith(ending)) {
                return !stem.endsWith("ng") && !stem.endsWith("eat");
            }
        }
        return false;
    }

    private static boolean vowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }

    private String known(String first, String second) {
        return verbs.contains(first) || !verbs.contains(second) && !sibilant(second) ? first : second;
    }

    private static boolean sibilant(String stem) {
        return stem.endsWith("ch")
                || stem.endsWith("sh")
                || stem.endsWith("ss")
                || stem.endsWith("x")
                || stem.endsWith("zz")
                || stem.endsWith("o");
    }

    private static String compared(String form, String ending) {
        if (!form.endsWith(ending) || form.length() < ending.length() + 3) {
            return form;
        }
        String stem = form.substring(0, form.length() - ending.length());
        int n = stem.length();
        if (stem.endsWith("i")) {
            return stem.substring(0, n - 1) + "y";
        }
        if (stem.charAt(n - 1) == stem.charAt(n - 2) && "bdgmnprt".indexOf(stem.charAt(n - 1)) >= 0) {
            return stem.substring(0, n - 1);
        }
        return looksClipped(stem) || stem.endsWith("s") || stem.endsWith("r") && !vowel(stem.charAt(n - 2))
                ? stem + "e"
                : stem;
    }

    /** Learns from a treebank: what the rules get wrong becomes an exception. */
    static Lemmatizer train(List<Tree> trees, Set<String> knownVerbs) {
        Set<String> verbs = new HashSet<>(knownVerbs);
        Map<String, Map<String, Integer>> seen = new HashMap<>();
        for (Tree tree : trees) {
            for (Token token : tree.tokens()) {
                if (token.xpos().startsWith("VB")
                        && token.upos() == Upos.VERB
                        && token.lemma().matches("[a-z]+")) {
                    verbs.add(token.lemma());
                }
                seen.computeIfAbsent(token.xpos() + " " + token.form().toLowerCase(Locale.ROOT), k -> new TreeMap<>())
                        .merge(token.lemma(), 1, Integer::sum);
            }
        }
        Lemmatizer rules = new Lemmatizer(Map.of(), verbs);
        Map<String, String> irregular = new HashMap<>();
        seen.forEach((key, lemmas) -> {
            String usual = lemmas.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            int blank = key.indexOf(' ');
            String xpos = key.substring(0, blank);
            if (!xpos.equals("NNP")
                    && !rules.lemma(key.substring(blank + 1), xpos).equals(usual)) {
                irregular.put(key, usual);
            }
        });
        return new Lemmatizer(irregular, verbs);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(irregular.size());
        for (var entry : new TreeMap<>(irregular).entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
        out.writeInt(verbs.size());
        for (String verb : new TreeSet<>(verbs)) {
            out.writeUTF(verb);
        }
    }

    static Lemmatizer read(DataInputStream in) throws IOException {
        Map<String, String> irregular = new HashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            irregular.put(in.readUTF(), in.readUTF());
        }
        Set<String> verbs = new HashSet<>();
        for (int n = in.readInt(); n > 0; n--) {
            verbs.add(in.readUTF());
        }
        return new Lemmatizer(irregular, verbs);
    }
}
