package org.demarche.coder.stance;

import static org.demarche.coder.stance.Signs.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Certainty;

/**
 * The chain of who says that something happened, the outermost first. Those who speak with one voice ("Belarus and Kazakhstan said")
 * follow each other with the same word of saying. Thread-safe.
 */
final class Sources {
    private static final int LENGTH = 6;

    private final Cues cues;

    Sources(Cues cues) {
        this.cues = cues;
    }

    List<Attribution> of(Tree tree, Token predicate, ActorResolver resolver) {
        List<Attribution> chain = new ArrayList<>();
        for (Token token = predicate; token.head() >= 0 && chain.size() < LENGTH; token = tree.token(token.head())) {
            Token head = tree.token(token.head());
            if (content(tree, token, head)) {
                chain.addAll(0, said(tree, head, resolver));
            }
        }
        for (Token child : tree.children(predicate)) {
            boolean beside = child.is("parataxis") || child.is("advcl") && marked(tree, child, "mark", "as");
            if (beside) {
                chain.addAll(0, said(tree, child, resolver));
            } else if (child.is("obl") && marked(tree, child, "case", "according")) {
                chain.addAll(0, attributions(resolver.actors(child), "accord", Certainty.CERTAIN));
            }
        }
        return chain.size() > LENGTH ? List.copyOf(chain.subList(0, LENGTH)) : chain;
    }

    /** Whether what hangs from a head is what that head says. */
    private boolean content(Tree tree, Token token, Token head) {
        boolean quotes = citing(token) && cues.saying(head).isPresent(); // "said, citing Kyiv, that"
        boolean claim = token.upos() == Upos.NOUN
                && (token.is("obj") || token.is("nsubj:pass"))
                && cues.saying(token).isPresent(); // "denied the claim that"
        return switch (token.universalRelation()) {
            case "ccomp", "parataxis", "xcomp", "csubj" -> true;
            case "advcl" -> quotes || marked(tree, token, "mark", "that");
            case "acl" ->
                tree.children(token).stream().anyMatch(t -> form(t).equals("that") && !t.is("nsubj") && !t.is("obj"));
            default -> claim;
        };
    }

    private boolean citing(Token token) {
        return token.is("advcl")
                && token.xpos().equals("VBG")
                && cues.saying(token).isPresent();
    }

    private static boolean marked(Tree tree, Token token, String relation, String form) {
        return tree.children(token, relation).stream().anyMatch(c -> form(c).equals(form));
    }

    /** Those who say it with that word, and those whom they quote: none where it is no word of saying or nobody is named. */
    List<Attribution> said(Tree tree, Token word, ActorResolver resolver) {
        Optional<Certainty> certainty = cues.saying(word);
        if (certainty.isEmpty()) {
            return List.of();
        }
        Optional<Token> speaker = citing(word) ? tree.child(word, "obj") : speaker(tree, word);
        List<Attribution> links =
                new ArrayList<>(speaker.map(s -> attributions(resolver.actors(s), word.lemma(), certainty.get()))
                        .orElse(List.of()));
        for (Token child : tree.children(word, "advcl")) {
            if (citing(child)
                    && tree.child(child, "obj").isPresent()
                    && tree.children(child, "advcl").isEmpty()) {
                links.addAll(said(tree, child, resolver));
            }
        }
        return links;
    }

    /** The subject of a verb or adjective, the "by" of a passive, the possessor of a noun. */
    private static Optional<Token> speaker(Tree tree, Token word) {
        boolean passive = !tree.children(word, "aux:pass").isEmpty()
                || !tree.children(word, "nsubj:pass").isEmpty();
        if (word.upos() == Upos.NOUN) {
            return tree.child(word, "nmod:poss").or(() -> brought(tree, word, "nmod", Set.of("by", "of", "from")));
        }
        if (passive
                && word.xpos().equals("VBN")
                && tree.child(word, "nsubj").filter(s -> !s.is("nsubj:pass")).isEmpty()) {
            Optional<Token> agent = brought(tree, word, "obl", Set.of("by"));
            boolean mind = tree.child(word, "ccomp").isPresent();
            return agent.isPresent() || !mind ? agent : tree.child(word, "nsubj:pass");
        }
        Optional<Token> own = tree.child(word, "nsubj");
        return own.isPresent() || !word.is("xcomp") || word.head() < 0
                ? own
                : tree.child(tree.token(word.head()), "nsubj"); // "became convinced that"
    }

    private static Optional<Token> brought(Tree tree, Token word, String relation, Set<String> prepositions) {
        return tree.children(word, relation).stream()
                .filter(c -> tree.children(c, "case").stream().anyMatch(p -> prepositions.contains(form(p))))
                .findFirst();
    }

    private static List<Attribution> attributions(List<Actor> actors, String verb, Certainty certainty) {
        return actors.stream()
                .map(a -> new Attribution(a, verb, certainty, a.span()))
                .toList();
    }
}
