package org.demarche.coder.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.coder.syntax.Word;
import org.jspecify.annotations.Nullable;

/**
 * What news agencies put before the first sentence: "MINSK, March 5 (Agency) -- ". It tells where and when the report was written,
 * not when what it reports happened.
 *
 * @param to behind its last word, the dash
 * @param day the day of the report; null where only the agency stands there
 */
public record Dateline(int to, @Nullable LocalDate day) {
    private static final int LONGEST = 16;

    /** The dateline that a sentence starts with; empty where there is none. */
    static Optional<Dateline> of(List<Word> words, List<TimeExpression> times) {
        int at = place(words, times.isEmpty() ? 7 : times.getFirst().from());
        if (at == 0) {
            return Optional.empty();
        }
        LocalDate day = null;
        boolean sure = false;
        if (!times.isEmpty() && times.getFirst().from() == at) {
            day = times.getFirst().when().day();
            sure = day != null;
            at = times.getFirst().to();
        }
        at = comma(words, at);
        if (form(words, at).equals("(")) {
            int close = at + 1;
            while (close < Math.min(words.size(), at + 8) && !form(words, close).equals(")")) {
                close++;
            }
            sure |= form(words, close).equals(")");
            at = close + 1;
        }
        return sure && at < Math.min(LONGEST, words.size() - 2) && dash(words, at)
                ? Optional.of(new Dateline(at + 1, day))
                : Optional.empty();
    }

    /** Behind a town in capitals, or "TOWN, Country", and a comma; 0 where there is none. */
    private static int place(List<Word> words, int limit) {
        int at = 0;
        boolean comma = false;
        while (at < Math.min(limit, words.size())
                && (capitals(form(words, at))
                        || at > 0 && (form(words, at).matches("[,.-]") || comma && upper(words, at)))) {
            comma |= form(words, at).equals(",");
            at++;
        }
        return at;
    }

    private static boolean upper(List<Word> words, int at) {
        return Character.isUpperCase(form(words, at).charAt(0));
    }

    private static boolean capitals(String form) {
        return !form.isEmpty()
                && Character.isUpperCase(form.charAt(0))
                && form.chars().allMatch(c -> Character.isUpperCase(c) || c == '.' || c == '\'' || c == '’');
    }

    private static int comma(List<Word> words, int at) {
        return form(words, at).equals(",") ? at + 1 : at;
    }

    private static boolean dash(List<Word> words, int at) {
        return form(words, at).matches("-+|–|—");
    }

    private static String form(List<Word> words, int at) {
        return at < words.size() ? words.get(at).form() : "";
    }
}
