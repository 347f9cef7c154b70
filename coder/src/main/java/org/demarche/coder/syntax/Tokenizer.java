package org.demarche.coder.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.Span;

/**
 * Cuts English text into sentences and words, the way UD_English-EWT does: {@code don't} is two words, {@code Belarus's} two,
 * {@code state-owned} three. Offsets count in the text. Thread-safe.
 */
public final class Tokenizer {
    private static final Pattern WORD = Pattern.compile(
            "https?://\\S+[\\w/]"
                    + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
                    + "|\\w[\\w-]*(?:\\.(?:com|org|net|tv|by|ru|ua|eu|info|gov|edu|lt|pl|de|uk|example))+\\b"
                    + "|\\p{Lu}\\.(?:\\p{Lu}\\.)+" // U.S., U.N.
                    + "|[aApP]\\.[mM]\\.?(?![\\p{L}])" // 5 p.m.
                    + "|\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th|s|m|bn|k)?(?![\\p{L}])"
                    + "|\\p{Lu}['’]\\p{Lu}\\p{L}+" // O'Neill, N'Djamena
                    + "|[\\p{L}\\p{M}\\d]+(?:[&](?=\\p{Lu})\\p{Lu}+)?"
                    + "|\\.\\.\\.+|--+|[^\\s\\p{L}\\p{M}\\d]",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern APOSTROPHE_END = Pattern.compile("^['’`‘](?:s|S|re|ve|ll|d|m|RE|VE|LL|D|M)$");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "sgt", "cmdr", "adm", "brig", "rep",
            "sen", "gov", "pres", "st", "jr", "sr", "rev", "hon", "vs", "etc", "inc", "corp", "ltd", "co", "no", "nos",
            "vol", "art", "fig", "approx", "dept", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep",
            "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "a.m", "p.m", "e.g",
            "i.e", "cf", "al", "ret", "amb", "min", "spokesm");
    private static final Set<String> NEVER_LAST = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "sgt", "cmdr", "adm", "brig", "rep",
            "sen", "gov", "pres", "st", "vs", "e.g", "i.e", "cf", "amb");
    private static final Set<String> GLUED_PREFIXES =
            Set.of("co", "re", "e", "non", "pre", "post", "ex", "anti", "un", "mid", "vice");
    private static final String CANNOT = "cannot";
    private static final String CLOSERS = "\"'”’»)]";
    private static final String QUOTES = "'’`‘";

    /** Each a word by itself where white space follows. */
    private static final String MARKS = ".,;!?)\"";

    /** The sentences of a stretch of text, each as its words. Blank lines end a sentence, whatever stands before them. */
    public List<List<Word>> sentences(String text, Span within) {
        List<List<Word>> sentences = new ArrayList<>();
        List<Word> words = words(text, within);
        int first = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i + 1 == words.size() || endsSentence(text, words, i)) {
                sentences.add(List.copyOf(words.subList(first, i + 1)));
                first = i + 1;
            }
        }
        return sentences;
    }

    public List<List<Word>> sentences(String text) {
        return sentences(text, new Span(0, text.length()));
    }

    private static boolean endsSentence(String text, List<Word> words, int i) {
        Word word = words.get(i);
        Word next = words.get(i + 1);
        int gap = word.span().end();
        int gapEnd = next.span().start();
        int line = text.indexOf('\n', gap, gapEnd);
        if (line >= 0 && text.indexOf('\n', line + 1, gapEnd) >= 0) {
            return true;
        }
        int stop = i; // closing quotes and brackets belong to the sentence before them
        while (stop >= 0 && CLOSERS.contains(words.get(stop).form()) && stop > 0) {
            stop--;
        }
        if (gap == gapEnd || CLOSERS.contains(next.form()) && !opens(text, next)) {
            return false;
        }
        String mark = words.get(stop).form();
        boolean upper = startsSentence(next, words, i);
        if (mark.equals("?") || mark.equals("!") || mark.equals(".") || mark.equals("…") || mark.startsWith("...")) {
            return upper;
        }
        // "the U.S. The": the full stop belongs to the word and ends the sentence all the same
        return stop == i && mark.endsWith(".") && upper && mark.length() > 2 && STARTERS.contains(next.form());
    }

    private static final Set<String> STARTERS = Set.of(
            "The",
            "A",
            "An",
            "In",
            "On",
            "He",
            "She",
            "It",
            "They",
            "But",
            "And",
            "This",
            "That",
            "These",
            "At",
            "After",
            "However",
            "We",
            "His",
            "Its",
            "For",
            "According");

    private static boolean startsSentence(Word next, List<Word> words, int i) {
        char c = next.form().charAt(0);
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c);
        }
        return Character.isDigit(c)
                || "\"“«‘'([".indexOf(c) >= 0
                        && i + 2 < words.size()
                        && !Character.isLowerCase(words.get(i + 2).form().charAt(0));
    }

    private static boolean opens(String text, Word quote) {
        int end = quote.span().end();
        return end < text.length() && !Character.isWhitespace(text.charAt(end));
    }

    private static List<Word> words(String text, Span within) {
        List<Word> words = new ArrayList<>();
        int limit = within.end();
        Matcher matcher = WORD.matcher(text);
        for (int at = within.start(); at < limit; ) {
            if (isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = plain(text, at, limit);
            if (end > at) {
                at = word(text, at, end, limit, words);
            } else if (matcher.region(at, limit).find()) {
                at = word(text, matcher.start(), matcher.end(), limit, words);
            } else {
                break;
            }
        }
        return words;
    }

    /**
     * Where letters, digits or a mark end of which the pattern would make one word too: nearly all of a text, and trying every
     * alternative of the pattern on it took more time than all else. -1 where the pattern is to decide.
     */
    private static int plain(String text, int start, int limit) {
        char first = text.charAt(start);
        int end = start + 1;
        if (isLatin(first)) {
            while (end < limit && isLatin(text.charAt(end))) {
                end++;
            }
        } else if (isDigit(first)) {
            while (end < limit && isDigit(text.charAt(end))) {
                end++;
            }
        } else if (MARKS.indexOf(first) < 0) {
            return -1;
        }
        boolean alone = end == limit
                || isSpace(text.charAt(end))
                || MARKS.indexOf(text.charAt(end)) >= 0 && (end + 1 == limit || isSpace(text.charAt(end + 1)));
        return alone ? end : -1;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    /** Adds what begins and ends there, and what belongs to it; returns where it ends. */
    private static int word(String text, int start, int found, int limit, List<Word> words) {
        int end = found;
        if (QUOTES.indexOf(text.charAt(start)) >= 0 && end - start == 1) {
            end = clitic(text, start, limit, words);
            if (end < 0) { // "n't": both halves are there already
                return -end;
            }
        } else if (end < limit && text.charAt(end) == '.' && abbreviates(text, start, end, limit)) {
            end++;
        } else if (text.charAt(start) == '-' && end - start == 1 && glues(text, words, start, end)) {
            Word prefix = words.removeLast();
            while (end < limit && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            split(text, end > found ? prefix.span().start() : start, end, words);
            return end;
        }
        split(text, start, end, words);
        return end;
    }

    /**
     * Where a word that begins with an apostrophe ends: 's, 're; else behind the apostrophe itself. For n't, which takes a letter from the
     * word before it, both words are added and the end comes negated.
     */
    private static int clitic(String text, int start, int limit, List<Word> words) {
        boolean attached = !words.isEmpty() && words.getLast().span().end() == start;
        int end = start + 1;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String form = text.substring(start, end);
        if (attached && APOSTROPHE_END.matcher(form).matches()) {
            return end;
        }
        if (attached && (form.equalsIgnoreCase("'t") || form.equalsIgnoreCase("’t"))) {
            Word negated = words.getLast();
            int cut = negated.span().end() - 1;
            if (cut > negated.span().start() && Character.toLowerCase(text.charAt(cut)) == 'n') {
                words.removeLast();
                words.add(word(text, negated.span().start(), cut));
                words.add(word(text, cut, end));
                return -end;
            }
        }
        return start + 1;
    }

    private static boolean abbreviates(String text, int start, int end, int limit) {
        String form = text.substring(start, end).toLowerCase(Locale.ROOT);
        boolean initial = end - start == 1 && Character.isUpperCase(text.charAt(start)) && !form.equals("i");
        if (!initial && !ABBREVIATIONS.contains(form)) {
            return false;
        }
        int next = end + 1;
        while (next < limit && text.charAt(next) == ' ') {
            next++;
        }
        if (next >= limit || text.charAt(next) == '\n') {
            return false;
        }
        if (initial || NEVER_LAST.contains(form)) {
            return true;
        }
        return Character.isLowerCase(text.charAt(next))
                || Character.isDigit(text.charAt(next))
                || text.charAt(next) == ',';
    }

    private static boolean glues(String text, List<Word> words, int start, int end) {
        if (words.isEmpty() || words.getLast().span().end() != start || end >= text.length()) {
            return false;
        }
        String before = words.getLast().form().toLowerCase(Locale.ROOT);
        return Character.isLetterOrDigit(text.charAt(end)) && GLUED_PREFIXES.contains(before);
    }

    private static void split(String text, int start, int end, List<Word> words) {
        if (end - start == CANNOT.length() && text.regionMatches(true, start, CANNOT, 0, CANNOT.length())) {
            words.add(word(text, start, start + 3));
            words.add(word(text, start + 3, end));
        } else {
            words.add(word(text, start, end));
        }
    }

    private static Word word(String text, int start, int end) {
        return new Word(text.substring(start, end), new Span(start, end));
    }
}
