package org.demarche.coder.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.coder.actor.Entity.Country;
import org.demarche.coder.actor.Entity.Individual;
import org.demarche.coder.actor.Entity.Kind;
import org.demarche.coder.actor.Entity.Organisation;
import org.demarche.coder.actor.Entity.Role;
import org.demarche.coder.lexicon.Dictionary;
import org.demarche.coder.lexicon.Entry;
import org.demarche.coder.lexicon.Lexicon;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Word;
import org.demarche.model.Sector;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * All names the coder knows: countries, people, organisations, roles. Read once from the lexicon; immutable, thread-safe.
 *
 * <p>Names are matched as written, so that {@code US} is not {@code us}; roles in any case. People whose names come from other alphabets
 * are also found by the sound of the name, where nothing matches as written.
 */
public final class ActorLexicon {
    private static final Pattern BRACKET = Pattern.compile("(.*?)\\s*[\\[(]([^\\])]+)[\\])]");

    private static final Pattern CONSONANT_Y = Pattern.compile("[^aeiou]y$");

    /** In words. */
    private static final int LONGEST_PLACE = 4;

    /** How many words an open name may go on. */
    private static final int LONGEST_REST = 4;

    private static final String OPEN = " *";

    private final Trie trie = new Trie(Names::key);
    private final Trie openNames = new Trie(Names::key);
    private final Sounds sounds;
    private final Trie bySound;
    private final Map<String, String> countryNames = new HashMap<>();
    private final Set<String> firstNames = new HashSet<>();
    private final Map<String, List<Person>> holders = new HashMap<>();
    private final PhraseWords phraseWords;
    private final Lookalikes lookalikes;
    private final Whereabouts places;

    private ActorLexicon(Lexicon lexicon, Whereabouts places) {
        this.places = places;
        sounds = Sounds.of(lexicon.entries("sounds.txt"));
        bySound = new Trie(sounds::key);
        phraseWords = PhraseWords.of(lexicon);
        lookalikes = Lookalikes.of(lexicon, this::firstName);
    }

    /** The names that come with Demarche. */
    public static ActorLexicon standard(Whereabouts places) {
        return of(Lexicon.standard(), places);
    }

    /** The names of a lexicon. Dictionaries of other coders come last: a name that stands already keeps its meaning. */
    public static ActorLexicon of(Lexicon lexicon, Whereabouts places) {
        ActorLexicon names = new ActorLexicon(lexicon, places);
        lexicon.entries("countries.txt").forEach(names::country);
        lexicon.entries("organisations.txt").forEach(names::organisation);
        lexicon.entries("groups.txt").forEach(names::organisation);
        lexicon.entries("roles.txt").forEach(names::role);
        lexicon.people().forEach(names::person);
        lexicon.dictionaries().forEach(dictionary -> dictionary.listed().forEach(names::listed));
        return names;
    }

    /** The names in a sentence, from left to right, none within another. */
    public List<Match> find(List<Word> words) {
        List<String> forms = words.stream().map(Word::form).toList();
        boolean shouting = forms.stream().noneMatch(f -> f.length() > 2 && !f.equals(f.toUpperCase(Locale.ROOT)));
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < forms.size(); ) {
            boolean named = !found.isEmpty() && found.getLast().to() == i;
            Match match = at(forms, i, shouting, named);
            if (match != null) {
                found.add(match);
            }
            i = match == null ? i + 1 : match.to();
        }
        return lookalikes.settled(forms, found);
    }

    /** What the names of a document tell before it is read. */
    public Setting setting(List<List<Word>> sentences, List<List<Match>> names) {
        return Setting.of(lookalikes, sentences, names);
    }

    /** The name that starts at a word; {@code named} where one ended just before. */
    private @Nullable Match at(List<String> forms, int i, boolean shouting, boolean named) {
        Match match = written(forms, i, shouting);
        if (match == null && !shouting && sounds.mayName(forms.get(i))) {
            Match alike = bySound.longest(forms, i, false);
            boolean another = i > 0 && !named && givenName(forms.get(i - 1));
            return alike != null && alike.to() == i + 1 && another ? null : alike;
        }
        boolean capitalsTell =
                !shouting && i > 0 && Character.isLetterOrDigit(forms.get(i - 1).charAt(0));
        boolean word = match != null
                && !capitalsTell
                && match.to() == i + 1
                && match.first() instanceof Individual someone
                && someone.surnameOnly()
                && (shouting && forms.get(i).length() < 3 || sounds.word(forms.get(i)));
        return word ? null : match;
    }

    /** The longest name as written, or what stands behind "ex-"; an open name ("USS ...") takes the capitals behind it. */
    private @Nullable Match written(List<String> forms, int i, boolean shouting) {
        Match match = trie.longest(forms, i, shouting);
        Match open = shouting ? null : openNames.longest(forms, i, false);
        if (open != null) {
            int to = open.to();
            while (to < forms.size()
                    && to - open.to() < LONGEST_REST
                    && Character.isUpperCase(forms.get(to).charAt(0))) {
                to++;
            }
            if (to > open.to() && (match == null || match.to() < to)) {
                return new Match(i, to, open.entities(), false);
            }
        }
        Optional<String> rest = match == null ? phraseWords.behindFormer(forms.get(i)) : Optional.empty();
        if (rest.isPresent()) {
            List<String> without = new ArrayList<>(forms);
            without.set(i, rest.get());
            return trie.longest(without, i, shouting);
        }
        return match;
    }

    /** Before a surname it makes somebody else of its bearer: no person of the lexicon has the two names. */
    private static boolean givenName(String form) {
        return form.length() > 3
                && Character.isUpperCase(form.charAt(0))
                && form.chars().allMatch(Character::isLetter);
    }

    /** Usual English name of a country or state-like entity; the code itself where it is not known. */
    public String countryName(String code) {
        return countryNames.getOrDefault(code, code);
    }

    /** ISO code to usual English name, for all countries of the lexicon. */
    public Map<String, String> countryNames() {
        return Map.copyOf(countryNames);
    }

    PhraseWords phraseWords() {
        return phraseWords;
    }

    /** Whether the word may take somebody up who was named before: "he", "both", "the two". */
    public boolean mayRefer(String form) {
        return phraseWords.mayRefer(form);
    }

    /** Whether somebody of the lexicon has the word for a first name. */
    boolean firstName(String word) {
        return firstNames.contains(Names.key(word));
    }

    /** Who held an office in a country on a day. */
    Optional<Person> holder(String country, String office, LocalDate day) {
        return holders(country, office).stream()
                .filter(p -> p.offices().stream().anyMatch(o -> o.kind().equals(office) && o.heldOn(day)))
                .findFirst();
    }

    /** All who ever held it. */
    List<Person> holders(String country, String office) {
        return holders.getOrDefault(country + " " + office, List.of());
    }

    /** A place in a sentence. */
    record Place(String country, Span span) {}

    /** The place that a word names, alone or with the words beside it that are not taken by another name. */
    Optional<Place> place(Tree tree, Token token, String text, IntPredicate taken, boolean sure) {
        for (int from = Math.max(0, token.index() - LONGEST_PLACE + 1); from <= token.index(); from++) {
            for (int to = Math.min(tree.size(), from + LONGEST_PLACE); to > token.index(); to--) {
                Span span = tree.token(from).span().cover(tree.token(to - 1).span());
                String words = span.of(text);
                if (Character.isUpperCase(words.charAt(0))
                        && IntStream.range(from, to).noneMatch(taken)) {
                    Optional<String> country = places.country(words, sure);
                    if (country.isPresent()) {
                        return Optional.of(new Place(country.get(), span));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void country(Entry entry) {
        int blank = entry.head().indexOf(' ');
        if (blank < 3) {
            throw entry.error("'" + entry.head() + "' is no country; write its ISO code, then its name");
        }
        String id = entry.head().substring(0, blank);
        String name = entry.head().substring(blank + 1).strip();
        boolean partial = entry.one("status", "").equals("partial");
        String code = id.length() == 3 ? id : entry.one("under", id.substring(0, 3));
        List<Sector> partially = partial && id.length() > 3 ? List.of(Sector.PRE) : List.of();
        if (id.length() == 3) {
            countryNames.putIfAbsent(code, name);
        }
        Stream.concat(Stream.of(name), entry.all("names").stream())
                .forEach(n -> put(n, new Country(code, name, Kind.NAME, partially)));
        entry.all("adjectives").forEach(n -> put(n, new Country(code, name, Kind.ADJECTIVE, partially)));
        entry.all("people").forEach(n -> put(n, new Country(code, name, Kind.PEOPLE, partially)));
        entry.all("capital").forEach(n -> put(n, new Country(code, name, Kind.CAPITAL, government(partially))));
        for (String seat : entry.all("seats")) {
            Matcher bracket = BRACKET.matcher(seat.replace("~", ""));
            boolean institution = bracket.matches();
            List<Sector> sectors = institution ? Fields.sectors(entry, bracket.group(2)) : government(partially);
            put((institution ? bracket.group(1) : seat), new Country(code, name, Kind.SEAT, sectors));
        }
    }

    private static List<Sector> government(List<Sector> partially) {
        return Stream.concat(Stream.of(Sector.GOV), partially.stream()).toList();
    }

    private void organisation(Entry entry) {
        String code = entry.one("code", "");
        if (code.length() != 3) {
            throw entry.error("code '" + code + "' is neither an ISO country code nor IGO, NGO, IMG or MNC");
        }
        List<Sector> sectors = entry.all("sectors").stream()
                .flatMap(s -> Fields.sectors(entry, s).stream())
                .toList();
        List<Entity.Term> terms =
                entry.all("then").stream().map(t -> Fields.term(entry, t)).toList();
        Organisation organisation = new Organisation(entry.head(), code, sectors, terms);
        put(entry.head(), organisation);
        entry.all("names").forEach(n -> put(n, organisation));
        entry.all("seats").forEach(n -> put(n, organisation));
    }

    private void role(Entry entry) {
        boolean office = entry.head().startsWith("OFFICE ");
        String kind = office ? entry.head().substring("OFFICE ".length()) : "";
        List<Sector> sectors = office ? officeSectors(kind) : Fields.sectors(entry, entry.head());
        for (String noun : entry.all("nouns")) {
            Matcher bracket = BRACKET.matcher(noun);
            boolean restricted = bracket.matches();
            List<String> countries = restricted ? List.of(bracket.group(2).split("[,;]?\\s+")) : List.of();
            String word = restricted ? bracket.group(1) : noun;
            Role role = new Role(sectors, kind, countries);
            put(word, role);
            put(plural(word), role);
        }
    }

    /** Defence is the government's and the military's. */
    private static List<Sector> officeSectors(String kind) {
        return kind.equals("defence minister") ? List.of(Sector.GOV, Sector.MIL) : List.of(Sector.GOV);
    }

    private static String plural(String noun) {
        boolean marked = noun.endsWith("~");
        String word = marked ? noun.substring(0, noun.length() - 1) : noun;
        int of = word.indexOf(" of ");
        String head = of < 0 ? word : word.substring(0, of);
        String rest = of < 0 ? "" : word.substring(of);
        String plural;
        if (head.endsWith("man") && head.length() > 4) {
            plural = head.substring(0, head.length() - 2) + "en";
        } else if (head.endsWith("s") || head.endsWith("ch") || head.endsWith("sh") || head.endsWith("x")) {
            plural = head + "es";
        } else if (CONSONANT_Y.matcher(head).find()) {
            plural = head.substring(0, head.length() - 1) + "ies";
        } else {
            plural = head + "s";
        }
        return plural + rest + (marked ? "~" : "");
    }

    private void person(Entry entry) {
        List<Person.Office> offices =
                entry.all("office").stream().map(o -> Fields.office(entry, o)).toList();
        List<Sector> sectors = entry.all("sector").stream()
                .flatMap(s -> Fields.sectors(entry, s).stream())
                .toList();
        List<Sector> before = entry.all("before").stream()
                .flatMap(s -> Fields.sectors(entry, s).stream())
                .toList();
        Person person = new Person(entry.head(), entry.one("country", "IGO"), sectors, before, offices);
        for (String kind : offices.stream().map(Person.Office::kind).collect(Collectors.toSet())) {
            holders.computeIfAbsent(person.country() + " " + kind, k -> new ArrayList<>())
                    .add(person);
        }
        int blank = entry.head().indexOf(' ');
        if (blank > 0) {
            firstNames.add(Names.key(entry.head().substring(0, blank)));
        }
        Set<String> surnames = new LinkedHashSet<>(entry.all("short"));
        for (String name : Stream.concat(Stream.of(entry.head()), entry.all("names").stream())
                .toList()) {
            called(name, new Individual(person, false));
            if (entry.all("short").isEmpty()) {
                String surname = name.substring(name.lastIndexOf(' ') + 1);
                surnames.add(surname);
                if (surname.startsWith("al-") || surname.startsWith("el-")) {
                    surnames.add(surname.substring(3));
                }
            }
        }
        for (String surname : surnames) {
            if (surname.length() > 2 || entry.all("short").contains(surname)) {
                called(surname, new Individual(person, true));
            }
        }
    }

    private void called(String name, Individual individual) {
        List<String> words = put(name, individual);
        if (sounds.tells(words, individual.person().country())) {
            bySound.put(words, individual, false);
        }
    }

    private void listed(Dictionary.Listed listed) {
        List<List<String>> names = listed.names().stream()
                .map(Names::words)
                .filter(words -> !trie.has(words))
                .toList();
        if (names.isEmpty()) {
            return;
        }
        Entity entity = ListedActors.entity(listed, countryNames);
        names.forEach(words -> trie.put(words, entity, false));
    }

    /** Answers the words of the name. */
    private List<String> put(String name, Entity entity) {
        boolean open = name.endsWith(OPEN);
        boolean uncertain = name.endsWith("~");
        int marks = open ? OPEN.length() : uncertain ? 1 : 0;
        List<String> words =
                Names.words(name.substring(0, name.length() - marks).strip());
        (open ? openNames : trie).put(words, entity, uncertain);
        return words;
    }
}
