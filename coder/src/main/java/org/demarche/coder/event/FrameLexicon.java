package org.demarche.coder.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.coder.event.Meaning.Act;
import org.demarche.coder.event.Predicate.Pattern;
import org.demarche.coder.lexicon.Entry;
import org.demarche.coder.lexicon.Grammar;
import org.demarche.coder.lexicon.Grammar.Group;
import org.demarche.coder.lexicon.IrregularVerbs;
import org.demarche.coder.lexicon.Lexicon;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Context;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.jspecify.annotations.Nullable;

/** The words that tell events. Read once from {@code lexicon/frames.txt}; immutable, thread-safe. */
public final class FrameLexicon {
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, List<Predicate>> verbs = new HashMap<>();
    private final Map<String, List<Predicate>> nouns = new HashMap<>();
    private final Set<String> gate = new HashSet<>();
    private final Map<EventType, Map<String, String>> codes = new EnumMap<>(EventType.class);

    /** Heads that take a name. */
    private static final Set<String> NAMED = Set.of("SET", "OPERATOR", "TIE");

    private FrameLexicon() {}

    /** The lexicon that comes with Demarche. */
    public static FrameLexicon standard() {
        return standard(Lexicon.standard());
    }

    /** The words of a lexicon. */
    public static FrameLexicon standard(Lexicon lexicon) {
        return of(lexicon.entries("frames.txt"));
    }

    /** The words of standing relations. */
    public static FrameLexicon ties() {
        return ties(Lexicon.standard());
    }

    /** The words of standing relations in a lexicon. */
    public static FrameLexicon ties(Lexicon lexicon) {
        return of(lexicon.entries("ties.txt"));
    }

    /** The lexicon made of these entries, checked; an error names file and line. */
    static FrameLexicon of(List<Entry> entries) {
        FrameLexicon lexicon = new FrameLexicon();
        for (Entry entry : entries) {
            lexicon.add(entry);
        }
        return lexicon;
    }

    /** CAMEO's code for an event of which no more is known: the first that stands in the lexicon with that mode, else with none. */
    String code(EventType type, @Nullable Mode mode) {
        Map<String, String> known = codes.getOrDefault(type, Map.of());
        String code = known.getOrDefault(label(mode), known.get(""));
        return code != null
                ? code
                : known.values().stream().sorted().findFirst().orElse("");
    }

    private static String label(@Nullable Mode mode) {
        return mode == null ? "" : mode.label();
    }

    /** Number of predicates: words, each counted once a meaning. */
    public int size() {
        return Stream.concat(verbs.values().stream(), nouns.values().stream())
                .mapToInt(List::size)
                .sum();
    }

    private void add(Entry entry) {
        String[] head = entry.head().split("\\s+");
        if (NAMED.contains(head[0]) && head.length < 2) {
            throw entry.error("'" + head[0] + "' stands alone; write its name behind it");
        }
        switch (head[0]) {
            case "SET" -> sets.put(head[1], new LinkedHashSet<>(entry.all("words")));
            case "OPERATOR" -> {
                Act alone = head.length > 3 ? act(entry, List.of(head).subList(3, head.length)) : null;
                predicates(entry, new Meaning.Operator(kind(entry, head[1]), alone));
            }
            case "TIE" -> predicates(entry, new Meaning.Relation(entry.head().substring(4)));
            case "LIGHT" -> {
                light(entry, "object", Meaning.Light.OBJECT);
                light(entry, "subject", Meaning.Light.SUBJECT);
            }
            default -> {
                Act act = act(entry, List.of(head));
                codes.computeIfAbsent(act.type(), t -> new HashMap<>()).putIfAbsent(label(act.mode()), act.cameo());
                predicates(entry, act);
            }
        }
    }

    private static Meaning.Kind kind(Entry entry, String name) {
        try {
            return Meaning.Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw entry.error("'" + name + "' is no operator; there are " + List.of(Meaning.Kind.values()));
        }
    }

    /** An event written as code, then type and mode. */
    static Act act(Entry entry, String cameo, List<String> typeAndMode) {
        List<String> words = new ArrayList<>(typeAndMode);
        words.add(cameo);
        return act(entry, words);
    }

    private static Act act(Entry entry, List<String> words) {
        try {
            EventType type = EventType.valueOf(words.getFirst());
            Mode mode = null;
            String cameo = "";
            Set<Context> contexts = new LinkedHashSet<>();
            for (String word : words.subList(1, words.size())) {
                if (word.matches("\\d{2,4}")) {
                    cameo = word;
                } else if (cameo.isEmpty()) {
                    mode = Mode.of(type, word);
                } else {
                    contexts.add(Context.of(word));
                }
            }
            if (cameo.isEmpty()) {
                throw entry.error("'" + entry.head() + "' has no CAMEO code");
            }
            return new Act(type, mode, cameo, contexts);
        } catch (IllegalArgumentException e) {
            throw entry.error(e.getMessage() + "; write 'EVENT mode CAMEO contexts'");
        }
    }

    private void light(Entry entry, String field, Meaning.Light meaning) {
        Pattern pattern = new Pattern(List.of("s"), List.of("o"), false, false);
        entry.all(field).forEach(word -> verb(entry, word, meaning, pattern));
    }

    private void predicates(Entry entry, Meaning meaning) {
        entry.fields().forEach((key, words) -> {
            Pattern pattern = pattern(entry, key);
            for (String word : words) {
                if (pattern.noun()) {
                    noun(word, meaning, pattern);
                } else {
                    verb(entry, word, meaning, pattern);
                }
            }
        });
    }

    private static Pattern pattern(Entry entry, String key) {
        boolean mutual = key.contains("<>");
        String[] sides = key.split(mutual ? "<>" : ">");
        List<String> actor = sides.length == 2 ? slots(sides[0]) : List.of();
        if (actor.isEmpty()) {
            throw entry.error("'" + key + "' is no pattern; write 's > o, to' or 's <> with' or 'n > of'");
        }
        boolean noun = actor.getFirst().equals("n");
        return new Pattern(noun ? actor.subList(1, actor.size()) : actor, slots(sides[1]), mutual, noun);
    }

    private static List<String> slots(String side) {
        return Stream.of(side.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private void verb(Entry entry, String text, Meaning meaning, Pattern pattern) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        boolean adjective = words.size() > 1 && words.getFirst().equals("be");
        if (adjective) {
            words.removeFirst();
        }
        Set<String> objects = Set.of();
        List<String> company = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            if (word.startsWith("@")) {
                objects = sets.get(word.substring(1));
                if (objects == null) {
                    throw entry.error("set " + word + " is not there; put it above its use");
                }
            } else {
                company.add(word);
            }
        }
        put(verbs, words.getFirst(), new Predicate(words.getFirst(), company, objects, meaning, pattern));
    }

    private void noun(String text, Meaning meaning, Pattern pattern) {
        List<String> words = List.of(text.split(" "));
        String last = words.getLast();
        put(nouns, last, new Predicate(last, words.subList(0, words.size() - 1), Set.of(), meaning, pattern));
    }

    private void put(Map<String, List<Predicate>> map, String lemma, Predicate predicate) {
        List<Predicate> list = map.computeIfAbsent(lemma, k -> new ArrayList<>());
        int i = 0;
        while (i < list.size() && list.get(i).specificity() >= predicate.specificity()) {
            i++;
        }
        list.add(i, predicate);
        if (!(predicate.meaning() instanceof Meaning.Light)) {
            gate.add(lemma.substring(0, Math.min(3, lemma.length())));
        }
    }

    /** Whether a word might be a form of a predicate: a quick look before the parse. Never wrongly no for a regular form. */
    public boolean mayTell(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        String irregular = IrregularVerbs.ENGLISH.of(lower);
        return begins(lower) || irregular != null && begins(irregular);
    }

    private boolean begins(String word) {
        return word.length() >= 3 && gate.contains(word.substring(0, 3));
    }

    /** What the token may mean, the most demanding predicate first. */
    List<Predicate> at(Tree tree, Token token) {
        return all(tree, token).stream()
                .filter(p -> missing(tree, token, p) == null)
                .toList();
    }

    /** All that the token may mean, whether or not what they ask for is there. */
    List<Predicate> all(Tree tree, Token token) {
        return switch (token.upos()) {
            case VERB, ADJ -> nominal(tree, token) ? look(nouns, token.lemma()) : look(verbs, token.lemma());
            case NOUN -> look(nouns, token.lemma());
            case PROPN -> look(nouns, token.lemma().toLowerCase(Locale.ROOT));
            default -> List.of();
        };
    }

    /** A noun that the tagger took for a verb: "rejected a US offer". */
    private static boolean nominal(Tree tree, Token token) {
        return token.upos() == Upos.VERB
                && !token.xpos().equals("VBG")
                && tree.child(token, "det").isPresent()
                && tree.child(token, "nsubj").isEmpty();
    }

    /** By the lemma, or by what the lemmatizer may have meant: troops, expell and recal are all in the lexicon by another spelling. */
    private static List<Predicate> look(Map<String, List<Predicate>> words, String lemma) {
        List<Predicate> exact = words.get(lemma);
        if (exact != null || lemma.length() < 3) {
            return exact == null ? List.of() : exact;
        }
        char last = lemma.charAt(lemma.length() - 1);
        String shorter = lemma.substring(0, lemma.length() - 1);
        boolean doubled = lemma.charAt(lemma.length() - 2) == last;
        List<String> others = doubled || last == 's'
                ? List.of(shorter)
                : List.of(lemma + "e", lemma + last, last == 'e' ? shorter : lemma);
        return others.stream()
                .map(words::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(List.of());
    }

    /** What a predicate asks for that is not there: a word of its company, "@" for its object, empty for the "be" of an adjective; else null. */
    static @Nullable String missing(Tree tree, Token token, Predicate p) {
        if (token.upos() == Upos.ADJ && tree.child(token, "cop").isEmpty()) {
            return "";
        }
        for (String word : p.company()) {
            if (companion(tree, token, word) == null) {
                return word;
            }
        }
        return p.objects().isEmpty() || object(tree, token, p) != null ? null : "@";
    }

    /** The particle, fixed noun or modifier of that lemma below the token, or beside it. */
    static @Nullable Token companion(Tree tree, Token token, String word) {
        if (token.index() + 1 < tree.size() && particle(tree.token(token.index() + 1), word)) {
            return tree.token(token.index() + 1); // "handed over 700 doses": wherever the parser hangs it
        }
        for (Token child : tree.children(token)) {
            if (child.is("nsubj") && !child.relation().equals("nsubj:pass")) {
                continue; // "the United States imposed" is no state imposed
            }
            if (child.lemma().equalsIgnoreCase(word) || child.form().equalsIgnoreCase(word)) {
                return child;
            }
            if (child.is("obl") || child.is("obj") || child.is("xcomp") || child.is("advmod") || child.is("advcl")) {
                for (Token below : tree.children(child)) {
                    if (carried(child, below, token)
                            && (below.lemma().equalsIgnoreCase(word)
                                    || below.form().equalsIgnoreCase(word))) {
                        return below;
                    }
                }
            }
        }
        return null;
    }

    /**
     * Whether what hangs from a word's dependent may be of its company: the preposition close behind it ("looked into the matter", not
     * "In 1974 the army took"), what modifies the noun ("sent a peacekeeping force"), the object of an infinitive ("failed to reach
     * agreement").
     */
    private static boolean carried(Token child, Token below, Token token) {
        return switch (below.universalRelation()) {
            case "case", "advmod" -> !child.is("advcl") && below.index() > token.index();
            case "compound", "amod" -> child.is("obj") || child.is("obl");
            case "obj" -> child.is("xcomp") || child.is("advcl");
            default -> false;
        };
    }

    private static boolean particle(Token token, String word) {
        return token.form().equalsIgnoreCase(word) && (token.upos() == Upos.ADP || token.upos() == Upos.ADV);
    }

    /** The object that a predicate with a set of objects asks for. */
    static @Nullable Token object(Tree tree, Token token, Predicate p) {
        for (String relation : List.of("obj", "nsubj:pass", "obl", "nmod")) {
            for (Token child : tree.children(token, relation)) {
                if (among(p.objects(), child)) {
                    return child;
                }
                for (Token other : beside(tree, child)) {
                    if (among(p.objects(), other)) {
                        return other;
                    }
                }
            }
        }
        boolean relative = token.relation().equals("acl:relcl")
                && tree.child(token, "nsubj").isPresent()
                && tree.child(token, "obj").isEmpty();
        if ((relative || token.is("acl") && token.xpos().equals("VBN")) && token.head() >= 0) {
            Token noun = tree.token(token.head());
            return among(p.objects(), noun) ? noun : null;
        }
        return null;
    }

    /** What is joined to an object by "and", or measured by it: "700 kilograms of medicine", "some of its sanctions". */
    private static List<Token> beside(Tree tree, Token object) {
        List<Token> others = new ArrayList<>(tree.children(object, "conj"));
        boolean measure = tree.child(object, "nummod").isPresent()
                || object.upos() == Upos.DET
                || object.upos() == Upos.PRON
                || object.upos() == Upos.NUM
                || Grammar.ENGLISH.is(Group.MEASURE, object.lemma());
        for (Token noun : measure ? tree.children(object, "nmod") : List.<Token>of()) {
            if (tree.children(noun, "case").stream().anyMatch(c -> c.form().equals("of"))) {
                others.add(noun);
            }
        }
        return others;
    }

    /** The treebank leaves some plurals as they are: troops, forces, relations. */
    private static boolean among(Set<String> lemmas, Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        return lemmas.contains(lemma) || lemma.endsWith("s") && lemmas.contains(lemma.substring(0, lemma.length() - 1));
    }
}
