package org.demarche.coder.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.coder.syntax.Word;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as the rules of times see it: words in lower case, hyphens between them left out ("third-quarter" is two words), each
 * with the senses of the lexicon. One per sentence.
 */
final class Tokens {
    private static final Set<String> DASHES = Set.of("-", "–", "—");

    /** A word or several in a sense: where they end, and their value. */
    record Found(int to, int value) {}

    private final TimeWords lexicon;
    private final List<String> forms = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<Word> words;

    Tokens(TimeWords lexicon, List<Word> words) {
        this.lexicon = lexicon;
        this.words = words;
        for (int i = 0; i < words.size(); i++) {
            String form = words.get(i).form();
            boolean inside = i > 0 && i + 1 < words.size();
            if (inside && DASHES.contains(form) && touches(i) && !(digits(i - 1) && digits(i + 1))) {
                continue;
            }
            String lower = form.toLowerCase(Locale.ROOT);
            forms.add(lower.startsWith("mid-") ? lower.substring(4) : lower);
            places.add(i);
        }
    }

    private boolean touches(int i) {
        return words.get(i - 1).span().end() == words.get(i).span().start()
                && words.get(i).span().end() == words.get(i + 1).span().start();
    }

    private boolean digits(int i) {
        return Character.isDigit(words.get(i).form().charAt(0));
    }

    int size() {
        return forms.size();
    }

    /** Which word of the sentence a token is. */
    int word(int i) {
        return places.get(i);
    }

    /** The token in lower case; empty behind the end and before the start. */
    String form(int i) {
        return i < 0 || i >= forms.size() ? "" : forms.get(i);
    }

    boolean is(int i, String... any) {
        String form = form(i);
        for (String each : any) {
            if (form.equals(each)) {
                return true;
            }
        }
        return false;
    }

    boolean dash(int i) {
        return DASHES.contains(form(i));
    }

    /** Whether it stands with a capital letter, a "mid-" before it aside. */
    boolean capital(int i) {
        String form = words.get(places.get(i)).form();
        int start = form.length() - forms.get(i).length();
        return Character.isUpperCase(form.charAt(start));
    }

    /** What the words from here on mean in a sense, the longest that fit; null where none does. */
    @Nullable
    Found find(Sense sense, int i) {
        for (TimeWords.Phrase phrase : lexicon.starting(sense, form(i))) {
            if (matches(phrase.words(), i)) {
                return new Found(i + phrase.words().size(), phrase.value());
            }
        }
        return null;
    }

    private boolean matches(List<String> phrase, int i) {
        for (int k = 1; k < phrase.size(); k++) {
            if (!form(i + k).equals(phrase.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** Behind the words of that sense, or {@code i} where there are none. */
    int skip(Sense sense, int i) {
        Found found = find(sense, i);
        return found == null ? i : found.to();
    }

    boolean has(Sense sense, int i) {
        return find(sense, i) != null;
    }

    /** Behind an article or possessive, or {@code i} where there is none. */
    int skipArticle(int i) {
        return is(i, "the", "its", "his", "her", "their", "our") ? i + 1 : i;
    }

    int skip(int i, String... any) {
        return is(i, any) ? i + 1 : i;
    }

    /** Whether there can be a time in the sentence at all: a quick look. */
    boolean mayTell() {
        for (String form : forms) {
            if (lexicon.tells(form) || Character.isDigit(form.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a time may start there: a quick look. */
    boolean mayStart(int i) {
        return lexicon.starts(form(i));
    }

    // Numbers

    /** A whole number in digits, of at most so many; -1 where there is none. An ending as in 5th is left aside. */
    int digits(int i, int most, boolean ordinal) {
        String form = form(i);
        int end = form.length();
        if (ordinal && end > 2 && Set.of("st", "nd", "rd", "th").contains(form.substring(end - 2))) {
            end -= 2;
        }
        if (end == 0 || end > most) {
            return -1;
        }
        int number = 0;
        for (int k = 0; k < end; k++) {
            char c = form.charAt(k);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    /** A number of units: "three", "12", "a couple of", "sixty", "two thousand", "several" (0), "two to three" (2); null where there is none. */
    @Nullable
    Found count(int i) {
        Found first = counted(i);
        if (first == null) {
            return null;
        }
        int joiner = first.to();
        if (is(joiner, "to", "or", "-", "–")) {
            Found second = counted(joiner + 1);
            if (second != null) {
                return new Found(second.to(), first.value());
            }
        }
        return first;
    }

    private @Nullable Found counted(int i) {
        int figure = digits(i, 4, false);
        if (figure > 0) {
            return new Found(skip(i + 1, "more"), figure);
        }
        int untold = skip(Sense.UNCOUNTED, is(i, "a") ? i + 1 : i);
        if (untold > i + 1 || untold == i + 1 && has(Sense.UNCOUNTED, i)) {
            return new Found(skip(untold, "more"), 0);
        }
        return spelled(i);
    }

    private @Nullable Found spelled(int i) {
        int sum = 0;
        int at = i;
        for (Found word = find(Sense.NUMBER, at); word != null; word = find(Sense.NUMBER, at)) {
            int value = word.value();
            sum = value >= 100 ? Math.max(1, sum) * value : is(at - 1, "a") ? value : sum + value;
            at = word.to();
            if (is(at, "and") && value >= 100 && has(Sense.NUMBER, at + 1)) {
                at++;
            }
        }
        return at == i ? null : new Found(skip(skip(at, "of"), "more"), sum);
    }

    /** A day of the month, in digits or as a word. */
    @Nullable
    Found dayOfMonth(int i) {
        int figure = digits(i, 2, true);
        if (figure > 0) {
            return figure <= 31 ? new Found(i + 1, figure) : null;
        }
        return find(Sense.ORDINAL, i);
    }

    /** An ordinal: third, 3rd. */
    @Nullable
    Found ordinal(int i) {
        Found word = find(Sense.ORDINAL, i);
        if (word != null || form(i).isEmpty() || Character.isDigit(form(i).charAt(form(i).length() - 1))) {
            return word;
        }
        int figure = digits(i, 2, true);
        return figure > 0 ? new Found(i + 1, figure) : null;
    }

    /** A year from 1000 to 2199 in digits, or in words: "nineteen ninety-six", "two thousand and one", "the year 2000". */
    @Nullable
    Found year(int i) {
        int figure = form(i).length() == 4 ? digits(i, 4, false) : -1;
        if (figure >= 1000 && figure < 2200) {
            return is(i + 1, "%") ? null : new Found(i + 1, figure);
        }
        int from = skipArticle(i);
        if (is(from, "year") && !is(from + 1, "year")) {
            return year(from + 1);
        }
        Found century = find(Sense.NUMBER, i);
        if (century == null || century.value() == 1) {
            return null;
        }
        if (century.value() == 2 && is(i + 1, "thousand")) {
            Found rest = spelledBelow(skip(i + 2, "and"));
            return rest == null ? new Found(i + 2, 2000) : new Found(rest.to(), 2000 + rest.value());
        }
        Found rest = century.value() >= 11 && century.value() <= 20 ? spelledBelow(i + 1) : null;
        return rest == null || rest.value() < 10 ? null : new Found(rest.to(), 100 * century.value() + rest.value());
    }

    private @Nullable Found spelledBelow(int i) {
        Found tens = find(Sense.NUMBER, i);
        if (tens == null || tens.value() >= 100 || is(i, "a", "an")) {
            return null;
        }
        Found ones = tens.value() >= 20 ? find(Sense.NUMBER, tens.to()) : null;
        boolean both = ones != null && ones.value() < 10 && !is(tens.to(), "a", "an");
        return both && ones != null ? new Found(ones.to(), tens.value() + ones.value()) : tens;
    }

    /** The number of a month by name, which has a capital. */
    @Nullable
    Found month(int i) {
        Found month = find(Sense.MONTH, i);
        return month == null || !capital(i) ? null : month;
    }

    @Nullable
    Found weekday(int i) {
        Found day = find(Sense.WEEKDAY, i);
        return day == null || !capital(i) ? null : day;
    }

    @Nullable
    Unit unit(int i) {
        Found unit = find(Sense.UNIT, i);
        return unit == null ? null : Unit.values()[unit.value()];
    }

    /** Whether a unit stands in the plural. */
    boolean plural(int i) {
        return form(i).endsWith("s") || is(i, "millennia", "halves");
    }
}
