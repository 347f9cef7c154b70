package org.demarche.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.coder.actor.Match;
import org.demarche.coder.lexicon.Grammar;
import org.demarche.coder.lexicon.Grammar.Group;
import org.demarche.coder.syntax.Parser;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Upos;
import org.demarche.coder.syntax.Word;
import org.demarche.coder.time.TimeExpression;
import org.demarche.model.When.Granularity;

/**
 * Parses with what is known beforehand. Four things lead a statistical parser astray and are set apart before it looks, then
 * hung back where they belong: a date at the head of a sentence, which it takes for the first of several subjects; a condition there,
 * which it mixes with its consequence; a source there, whose last word it joins to the subject; and a title between commas behind a
 * name, which it takes for the next item of a list.
 */
final class Trees {
    private static final Set<String> GLUE = Set.of(
            "of", "the", "for", "and", "'s", "’s", "'", "’", "a", "an", "his", "her", "its", "-", "in", "to", "at",
            "deputy", "acting", "first", "then", "also");

    private static final Set<String> MONTH_FIRST = Set.of("last", "this", "next", "past");
    private static final Set<String> POSSESSIVES = Set.of("'s", "’s", "'", "’");
    private static final Set<String> CONDITIONS = Set.of("if", "unless");

    private Trees() {}

    /** A stretch of words that the parser does not see: from, to, and what it hangs from: the word before it, or the root. */
    private record Aside(int from, int to, Kind kind) {}

    private enum Kind {
        DATELINE,
        DATE,
        TIME,
        CONDITION,
        SOURCE,
        TITLE
    }

    /**
     * Parses a sentence.
     *
     * @param start behind its dateline; 0 where it has none
     * @param times those behind the dateline
     */
    static Tree parse(Parser parser, List<Word> words, int start, List<TimeExpression> times, List<Match> matches) {
        List<Aside> asides = new ArrayList<>();
        if (start > 0) {
            asides.add(new Aside(0, start, Kind.DATELINE));
        }
        int cut = Math.max(start, leading(words, start, times));
        if (cut > start && cut < words.size()) {
            asides.add(new Aside(start, cut, Kind.DATE));
        }
        int then = condition(words, cut);
        if (then > cut) {
            asides.add(new Aside(cut, then, Kind.CONDITION));
            cut = then;
        }
        int said = source(words, cut);
        if (said > cut) {
            asides.add(new Aside(cut, said, Kind.SOURCE));
            cut = said;
        }
        for (TimeExpression time : times) {
            if (time.from() > cut && time.to() < words.size() && loose(words, time)) {
                asides.add(new Aside(time.from(), time.to(), Kind.TIME));
            }
        }
        for (int i = cut + 1; i + 2 < words.size(); i++) {
            int end = title(words, matches, i);
            int first = i;
            if (end > 0 && asides.stream().noneMatch(a -> a.from() < end && first < a.to())) {
                asides.add(new Aside(i, end, Kind.TITLE));
                i = end;
            }
        }
        return asides.isEmpty() ? Repair.mend(parser.parse(words)) : reassemble(parser, words, asides);
    }

    private static Tree reassemble(Parser parser, List<Word> words, List<Aside> asides) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int index = i;
            if (asides.stream().noneMatch(a -> a.from() <= index && index < a.to())) {
                kept.add(i);
            }
        }
        Tree core = Repair.mend(parser.parse(kept.stream().map(words::get).toList()));
        Token[] tokens = new Token[words.size()];
        int root = 0;
        for (Token t : core.tokens()) {
            int head = t.head() < 0 ? -1 : kept.get(t.head());
            tokens[kept.get(t.index())] = moved(t, kept.get(t.index()), head, t.relation());
            root = head < 0 ? kept.get(t.index()) : root;
        }
        for (Aside aside : asides) {
            switch (aside.kind()) {
                case DATELINE -> hangLoosely(words, aside, root, tokens);
                case DATE -> hangDate(words, aside, root, tokens);
                case TIME -> hangDate(words, aside, governor(aside, tokens, root), tokens);
                case CONDITION -> hang(parser, words, aside, aside.from() + 1, root, "advcl", tokens);
                case SOURCE -> hang(parser, words, aside, aside.from(), root, "obl", tokens);
                case TITLE ->
                    hang(parser, words, aside, aside.from() + 1, name(tokens, aside.from() - 1), "appos", tokens);
            }
        }
        return new Tree(List.of(tokens));
    }

    private static Token moved(Token t, int index, int head, String relation) {
        return new Token(index, t.form(), t.lemma(), t.upos(), t.xpos(), head, relation, t.span());
    }

    private static void hangDate(List<Word> words, Aside aside, int root, Token[] tokens) {
        int last = words.get(aside.to() - 1).form().equals(",") ? aside.to() - 2 : aside.to() - 1;
        for (int i = aside.from(); i < aside.to(); i++) {
            Word w = words.get(i);
            boolean comma = i > last;
            boolean preposition = i == aside.from() && last > aside.from();
            String relation = comma ? "punct" : i == last ? "obl" : preposition ? "case" : "flat";
            Upos upos = comma ? Upos.PUNCT : preposition ? Upos.ADP : Upos.PROPN;
            tokens[i] = new Token(
                    i,
                    w.form(),
                    w.form(),
                    upos,
                    comma ? "," : "NNP",
                    comma || i == last ? root : last,
                    relation,
                    w.span());
        }
    }

    private static void hangLoosely(List<Word> words, Aside aside, int root, Token[] tokens) {
        for (int i = aside.from(); i < aside.to(); i++) {
            Word w = words.get(i);
            boolean word = Character.isLetterOrDigit(w.form().charAt(0));
            Upos upos = word ? Upos.PROPN : Upos.PUNCT;
            tokens[i] = new Token(
                    i, w.form(), w.form(), upos, word ? "NNP" : ":", root, word ? "dislocated" : "punct", w.span());
        }
    }

    private static int name(Token[] tokens, int last) {
        Token name = tokens[last];
        while ((name.is("flat") || name.is("compound")) && name.head() >= 0) {
            name = tokens[name.head()];
        }
        return name.index();
    }

    /** Parses an aside by itself, from {@code first} to its last comma, and hangs it from {@code head}; an "if" before it marks it. */
    private static void hang(
            Parser parser, List<Word> words, Aside aside, int first, int head, String relation, Token[] tokens) {
        int last = words.get(aside.to() - 1).form().equals(",") ? aside.to() - 1 : aside.to();
        Tree part = parser.parse(words.subList(first, last));
        int root = first;
        for (Token t : part.tokens()) {
            boolean top = t.head() < 0;
            int index = first + t.index();
            tokens[index] = moved(t, index, top ? head : first + t.head(), top ? relation : t.relation());
            root = top ? index : root;
        }
        for (int comma : new int[] {aside.from(), aside.to() - 1}) {
            if (comma < first || comma >= last) {
                Word w = words.get(comma);
                boolean mark = !w.form().equals(",");
                tokens[comma] = new Token(
                        comma,
                        w.form(),
                        w.form().toLowerCase(Locale.ROOT),
                        mark ? Upos.SCONJ : Upos.PUNCT,
                        mark ? "IN" : ",",
                        root,
                        mark ? "mark" : "punct",
                        w.span());
            }
        }
    }

    /** Where a condition at the head of the sentence ends, its comma included: "If A, B will". */
    private static int condition(List<Word> words, int from) {
        if (from >= words.size() || !CONDITIONS.contains(words.get(from).form().toLowerCase(Locale.ROOT))) {
            return 0;
        }
        for (int i = from + 3; i < words.size() - 2; i++) {
            if (words.get(i).form().equals(",")) {
                boolean modal = words.subList(i, words.size()).stream()
                        .anyMatch(w -> Grammar.ENGLISH.is(Group.MODAL, w.form()));
                return modal ? i + 1 : 0;
            }
        }
        return 0;
    }

    /** Where a source at the head of the sentence ends, its comma included: "According to a statement on its website, A and B". */
    private static int source(List<Word> words, int from) {
        boolean according = from + 4 < words.size()
                && words.get(from).form().equalsIgnoreCase("according")
                && words.get(from + 1).form().equalsIgnoreCase("to");
        for (int i = from + 3; according && i < words.size() - 3; i++) {
            if (words.get(i).form().equals(",")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Whether a time stands loosely in its sentence: "on Tuesday", "Wednesday", "today"; not "the meeting of 7 March". */
    private static boolean loose(List<Word> words, TimeExpression time) {
        String first = words.get(time.from()).form().toLowerCase(Locale.ROOT);
        boolean day = time.when().granularity() == Granularity.DAY;
        return day
                && (first.equals("on") || !time.preposed())
                && Character.isLetter(first.charAt(0))
                && !MONTH_FIRST.contains(first);
    }

    /** The verb that a time set apart belongs to: the one right behind it, else the last one before it. */
    private static int governor(Aside aside, Token[] tokens, int root) {
        for (int i = aside.to(); i < Math.min(tokens.length, aside.to() + 3); i++) {
            if (tokens[i] != null && tokens[i].upos() == Upos.VERB) {
                return i;
            }
            if (tokens[i] == null || tokens[i].upos() != Upos.AUX && tokens[i].upos() != Upos.ADV) {
                break;
            }
        }
        for (int i = aside.from() - 1; i >= 0; i--) {
            if (tokens[i] != null && tokens[i].upos() == Upos.VERB) {
                return i;
            }
        }
        return root;
    }

    private static int leading(List<Word> words, int start, List<TimeExpression> times) {
        if (times.isEmpty()
                || times.getFirst().from() > start
                || times.getFirst().to() >= words.size()) {
            return 0;
        }
        int to = times.getFirst().to();
        if (POSSESSIVES.contains(words.get(to).form())) {
            return 0; // "last year's vote"
        }
        boolean comma = words.get(to).form().equals(",");
        boolean preposition = times.getFirst().to() - times.getFirst().from() > 1;
        return comma ? to + 1 : preposition ? to : 0;
    }

    /** Where a title that starts with the comma at {@code i} ends, its second comma included; 0 where there is none. */
    private static int title(List<Word> words, List<Match> matches, int i) {
        if (!words.get(i).form().equals(",")
                || !Character.isUpperCase(words.get(i - 1).form().charAt(0))) {
            return 0;
        }
        boolean role = false;
        for (int j = i + 1; j < words.size() && j < i + 16; j++) {
            String form = words.get(j).form();
            if (form.equals(",")) {
                return role && j > i + 1 ? j + 1 : 0;
            }
            int index = j;
            var match = matches.stream().filter(m -> m.covers(index)).findFirst();
            boolean name = match.isPresent() && match.get().isPerson();
            role |= match.isPresent() && match.get().isRole();
            boolean fits = match.isPresent() && !name
                    || GLUE.contains(form.toLowerCase(Locale.ROOT))
                    || role && Character.isUpperCase(form.charAt(0));
            if (!fits) {
                return 0;
            }
        }
        return 0;
    }

    /** A tree of which nothing is known but the words: for sentences that need no parse. */
    static Tree flat(List<Word> words) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word w = words.get(i);
            tokens.add(new Token(i, w.form(), w.form(), Upos.X, "_", -1, "root", w.span()));
        }
        return new Tree(tokens);
    }
}
