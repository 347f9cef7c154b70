package org.demarche.coder.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
 * Reads forecasts ("pressure is sure to rise in the coming days") and conditionals ("if oil falls, Russia will pay less") off a tree. A
 * clause in the future or under a condition is a claim when it is about at least one country.
 */
public final class ClaimFinder {
    private static final Set<String> CERTAIN =
            Set.of("will", "shall", "'ll", "sure", "certain", "bound", "inevitable", "wo", "must");
    private static final Set<String> PROBABLE = Set.of("likely", "probably", "expected", "should", "set");
    private static final Set<String> POSSIBLE =
            Set.of("may", "might", "could", "possible", "possibly", "perhaps", "can", "risk", "would");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "provided", "once", "long");
    private static final Set<String> HORIZONS =
            Set.of("coming", "next", "soon", "future", "upcoming", "eventually", "tomorrow");

    private final Document document;
    private final Tree tree;
    private final ActorResolver resolver;
    private final List<Match> matches;
    private final StanceReader stances;

    public ClaimFinder(
            Document document, Tree tree, ActorResolver resolver, List<Match> matches, StanceReader stances) {
        this.document = document;
        this.tree = tree;
        this.resolver = resolver;
        this.matches = List.copyOf(matches);
        this.stances = stances;
    }

    /** The claim of the sentence, numbered {@code number}: that of its first clause that claims anything. */
    public Optional<Claim> find(int number) {
        if (question()) {
            return Optional.empty();
        }
        return tree.tokens().stream()
                .filter(ClaimFinder::clauseHead)
                .flatMap(head -> claim(head, number).stream())
                .findFirst();
    }

    /** The root, or what is reported or set beside it. */
    private static boolean clauseHead(Token token) {
        return token.head() < 0
                || token.is("ccomp")
                || token.is("parataxis")
                || token.is("conj") && token.upos() == Upos.VERB;
    }

    private Optional<Claim> claim(Token head, int number) {
        Optional<Certainty> modality = modality(head);
        Set<String> about = about();
        if (modality.isEmpty() || about.isEmpty()) {
            return Optional.empty();
        }
        Optional<Token> condition = condition(head);
        Span sentence = tree.span();
        return Optional.of(new Claim(
                "c" + number,
                by(stances.sources(tree, head, resolver)),
                List.copyOf(about),
                condition.map(c -> words(tree.subtree(c))).orElse(null),
                words(without(head, condition)),
                modality.get(),
                horizon(),
                sentence,
                sentence.of(document.text())));
    }

    private boolean question() {
        return tree.tokens().getLast().form().equals("?");
    }

    private String by(List<Attribution> sources) {
        if (!sources.isEmpty()) {
            Actor source = sources.getLast().source();
            return source.name() != null ? source.name() : source.text();
        }
        if (document.author() != null) {
            return document.author();
        }
        return document.publisher() != null ? document.publisher() : "the author";
    }

    private Optional<Token> condition(Token head) {
        return tree.children(head, "advcl").stream().filter(this::conditional).findFirst();
    }

    private boolean conditional(Token clause) {
        return tree.children(clause).stream()
                .anyMatch(m -> (m.is("mark") || m.is("advmod"))
                        && CONDITIONS.contains(m.form().toLowerCase(Locale.ROOT)));
    }

    /** How sure the claim is, by its modal verb, adverb or adjective; empty where the clause claims nothing. */
    private Optional<Certainty> modality(Token head) {
        List<Token> signs = new ArrayList<>(tree.children(head));
        signs.add(head);
        boolean certain = false;
        boolean probable = false;
        for (Token sign : signs) {
            String form = sign.form().toLowerCase(Locale.ROOT);
            boolean itself = sign.index() == head.index();
            if (!sign.is("aux") && !sign.is("advmod") && !(itself && complemented(head))) {
                continue;
            }
            if (POSSIBLE.contains(form)) {
                return Optional.of(Certainty.POSSIBLE);
            }
            probable |= PROBABLE.contains(form);
            certain |= CERTAIN.contains(form);
        }
        return probable ? Optional.of(Certainty.PROBABLE) : certain ? Optional.of(Certainty.CERTAIN) : Optional.empty();
    }

    private boolean complemented(Token head) {
        return tree.child(head, "xcomp").isPresent()
                || tree.child(head, "ccomp").isPresent();
    }

    private Set<String> about() {
        Set<String> about = new LinkedHashSet<>();
        for (Match match : matches) {
            for (Actor actor : resolver.actors(tree.token(match.to() - 1))) {
                if (!actor.country().isEmpty()) {
                    about.add(actor.country());
                }
            }
        }
        return about;
    }

    private @Nullable String horizon() {
        for (Token token : tree.tokens()) {
            if (HORIZONS.contains(token.form().toLowerCase(Locale.ROOT))) {
                Token phrase = token.is("amod") && token.head() >= 0 ? tree.token(token.head()) : token;
                return words(tree.subtree(phrase));
            }
        }
        return null;
    }

    private List<Token> without(Token head, Optional<Token> condition) {
        List<Token> clause = tree.subtree(head);
        return condition.isEmpty()
                ? clause
                : clause.stream()
                        .filter(t -> !tree.dominates(condition.get(), t))
                        .toList();
    }

    /** The words of these tokens as they stand in the text, a gap closed with a blank. */
    private String words(List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        Token last = null;
        for (Token token : tokens) {
            if (last != null && last.span().end() < token.span().start()) {
                words.append(' ');
            }
            words.append(token.span().of(document.text()));
            last = token;
        }
        return words.toString().replaceAll("^[\\s,;:]+|[\\s,;:.]+$", "");
    }
}
