package org.demarche.coder.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.model.Span;

/**
 * A sentence as a tree of Universal Dependencies.
 *
 * <p>Immutable and thread-safe. Finding children costs nothing: they are laid out once, in the order of the text.
 */
public final class Tree {
    private final List<Token> tokens;
    private final int[][] children;

    public Tree(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
        int n = tokens.size();
        int[] counts = new int[n];
        for (Token token : tokens) {
            if (token.head() >= 0) {
                counts[token.head()]++;
            }
        }
        children = new int[n][];
        for (int i = 0; i < n; i++) {
            children[i] = new int[counts[i]];
        }
        Arrays.fill(counts, 0);
        for (Token token : tokens) {
            if (token.head() >= 0) {
                children[token.head()][counts[token.head()]++] = token.index();
            }
        }
    }

    public int size() {
        return tokens.size();
    }

    public List<Token> tokens() {
        return tokens;
    }

    /** Its words as a tokenizer gives them: another parser may read them. */
    public List<Word> words() {
        return tokens.stream()
                .map(token -> new Word(token.form(), token.span()))
                .toList();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public List<Token> children(Token token) {
        int[] indices = children[token.index()];
        List<Token> list = new ArrayList<>(indices.length);
        for (int index : indices) {
            list.add(tokens.get(index));
        }
        return list;
    }

    /** Those children that stand in that relation, its subtypes included. */
    public List<Token> children(Token token, String relation) {
        List<Token> list = new ArrayList<>(2);
        for (int index : children[token.index()]) {
            if (tokens.get(index).is(relation)) {
                list.add(tokens.get(index));
            }
        }
        return list;
    }

    /** The first child in that relation, its subtypes included. */
    public Optional<Token> child(Token token, String relation) {
        for (int index : children[token.index()]) {
            if (tokens.get(index).is(relation)) {
                return Optional.of(tokens.get(index));
            }
        }
        return Optional.empty();
    }

    public Optional<Token> head(Token token) {
        return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }

    /** Whether {@code above} is the token itself or one of its ancestors. */
    public boolean dominates(Token above, Token below) {
        for (int i = below.index(), steps = 0;
                i >= 0 && steps <= tokens.size();
                i = tokens.get(i).head(), steps++) {
            if (i == above.index()) {
                return true;
            }
        }
        return false;
    }

    /** The token and all below it, in the order of the text. */
    public List<Token> subtree(Token token) {
        boolean[] in = new boolean[tokens.size()];
        mark(token.index(), in);
        List<Token> list = new ArrayList<>();
        for (Token t : tokens) {
            if (in[t.index()]) {
                list.add(t);
            }
        }
        return list;
    }

    private void mark(int index, boolean[] in) {
        if (in[index]) {
            return;
        }
        in[index] = true;
        for (int child : children[index]) {
            mark(child, in);
        }
    }

    /** From the first word to the last. */
    public Span span() {
        return tokens.isEmpty()
                ? new Span(0, 0)
                : tokens.getFirst().span().cover(tokens.getLast().span());
    }

    @Override
    public String toString() {
        return Conllu.write(this);
    }
}
