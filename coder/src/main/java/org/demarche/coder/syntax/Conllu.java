package org.demarche.coder.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.demarche.model.DemarcheException;
import org.demarche.model.Span;

/**
 * Reads and writes CoNLL-U, so that trees from any parser can be coded.
 *
 * <p>Ranges of multiword tokens and empty nodes are read over. Spans count in the text that the words make when put side by
 * side, a blank after each but where {@code SpaceAfter=No} stands.
 */
public final class Conllu {
    private Conllu() {}

    /**
     * All trees of a file.
     *
     * @param name what to call the file in a message
     * @throws DemarcheException naming file and line where a line cannot be read
     */
    public static List<Tree> read(String name, Reader reader) {
        List<Tree> trees = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int offset = 0;
        int number = 0;
        try (BufferedReader lines = new BufferedReader(reader)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    if (!tokens.isEmpty()) {
                        trees.add(tree(name, number, tokens));
                    }
                    tokens.clear();
                    offset = 0;
                } else if (!line.startsWith("#")) {
                    String[] f = line.split("\t", -1);
                    if (f.length < 8) {
                        throw new DemarcheException(name + ":" + number + ": " + f.length
                                + " columns where CoNLL-U has 10, parted by tabs");
                    }
                    if (f[0].indexOf('-') < 0 && f[0].indexOf('.') < 0) {
                        Token token = token(name, number, f, tokens.size(), offset);
                        tokens.add(token);
                        boolean glued = f.length > 9 && f[9].contains("SpaceAfter=No");
                        offset = token.span().end() + (glued ? 0 : 1);
                    }
                }
            }
        } catch (IOException e) {
            throw new DemarcheException(name + ": cannot be read: " + e.getMessage(), e);
        }
        if (!tokens.isEmpty()) {
            trees.add(tree(name, number, tokens));
        }
        return trees;
    }

    /** Heads that lead out of the sentence or round in a ring make no tree; who climbs from head to head would never come to an end. */
    private static Tree tree(String name, int last, List<Token> tokens) {
        int[] seenFrom = new int[tokens.size()]; // 0: not yet
        for (Token token : tokens) {
            for (int at = token.index(); at >= 0; at = tokens.get(at).head()) {
                if (seenFrom[at] == token.index() + 1) {
                    throw new DemarcheException(name + ":" + last + ": in the sentence that ends here the head of word "
                            + (at + 1) + " leads back to itself (column 7)");
                }
                if (seenFrom[at] > 0) {
                    break;
                }
                seenFrom[at] = token.index() + 1;
                if (tokens.get(at).head() >= tokens.size()) {
                    throw new DemarcheException(name + ":" + last + ": in the sentence that ends here the head of word "
                            + (at + 1) + " is " + (tokens.get(at).head() + 1) + ", and there are " + tokens.size()
                            + " words (column 7)");
                }
            }
        }
        return new Tree(tokens);
    }

    private static Token token(String name, int number, String[] f, int index, int offset) {
        try {
            int head = f[6].equals("_") ? -1 : Math.max(0, Integer.parseInt(f[6])) - 1;
            return new Token(
                    index, f[1], f[2], Upos.of(f[3]), f[4], head, f[7], new Span(offset, offset + f[1].length()));
        } catch (NumberFormatException e) {
            throw new DemarcheException(name + ":" + number + ": head '" + f[6] + "' is no number (column 7)", e);
        }
    }

    /**
     * Trees as one text: their words put side by side, a blank line between sentences.
     *
     * @param trees the same trees, their spans counting in that text
     */
    public record ParsedText(String text, List<Tree> trees) {
        public ParsedText {
            trees = List.copyOf(trees);
        }
    }

    /** Puts the words of trees together again. */
    public static ParsedText text(List<Tree> trees) {
        StringBuilder text = new StringBuilder();
        List<Tree> shifted = new ArrayList<>();
        for (Tree tree : trees) {
            text.append(text.isEmpty() ? "" : "\n\n");
            int start = text.length();
            List<Token> tokens = new ArrayList<>();
            for (Token t : tree.tokens()) {
                while (text.length() < start + t.span().start()) {
                    text.append(' ');
                }
                text.append(t.form());
                Span span = new Span(start + t.span().start(), start + t.span().end());
                tokens.add(new Token(t.index(), t.form(), t.lemma(), t.upos(), t.xpos(), t.head(), t.relation(), span));
            }
            shifted.add(new Tree(tokens));
        }
        return new ParsedText(text.toString(), shifted);
    }

    /** One tree in CoNLL-U, with a blank line behind it. */
    public static String write(Tree tree) {
        StringBuilder out = new StringBuilder();
        for (Token t : tree.tokens()) {
            boolean glued = t.index() + 1 < tree.size()
                    && tree.token(t.index() + 1).span().start() == t.span().end();
            out.append(t.index() + 1)
                    .append('\t')
                    .append(t.form())
                    .append('\t')
                    .append(t.lemma())
                    .append('\t');
            out.append(t.upos()).append('\t').append(t.xpos()).append("\t_\t");
            out.append(t.head() + 1).append('\t').append(t.relation()).append("\t_\t");
            out.append(glued ? "SpaceAfter=No" : "_").append('\n');
        }
        return out.append('\n').toString();
    }
}
