package org.demarche.coder.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.lexicon.Grammar;
import org.demarche.coder.lexicon.Grammar.Group;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;

/**
 * Who stands where around a predicate: subject and object through passives, control, relative clauses and coordination, and
 * what its prepositions bring. One per sentence.
 */
final class Clause {
    /** Slots of what is spoken of: whose it is stands for it, as behind an object. */
    private static final Set<String> TOPICS = Set.of("over", "about", "against", "at");

    private final Tree tree;
    private final ActorResolver resolver;

    Clause(Tree tree, ActorResolver resolver) {
        this.tree = tree;
        this.resolver = resolver;
    }

    boolean passive(Token verb) {
        return tree.child(verb, "nsubj:pass").isPresent()
                || tree.child(verb, "aux:pass").isPresent()
                || tree.child(verb, "obl:agent").isPresent()
                || verb.xpos().equals("VBN")
                        && verb.is("acl")
                        && !verb.relation().equals("acl:relcl");
    }

    /** The phrase that acts: the subject, or the "by" of a passive. */
    Optional<Token> subject(Token verb) {
        if (passive(verb)) {
            return agent(verb);
        }
        return grammaticalSubject(verb, 0);
    }

    private Optional<Token> agent(Token verb) {
        Optional<Token> agent = tree.child(verb, "obl:agent");
        return agent.isPresent() ? agent : oblique(verb, "by");
    }

    private Optional<Token> grammaticalSubject(Token verb, int depth) {
        for (String relation : List.of("nsubj", "csubj")) {
            Optional<Token> own = tree.child(verb, relation);
            if (own.isPresent()) {
                return own.map(s -> relative(s, verb));
            }
        }
        if (verb.head() < 0 || depth > 6) {
            return Optional.empty();
        }
        Token head = tree.token(verb.head());
        return switch (verb.universalRelation()) {
            case "xcomp" -> controlled(head, depth);
            case "acl" ->
                verb.relation().equals("acl:relcl") || verb.xpos().equals("VBG")
                        ? Optional.of(head)
                        : possessorOrSubject(head, depth);
            case "advcl" -> adverbial(verb, head, depth);
            case "conj", "ccomp", "parataxis", "obl", "nmod", "dep" -> subjectOrAgent(head, depth);
            default -> Optional.empty();
        };
    }

    /** "expelled two men for spying": they spied; "was attacked by militias, killing ten": the militias killed. */
    private Optional<Token> adverbial(Token verb, Token head, int depth) {
        List<String> marks = prepositions(verb);
        boolean gerund = verb.xpos().equals("VBG");
        if (gerund && !passive(head) && marks.stream().anyMatch(m -> Grammar.ENGLISH.is(Group.REASON, m))) {
            Optional<Token> object = tree.child(head, "obj");
            if (object.isPresent()) {
                return object;
            }
        }
        if (gerund
                && marks.isEmpty()
                && passive(head)
                && verb.index() > head.index()
                && agent(head).isPresent()) {
            return agent(head);
        }
        return subjectOrAgent(head, depth);
    }

    private Optional<Token> controlled(Token head, int depth) {
        if (Grammar.ENGLISH.is(Group.CONTROL, head.lemma())) {
            Optional<Token> object = tree.child(head, "obj").or(() -> tree.child(head, "iobj"));
            if (object.isPresent()) {
                return object;
            }
            if (Grammar.ENGLISH.is(Group.ADDRESS, head.lemma())) {
                Optional<Token> on =
                        oblique(head, "on").or(() -> oblique(head, "to")).or(() -> oblique(head, "upon"));
                if (on.isPresent()) {
                    return on;
                }
            }
        }
        return subjectOrPatient(head, depth);
    }

    /** For "was urged to withdraw" the patient is meant, not who urged. */
    private Optional<Token> subjectOrPatient(Token verb, int depth) {
        Optional<Token> patient = tree.child(verb, "nsubj:pass");
        return patient.isPresent() ? patient : grammaticalSubject(verb, depth + 1);
    }

    private Optional<Token> subjectOrAgent(Token verb, int depth) {
        Optional<Token> passive = tree.child(verb, "nsubj:pass");
        return passive.isPresent() ? passive : grammaticalSubject(verb, depth + 1);
    }

    /** "Russia's decision to invade": the possessor decides and invades; "the refusal of Belarus to ...". */
    private Optional<Token> possessorOrSubject(Token noun, int depth) {
        Optional<Token> possessor = tree.child(noun, "nmod:poss");
        if (possessor.isPresent()) {
            return possessor;
        }
        Optional<Token> of = dependent(noun, "of");
        if (of.isPresent()) {
            return of;
        }
        if (noun.head() >= 0 && tree.token(noun.head()).upos() == Upos.VERB) {
            return subjectOrAgent(tree.token(noun.head()), depth);
        }
        return Optional.empty();
    }

    /** A relative pronoun stands for the noun that its clause hangs from. */
    private Token relative(Token subject, Token verb) {
        boolean pronoun =
                subject.xpos().startsWith("W") || subject.lemma().equals("that") && subject.upos() == Upos.PRON;
        for (Token t = verb; pronoun && t.head() >= 0; t = tree.token(t.head())) {
            if (t.relation().equals("acl:relcl")) {
                return tree.token(t.head());
            }
        }
        return subject;
    }

    Optional<Token> object(Token verb) {
        if (passive(verb)) {
            Optional<Token> patient = tree.child(verb, "nsubj:pass").map(s -> relative(s, verb));
            if (patient.isPresent()) {
                return patient;
            }
            if (verb.is("acl") && verb.head() >= 0) {
                return Optional.of(tree.token(verb.head()));
            }
            if (verb.is("conj") && verb.head() >= 0) {
                return tree.child(tree.token(verb.head()), "nsubj:pass");
            }
        }
        Optional<Token> object = tree.child(verb, "obj");
        if (object.isEmpty()
                && verb.relation().equals("acl:relcl")
                && verb.head() >= 0
                && tree.child(verb, "nsubj").filter(s -> relative(s, verb) == s).isPresent()) {
            return Optional.of(tree.token(verb.head()));
        }
        return object.map(o -> relative(o, verb));
    }

    /** What a preposition brings to a verb. */
    Optional<Token> oblique(Token verb, String preposition) {
        return marked(verb, preposition, "obl", "nmod", "advmod", "advcl");
    }

    /** What a preposition brings to a noun. */
    Optional<Token> dependent(Token noun, String preposition) {
        return marked(noun, preposition, "nmod", "obl", "acl");
    }

    private Optional<Token> marked(Token head, String preposition, String... relations) {
        for (Token child : tree.children(head)) {
            for (String relation : relations) {
                if (child.is(relation) && prepositions(child).contains(preposition)) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    List<String> prepositions(Token token) {
        List<String> forms = new ArrayList<>(2);
        for (Token child : tree.children(token)) {
            if (child.is("case") || child.is("mark")) {
                forms.add(child.form().toLowerCase(Locale.ROOT));
            }
        }
        return forms;
    }

    /** The phrases that fill a slot of a verb's pattern, the likeliest first. */
    List<Token> fill(Token verb, String slot, List<Token> nouns) {
        List<Token> filled = new ArrayList<>();
        switch (slot) {
            case "s" -> {
                subject(verb).ifPresent(filled::add);
                outer(verb).ifPresent(filled::add);
            }
            case "o" -> {
                tree.child(verb, "iobj").ifPresent(filled::add);
                object(verb).ifPresent(filled::add);
                nouns.stream()
                        .filter(n -> n.upos() == Upos.VERB)
                        .forEach(n -> object(n).ifPresent(filled::add));
                tree.children(verb, "obj").stream()
                        .filter(o -> !filled.contains(o))
                        .forEach(filled::add);
            }
            default -> {
                oblique(verb, slot).ifPresent(filled::add);
                for (Token noun : nouns) {
                    dependent(noun, slot).ifPresent(filled::add);
                }
            }
        }
        return filled;
    }

    /** "passed a resolution criticising ...": where the noun is nobody, who made it. */
    private Optional<Token> outer(Token verb) {
        if (!verb.is("acl") || !verb.xpos().equals("VBG") || verb.head() < 0) {
            return Optional.empty();
        }
        Token noun = tree.token(verb.head());
        return noun.is("obj") && noun.head() >= 0 ? subject(tree.token(noun.head())) : Optional.empty();
    }

    /** Whom the first of the slots that names an actor names; where none does, whom it is about. */
    List<Actor> actors(Token predicate, List<String> slots, List<Token> nouns, List<Actor> others) {
        List<Token> phrases = new ArrayList<>();
        for (String slot : slots) {
            phrases.addAll(fill(predicate, slot, nouns));
        }
        List<Token> objects = new ArrayList<>();
        for (String slot : slots) {
            if (slot.equals("o") || TOPICS.contains(slot)) {
                objects.addAll(fill(predicate, slot, nouns));
            }
        }
        for (Token phrase : phrases) {
            List<Actor> direct = resolver.actors(phrase, others);
            if (direct.isEmpty() && objects.contains(phrase)) {
                direct = resolver.owners(phrase, others); // "condemned Russian actions in Syria"
            }
            if (!direct.isEmpty()) {
                return direct;
            }
        }
        for (Token phrase : phrases) {
            List<Actor> within = resolver.within(phrase, others);
            if (!within.isEmpty()) {
                return within;
            }
        }
        return List.of();
    }
}
