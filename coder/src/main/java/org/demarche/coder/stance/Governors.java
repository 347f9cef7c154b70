package org.demarche.coder.stance;

import static org.demarche.coder.stance.Signs.form;

import java.util.Optional;
import java.util.Set;
import org.demarche.coder.stance.Cues.Effect;
import org.demarche.coder.stance.Cues.Hold;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Certainty;

/** What a word makes of the event that hangs from it: plans to, fails to, a proposal to, likely. Thread-safe. */
final class Governors {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private final Cues cues;

    Governors(Cues cues) {
        this.cues = cues;
    }

    /** What the head of a word makes of it; empty where nothing is said. */
    Optional<Effect> effect(Tree tree, Token token) {
        if (token.head() < 0) {
            return Optional.empty();
        }
        Token head = tree.token(token.head());
        return switch (token.universalRelation()) {
            case "xcomp", "ccomp", "csubj", "advcl", "acl" -> clause(tree, token, head);
            case "obj", "iobj", "obl" -> argument(tree, token, head);
            case "nsubj" ->
                token.is("nsubj:pass") || head.upos() != Upos.VERB ? argument(tree, token, head) : subject(tree, head);
            case "nmod", "compound" -> token.is("nmod:poss") ? Optional.empty() : listed(Hold.NOUNS, head);
            default -> Optional.empty();
        };
    }

    /** Whether the way upwards ends at a word: what stands above says nothing of it any more. */
    boolean ends(Tree tree, Token token, Optional<Effect> effect) {
        Token head = tree.token(token.head());
        return switch (token.universalRelation()) {
            case "aux", "cop", "flat", "fixed" -> false;
            case "conj" ->
                head.upos() != token.upos() && tree.child(token, "cop").isEmpty();
            case "obj", "iobj" -> effect.isEmpty() && spoken(head);
            case "nsubj" -> effect.isEmpty() && (spoken(head) || !token.is("nsubj:pass"));
            case "xcomp" -> false;
            case "advcl", "acl" ->
                effect.isEmpty()
                        || effect.get() != Effect.FULFILLED && listedAt(head).isEmpty();
            default -> effect.isEmpty();
        };
    }

    /** What is reported or not reported happened or not for all that. */
    private boolean spoken(Token verb) {
        return cues.saying(verb.lemma()).isPresent();
    }

    /** Whether a conjunct does not share the auxiliaries of the first: "did not come but called". */
    static boolean apart(Tree tree, Token token) {
        return token.is("conj")
                && (FINITE.contains(token.xpos())
                        || tree.child(token, "aux").isPresent()
                        || tree.child(token, "cop").isPresent()
                        || infinitive(tree, token)
                        || tree.children(token, "cc").stream().anyMatch(c -> form(c).equals("but")));
    }

    /** A clause of time in the present or in reported speech: it is to come when what it hangs from is. */
    boolean timeClause(Tree tree, Token token) {
        return token.is("advcl")
                && !token.xpos().equals("VBG")
                && tree.children(token).stream()
                        .anyMatch(m -> (m.is("mark") || m.is("advmod")) && cues.mark(Effect.FUTURE, form(m)))
                && tree.children(token, "aux").stream().noneMatch(a -> a.lemma().equals("have"));
    }

    private Optional<Effect> clause(Tree tree, Token token, Token head) {
        if (token.relation().equals("acl:relcl")) {
            return Optional.empty();
        }
        Optional<Effect> listed = listedAt(head);
        if (infinitive(tree, token) || token.is("xcomp") && token.xpos().equals("VB")) {
            return Optional.of(infinitive(tree, token, head, listed));
        }
        if (token.xpos().equals("VBG")) {
            boolean prepared =
                    token.is("xcomp") || !tree.children(token, "mark").isEmpty();
            return prepared ? listed : Optional.empty();
        }
        if (token.is("xcomp")) {
            return listed;
        }
        boolean finite = token.is("ccomp") || token.is("csubj");
        return finite && !(past(tree, token) && listed.orElse(Effect.FULFILLED) != Effect.NEGATION)
                ? listed.filter(e -> e != Effect.FUTURE || !FINITE.contains(token.xpos()))
                : Optional.empty();
    }

    /** An infinitive is still to come, unless the word it hangs from says otherwise. */
    private Effect infinitive(Tree tree, Token token, Token head, Optional<Effect> listed) {
        boolean passive = !tree.children(head, "aux:pass").isEmpty();
        Optional<Certainty> said = passive ? cues.saying(head.lemma()) : Optional.empty();
        if (listed.isEmpty() && said.isPresent()) {
            return said.get() == Certainty.CERTAIN ? Effect.FULFILLED : Effect.HYPOTHETICAL;
        }
        boolean first = tree.children(head, "amod").stream()
                .anyMatch(a -> cues.effect(Hold.ADJECTIVES, form(a)).orElse(Effect.FUTURE) == Effect.FULFILLED);
        if (head.upos() == Upos.NOUN && first) {
            return Effect.FULFILLED;
        }
        Effect effect = listed.orElse(Effect.FUTURE);
        boolean purpose = token.is("advcl") && head.upos() == Upos.VERB && effect == Effect.FULFILLED;
        return purpose ? Effect.FUTURE : effect;
    }

    private Optional<Effect> argument(Tree tree, Token token, Token head) {
        if (head.upos() == Upos.ADJ || token.is("nsubj") && head.upos() != Upos.VERB) {
            return listed(Hold.ATTRIBUTES, head);
        }
        String verb = tree.child(head, "compound:prt")
                .map(p -> head.lemma() + " " + form(p))
                .orElse(head.lemma());
        if (!token.is("obl")) {
            return cues.effect(Hold.OBJECTS, verb);
        }
        return tree.children(token, "case").stream()
                .flatMap(c -> cues.effect(Hold.OBJECTS, verb + " " + form(c)).stream())
                .findFirst();
    }

    private Optional<Effect> subject(Tree tree, Token verb) {
        Optional<Effect> phrase = tree.children(verb).stream()
                .filter(c -> c.is("obj") || c.is("compound") || c.is("advmod"))
                .flatMap(c -> cues.effect(Hold.SUBJECTS, verb.lemma() + " " + form(c)).stream())
                .findFirst();
        return phrase.or(() -> cues.effect(Hold.SUBJECTS, verb.lemma()));
    }

    /** What a word makes of a clause below it, by what it is. */
    private Optional<Effect> listedAt(Token head) {
        return switch (head.upos()) {
            case NOUN, PROPN -> listed(Hold.NOUNS, head);
            case ADJ -> listed(Hold.ADJECTIVES, head);
            default -> listed(Hold.VERBS, head).or(() -> listed(Hold.ADJECTIVES, head));
        };
    }

    private Optional<Effect> listed(Hold hold, Token word) {
        return cues.effect(hold, form(word)).or(() -> cues.effect(hold, word.lemma()));
    }

    static boolean infinitive(Tree tree, Token token) {
        return tree.children(token, "mark").stream().anyMatch(m -> form(m).equals("to"));
    }

    private static boolean past(Tree tree, Token token) {
        return token.xpos().equals("VBD")
                || tree.children(token).stream()
                        .anyMatch(a -> (a.is("aux") || a.is("cop"))
                                && (a.xpos().equals("VBD") || a.lemma().equals("have")));
    }
}
