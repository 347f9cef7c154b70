package org.demarche.coder.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.coder.syntax.Word;

/** How names are compared: word by word, diacritics and the shape of the apostrophe aside. */
final class Names {
    private static final Tokenizer TOKENIZER = new Tokenizer();

    private Names() {}

    /** The words of a name as the tokenizer cuts them in running text. */
    static List<String> words(String name) {
        if (plain(name)) { // thirty thousand names are read at every start
            return split(name);
        }
        List<String> words = new ArrayList<>();
        TOKENIZER
                .sentences(name)
                .forEach(sentence -> sentence.stream().map(Word::form).forEach(words::add));
        return words;
    }

    private static boolean plain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != ' ' && !Character.isLetter(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> split(String name) {
        List<String> words = new ArrayList<>(3);
        int from = 0;
        for (int to = name.indexOf(' '); to >= 0; to = name.indexOf(' ', from)) {
            if (to > from) {
                words.add(name.substring(from, to));
            }
            from = to + 1;
        }
        if (from < name.length()) {
            words.add(name.substring(from));
        }
        return words;
    }

    static String key(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 128;
        }
        if (plain) {
            return word.toLowerCase(Locale.ROOT);
        }
        String folded = Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replace('’', '\'')
                .replace('`', '\'')
                .replace('‘', '\'')
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace("ı", "i");
        return folded.toLowerCase(Locale.ROOT);
    }
}
