package org.demarche.coder.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.coder.actor.PhraseWords.Kind;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Span;

/** The phrases of one sentence, and the names of the lexicon in them: what hangs from what, and how it reads. */
final class Phrases {
    /** How a title and a name beside it hang together. */
    private static final Set<String> TITLES = Set.of("flat", "appos", "nmod:desc", "compound", "nmod:unmarked");

    private static final Set<String> POSSESSIVE = Set.of("of", "from", "'s", "’s", "'", "’", "`s", "`", "s");
    private static final Set<String> LOCATIVE = Set.of("in", "across", "throughout", "inside", "within");
    private static final Set<String> EMPLOYING = Set.of("for", "with");

    final Tree tree;
    final String text;
    final PhraseWords words;
    private final List<Match> matches;

    Phrases(Tree tree, String text, PhraseWords words, List<Match> matches) {
        this.tree = tree;
        this.text = text;
        this.words = words;
        this.matches = matches;
    }

    Optional<Match> matchAt(Token token) {
        return matches.stream().filter(m -> m.covers(token.index())).findFirst();
    }

    /** The word of a name from which its others hang. */
    Token headOf(Match match) {
        for (int i = match.from(); i < match.to(); i++) {
            Token token = tree.token(i);
            if (token.head() < match.from() || token.head() >= match.to()) {
                return token;
            }
        }
        return tree.token(match.from());
    }

    Span span(Match match) {
        return tree.token(match.from()).span().cover(tree.token(match.to() - 1).span());
    }

    String words(Match match) {
        return span(match).of(text);
    }

    /** What hangs from the words of a name. */
    List<Token> below(Match match) {
        List<Token> below = new ArrayList<>();
        for (int i = match.from(); i < match.to(); i++) {
            tree.children(tree.token(i)).stream()
                    .filter(t -> !match.covers(t.index()))
                    .forEach(below::add);
        }
        return below;
    }

    /** The word and all that "and" joins to it. */
    List<Token> coordinated(Token head) {
        List<Token> all = new ArrayList<>();
        all.add(head);
        for (Token conj : tree.children(head, "conj")) {
            if ((conj.upos() != Upos.VERB || matchAt(conj).isPresent()) && !excluded(conj)) {
                all.addAll(coordinated(conj));
            }
        }
        return all;
    }

    /** "Ukraine, not Russia". */
    private boolean excluded(Token conj) {
        return tree.children(conj).stream()
                .anyMatch(t -> (t.is("advmod") || t.is("cc")) && t.form().equalsIgnoreCase("not"));
    }

    boolean subject(Token token) {
        Token t = token;
        while (t.is("conj") && t.head() >= 0) {
            t = tree.token(t.head());
        }
        return t.is("nsubj");
    }

    boolean is(Kind kind, Token token) {
        return words.is(kind, token);
    }

    boolean has(Kind kind, Token head) {
        return tree.children(head).stream().anyMatch(t -> !t.is("nmod") && words.is(kind, t));
    }

    /** Whether a phrase means one who was it before. */
    boolean former(Token head) {
        boolean itself = matchAt(head)
                .map(m -> tree.tokens().subList(m.from(), m.to()).stream().anyMatch(words::saysFormer))
                .orElse(words.saysFormer(head));
        return itself || has(Kind.FORMER, head) || tree.children(head).stream().anyMatch(words::saysFormer);
    }

    /** What stands beside a name as a title does, or beside a title as a name. */
    List<Token> beside(Token head) {
        return tree.children(head).stream()
                .filter(t -> TITLES.contains(t.relation()))
                .toList();
    }

    /** Whether a word below a noun may say to whom it belongs. */
    static boolean modifies(Token child) {
        return child.is("amod")
                || child.is("compound")
                || child.is("nmod")
                || child.is("flat")
                || child.is("appos")
                || child.is("nummod")
                || child.is("det");
    }

    /** What may say whose a noun is. Of "home and workplace of the president" both are his. */
    List<Token> owning(Token noun) {
        List<Token> own = tree.children(noun);
        if (noun.upos() != Upos.NOUN || own.stream().anyMatch(t -> t.is("nmod"))) {
            return own;
        }
        List<Token> all = new ArrayList<>(own);
        for (Token conj : tree.children(noun, "conj")) {
            boolean bare = tree.children(conj, "det").isEmpty() && conj.upos() == Upos.NOUN;
            if (bare) {
                tree.children(conj, "nmod").stream()
                        .filter(t -> t.relation().equals("nmod"))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** "ambassador to Russia", "troops on the border with Ukraine": not the country they belong to. */
    boolean elsewhere(Token child) {
        boolean bearer = child.head() >= 0 && is(Kind.BEARER, tree.token(child.head()));
        return tree.children(child, "case").stream().anyMatch(c -> {
            String form = c.form().toLowerCase(Locale.ROOT);
            return !POSSESSIVE.contains(form) && !LOCATIVE.contains(form) && !(bearer && EMPLOYING.contains(form));
        });
    }

    /** "protesters in Syria". */
    boolean locative(Token child) {
        return tree.children(child, "case").stream()
                .anyMatch(c -> LOCATIVE.contains(c.form().toLowerCase(Locale.ROOT)));
    }

    boolean of(Token child) {
        return tree.children(child, "case").stream().anyMatch(c -> c.form().equalsIgnoreCase("of"));
    }

    boolean in(Token oblique) {
        return tree.children(oblique, "case").stream()
                .anyMatch(c -> c.form().equalsIgnoreCase("in") || c.form().equalsIgnoreCase("at"));
    }

    /** A name that the lexicon does not have, from its first word to its last. */
    Span name(Token head) {
        Span span = head.span();
        for (Token flat : tree.children(head, "flat")) {
            span = span.cover(flat.span());
        }
        for (Token compound : tree.children(head, "compound")) {
            if (compound.upos() == Upos.PROPN && matchAt(compound).isEmpty()) {
                span = span.cover(compound.span());
            }
        }
        return span;
    }

    Token lastWord(Token head) {
        return tree.children(head, "flat").isEmpty()
                ? head
                : tree.children(head, "flat").getLast();
    }

    /** The words of a role with what belongs to it, from the first modifier to the last. */
    Span whole(Token head) {
        Span span = matchAt(head).map(this::span).orElse(head.span());
        for (Token child : tree.children(head)) {
            if (child.is("amod")
                    || child.is("compound")
                    || child.is("flat")
                    || child.relation().equals("nmod:poss")
                    || child.is("nummod")) {
                span = span.cover(child.span());
            } else if (child.is("nmod") && matchAt(child).isPresent() && !elsewhere(child)) {
                for (Token token : coordinated(child)) {
                    span = span.cover(token.span());
                }
            }
        }
        return span;
    }

    /** Whether a word ends the name of a body or a person that begins before it. */
    boolean endsName(Token token) {
        return tree.children(token, "compound").stream()
                .anyMatch(t -> t.index() < token.index()
                        && matchAt(t)
                                .map(m -> m.first() instanceof Entity.Organisation || m.isPerson())
                                .orElse(false));
    }

    /** Whether one of the words of a name is a surname that the lexicon knows. */
    boolean sharesName(Token head) {
        return tree.children(head, "flat").stream()
                .anyMatch(t -> matchAt(t).filter(Match::isSurname).isPresent());
    }

    /** Words of a name that stand directly before one that the lexicon has, and are not in it: "Adam" before "Brown". */
    List<Token> nameBefore(Match match) {
        List<Token> before = new ArrayList<>();
        for (int i = match.from() - 1; i >= 0 && partOfName(tree.token(i), match, before); i--) {
            before.addFirst(tree.token(i));
        }
        return before;
    }

    /** Those that stand directly behind it. */
    List<Token> nameBehind(Match match) {
        List<Token> behind = new ArrayList<>();
        for (int i = match.to(); i < tree.size() && partOfName(tree.token(i), match, behind); i++) {
            behind.add(tree.token(i));
        }
        return behind;
    }

    private boolean partOfName(Token token, Match match, List<Token> others) {
        boolean name = token.upos() == Upos.PROPN
                && Character.isUpperCase(token.form().charAt(0))
                && matchAt(token).map(Match::isSurname).orElse(true)
                && !is(Kind.COURTESY, token);
        return name && (joined(token, match) || others.stream().anyMatch(o -> joined(token, o)));
    }

    private boolean joined(Token token, Match match) {
        for (int i = match.from(); i < match.to(); i++) {
            if (joined(token, tree.token(i))) {
                return true;
            }
        }
        return token.head() >= 0 && token.head() == headOf(match).head() && (token.is("flat") || token.is("compound"));
    }

    private static boolean joined(Token a, Token b) {
        return a.head() == b.index() && (a.is("flat") || a.is("compound"))
                || b.head() == a.index() && (b.is("flat") || b.is("compound"));
    }
}
