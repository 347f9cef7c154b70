package org.demarche.coder.syntax;

import java.util.List;

/** Turns the words of a sentence into a tree. Implementations are thread-safe and deterministic. */
public interface Parser {
    Tree parse(List<Word> words);
}
