package org.demarche.coder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.coder.actor.ActorResolver;
import org.demarche.coder.actor.Candidate;
import org.demarche.coder.actor.Discourse;
import org.demarche.coder.actor.Identification;
import org.demarche.coder.actor.Match;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Word;
import org.demarche.model.Actor;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/** Says whom a mention means that stands by itself, in no text. */
final class Identifier {
    private static final Span END = new Span(0, 0);
    private static final List<Word> FRAME = List.of(new Word("They", END), new Word("met", END));

    private final Coder coder;

    Identifier(Coder coder) {
        this.coder = coder;
    }

    Identification identify(String mention, @Nullable LocalDate day) {
        List<List<Word>> sentences = coder.tokenizer.sentences(mention);
        if (sentences.isEmpty()) {
            return new Identification(mention, day, List.of(), List.of());
        }
        List<Word> words = sentences.getFirst();
        List<Match> matches = coder.actors.find(words);
        Tree tree = parse(words, matches);
        List<Candidate> turnedDown = new ArrayList<>();
        ActorResolver resolver =
                new ActorResolver(tree, mention, coder.actors, matches, new Discourse(), day, turnedDown::add);
        List<Actor> actors = Stream.concat(
                        tree.tokens().stream().filter(token -> token.head() < 0),
                        matches.stream().filter(m -> !m.isPerson()).map(m -> tree.token(m.to() - 1)))
                .map(resolver::mentioned)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new Identification(
                mention, day, actors, turnedDown.stream().distinct().toList());
    }

    /** The parser knows sentences and not bare phrases, so it is given one, and the frame is taken off again. */
    private Tree parse(List<Word> words, List<Match> matches) {
        List<Word> framed = new ArrayList<>(FRAME);
        framed.addAll(words);
        framed.add(new Word(".", END));
        int from = FRAME.size();
        int to = from + words.size();
        Tree tree = coder.parser.parse(framed);
        int top = root(tree, from, to);
        int root = bearer(tree, from, matches, top - from) + from;
        List<Token> tokens = new ArrayList<>();
        for (Token t : tree.tokens().subList(from, to)) {
            boolean inside = from <= t.head() && t.head() < to && t.index() != root;
            int head = t.index() == root
                    ? -1
                    : inside && !(t.head() == top && root != top) ? t.head() - from : root - from;
            String relation = t.index() == root
                    ? "root"
                    : t.index() == top ? "compound" : !inside && t.is("obl") ? "nmod" : t.relation();
            tokens.add(new Token(t.index() - from, t.form(), t.lemma(), t.upos(), t.xpos(), head, relation, t.span()));
        }
        return new Tree(tokens);
    }

    /** The first word that hangs from the frame, and is no preposition of it. */
    private static int root(Tree tree, int from, int to) {
        return tree.tokens().subList(from, to).stream()
                .filter(t -> t.head() < from || t.head() >= to)
                .min(Comparator.comparing(t -> t.head() >= 0))
                .orElseThrow()
                .index();
    }

    /** "Kyiv police" are police: where the parser hangs a role from the name before it, the role it is that everything hangs from. */
    private static int bearer(Tree tree, int from, List<Match> matches, int root) {
        Optional<Match> above = matches.stream().filter(m -> m.covers(root)).findFirst();
        int end = above.map(Match::to).orElseGet(() -> behind(tree, root + from) - from);
        boolean name = above.map(m -> m.isPlace()).orElse(true);
        return matches.stream()
                .filter(m -> name && !m.isPerson() && !m.isPlace() && m.from() == end)
                .map(m -> m.to() - 1)
                .findFirst()
                .orElse(root);
    }

    /** The word behind a name of several: "Santa Marta". */
    private static int behind(Tree tree, int head) {
        return tree.children(tree.token(head), "flat").stream()
                        .mapToInt(Token::index)
                        .max()
                        .orElse(head)
                + 1;
    }
}
