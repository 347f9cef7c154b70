package org.demarche.coder.claim;

import static org.demarche.model.Certainty.CERTAIN;
import static org.demarche.model.Certainty.POSSIBLE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.actor.Match;
import org.demarche.coder.stance.StanceReader;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Certainty;
import org.demarche.model.Claim;
import org.demarche.model.Document;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads forecasts ("pressure is sure to rise in the coming days"), warnings ("warned of a new war") and conditionals ("if oil falls, Russia
 * will pay less") off a tree. A clause in the future or under a condition is a claim when it is about at least one country.
 */
public final class ClaimFinder {
    private static final Set<String> SUBORDINATE = Set.of("acl", "advcl", "xcomp", "csubj");

    private final Document document;
    private final Tree tree;
    private final ActorResolver resolver;
    private final List<Match> matches;
    private final StanceReader stances;
    private final ClaimWords words;

    public ClaimFinder(
            Document document,
            Tree tree,
            ActorResolver resolver,
            List<Match> matches,
            StanceReader stances,
            ClaimWords words) {
        this.document = document;
        this.tree = tree;
        this.resolver = resolver;
        this.matches = List.copyOf(matches);
        this.stances = stances;
        this.words = words;
    }

    /** The claim of the sentence, numbered {@code number}: that of its outermost clause that claims anything. */
    public Optional<Claim> find(int number) {
        List<String> about = List.copyOf(about());
        if (question() || about.isEmpty()) {
            return Optional.empty();
        }
        Optional<Condition> condition = Condition.of(tree, words);
        return tree.tokens().stream()
                .filter(t -> !SUBORDINATE.contains(t.universalRelation()) && !asked(t))
                .filter(t -> condition.isEmpty() || !condition.get().has(t))
                .filter(t -> modality(t).isPresent())
                .min(Comparator.comparingInt(this::depth).thenComparingInt(Token::index))
                .map(head -> claim(head, condition, about, number));
    }

    /**
     * The claim before with the condition that this sentence adds to it: "This becomes likelier if the price falls." Empty where it adds
     * none.
     */
    public Optional<Claim> takenUp(Claim before) {
        Optional<Condition> condition = Condition.of(tree, words);
        boolean back = words.back(form(tree.token(0)));
        if (before.condition() != null || condition.isEmpty() || !back || question()) {
            return Optional.empty();
        }
        Span both = before.sentence().cover(tree.span());
        return Optional.of(new Claim(
                before.id(),
                before.by(),
                before.about(),
                words(condition.get().tokens()),
                before.consequence(),
                before.modality(),
                before.horizon(),
                both,
                both.of(document.text())));
    }

    private Claim claim(Token head, Optional<Condition> condition, List<String> about, int number) {
        Span sentence = tree.span();
        return new Claim(
                "c" + number,
                by(sources(head)),
                about,
                condition.map(c -> words(c.tokens())).orElse(null),
                words(consequence(head, condition)),
                modality(head).orElse(CERTAIN),
                horizon(),
                sentence,
                sentence.of(document.text()));
    }

    /** Of "Latvia warned of a war" and "Latvia expects a war" the subject speaks itself. */
    private List<Attribution> sources(Token head) {
        List<Attribution> sources = new ArrayList<>(stances.sources(tree, head, resolver));
        if (head.upos() == Upos.VERB && tree.children(head, "aux:pass").isEmpty()) {
            sources.addAll(stances.speakers(tree, head, resolver));
        }
        return sources;
    }

    /** "asked whether the talks would resume" claims nothing. */
    private boolean asked(Token clause) {
        return clause.is("ccomp")
                && clause.head() >= 0
                && tree.children(clause, "mark").stream()
                        .anyMatch(m -> form(m).equals("whether") || words.condition(tree, m.index()) > 0);
    }

    private int depth(Token token) {
        int depth = 0;
        for (Token t = token; t.head() >= 0 && depth < tree.size(); t = tree.token(t.head())) {
            depth++;
        }
        return depth;
    }

    private boolean question() {
        return tree.tokens().getLast().form().equals("?");
    }

    /** The innermost of those who say so; where several speak with one voice, all of them. */
    private String by(List<Attribution> sources) {
        if (!sources.isEmpty()) {
            Attribution last = sources.getLast();
            return sources.stream()
                    .filter(s -> s.verb().equals(last.verb()))
                    .map(Attribution::source)
                    .map(ClaimFinder::called)
                    .distinct()
                    .collect(Collectors.joining(" and "));
        }
        if (document.author() != null) {
            return document.author();
        }
        return document.publisher() != null ? document.publisher() : "the author";
    }

    private static String called(Actor actor) {
        return actor.name() != null ? actor.name() : actor.text();
    }

    /** How sure the claim is, by its auxiliary, adverb or adjective; empty where the clause claims nothing. */
    private Optional<Certainty> modality(Token head) {
        List<Certainty> found = new ArrayList<>();
        for (Token child : tree.children(head)) {
            if (child.is("aux")) {
                auxiliary(head, child).ifPresent(found::add);
            } else if (child.is("advmod")) {
                words.sign(form(child)).ifPresent(found::add);
            }
        }
        boolean adverbOnly = tree.children(head, "aux").stream()
                .noneMatch(a -> auxiliary(head, a).isPresent());
        if (adverbOnly && !governs(head)) {
            found.clear(); // "perhaps it attacked" claims nothing to come
        }
        if (governs(head)) {
            words.sign(form(head)).or(() -> words.sign(head.lemma())).ifPresent(found::add);
        }
        if (nominal(head)) {
            found.add(stances.certainty(head).orElse(POSSIBLE));
        }
        return found.stream().max(Comparator.naturalOrder());
    }

    private Optional<Certainty> auxiliary(Token head, Token auxiliary) {
        String form = form(auxiliary);
        int next = auxiliary.index() + 1;
        Optional<Certainty> said = form.equals("would") ? stances.backshifted(tree, head) : Optional.empty();
        Optional<Certainty> phrase =
                next < tree.size() ? words.auxiliary(form + " " + form(tree.token(next))) : Optional.<Certainty>empty();
        return said.or(() -> phrase).or(() -> words.auxiliary(form));
    }

    /** "is sure to rise", "is expected to rise", "it is likely that it rises". */
    private boolean governs(Token head) {
        return tree.child(head, "xcomp").isPresent()
                || tree.child(head, "csubj").isPresent()
                || tree.child(head, "ccomp").isPresent() && head.upos() == Upos.ADJ
                || tree.child(head, "advcl").filter(c -> infinitive(c)).isPresent() && head.upos() == Upos.ADJ;
    }

    private boolean infinitive(Token clause) {
        return tree.children(clause, "mark").stream().anyMatch(m -> form(m).equals("to"));
    }

    /** "warned of a new war": the forecast is a noun. */
    private boolean nominal(Token verb) {
        if (verb.upos() != Upos.VERB || tree.child(verb, "nsubj").isEmpty()) {
            return false;
        }
        boolean object = words.nominal(verb.lemma()) && deed(tree.child(verb, "obj"));
        return object
                || tree.children(verb, "obl").stream()
                        .filter(o -> deed(Optional.of(o)))
                        .flatMap(o -> tree.children(o, "case").stream())
                        .anyMatch(c -> words.nominal(verb.lemma() + " " + form(c)));
    }

    private static boolean deed(Optional<Token> token) {
        return token.filter(t -> t.upos() == Upos.NOUN).isPresent();
    }

    /** The countries it is about, in the order of the text; pronouns stand for theirs. */
    private Set<String> about() {
        Set<Integer> named = matches.stream().map(m -> m.to() - 1).collect(Collectors.toSet());
        Set<String> about = new LinkedHashSet<>();
        for (Token token : tree.tokens()) {
            if (named.contains(token.index())
                    || token.upos() == Upos.PRON && token.xpos().startsWith("PRP")) {
                resolver.actors(token).stream()
                        .map(Actor::country)
                        .filter(c -> !c.isEmpty())
                        .forEach(about::add);
            }
        }
        return about;
    }

    private @Nullable String horizon() {
        for (Token token : tree.tokens()) {
            if (words.horizon(form(token))) {
                Token phrase = (token.is("amod") || token.is("case") || token.is("advmod"))
                                && token.head() >= 0
                                && tree.token(token.head()).upos() == Upos.NOUN
                        ? tree.token(token.head())
                        : token;
                return words(tree.subtree(phrase));
            }
        }
        return null;
    }

    /** The clause without its condition and without what it concedes; of a clause within a sentence, that clause alone. */
    private List<Token> consequence(Token head, Optional<Condition> condition) {
        boolean within = head.is("ccomp") || head.is("parataxis") || head.is("conj") && head.upos() == Upos.VERB;
        List<Token> clause = within ? tree.subtree(head) : tree.tokens();
        List<Token> conceded = tree.tokens().stream()
                .filter(t -> tree.children(t, "mark").stream().anyMatch(m -> words.concession(form(m))))
                .filter(t -> !tree.dominates(t, head))
                .toList();
        List<Token> left = clause.stream()
                .filter(t -> condition.isEmpty() || !condition.get().has(t))
                .filter(t -> conceded.stream().noneMatch(c -> within(c, t)))
                .toList();
        boolean that = !left.isEmpty() && left.getFirst().is("mark");
        return that ? left.subList(1, left.size()) : left;
    }

    /** Whether a word belongs to a conceded clause, which ends at its first comma after its head. */
    private boolean within(Token clause, Token token) {
        if (!tree.dominates(clause, token)) {
            return false;
        }
        return tree.tokens().subList(clause.index(), Math.max(clause.index(), token.index())).stream()
                .noneMatch(t -> t.form().equals(","));
    }

    private static String form(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }

    /** The words of these tokens as they stand in the text, a gap closed with a blank. */
    private String words(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        Token last = null;
        for (Token token : tokens) {
            if (last != null && last.span().end() < token.span().start()) {
                text.append(' ');
            }
            text.append(token.span().of(document.text()));
            last = token;
        }
        return text.toString().replaceAll("^[\\s,;:]+|[\\s,;:.]+$", "");
    }
}
