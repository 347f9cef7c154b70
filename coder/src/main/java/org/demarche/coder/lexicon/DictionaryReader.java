package org.demarche.coder.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one dictionary, line by line. Not thread-safe. */
final class DictionaryReader {
    private static final Pattern CODE = Pattern.compile("\\[([^\\[\\]]*)[\\]}]");
    private static final Pattern SET = Pattern.compile("(!\\w+!)\\s*=\\s*(.+)");
    private static final Pattern PLURAL = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern RANGE = Pattern.compile("(\\d+)\\s*-\\s*(\\d+)|([<>])\\s*(\\d+)");
    private static final Pattern LINE_COMMENT = Pattern.compile("[#;].*");
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";
    private static final String NOBODY = "---";

    /** No line of a dictionary comes near, nor all that a noun stands for. */
    private static final int LONGEST = 10_000;
    /** Sets of words within sets of words multiply. */
    private static final int MOST_FORMS = 1000;

    private static final CameoActorCodes CODES = new CameoActorCodes();
    private final String file;
    private final List<Dictionary.Listed> listed = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, List<String>> sets = new HashMap<>();

    private final List<String> names = new ArrayList<>();
    private final List<Dictionary.Term> terms = new ArrayList<>();
    private boolean agent;
    private boolean faulty;
    private int headLine;
    private int number;
    private boolean comment;

    DictionaryReader(String file) {
        this.file = file;
    }

    Dictionary dictionary() {
        finish();
        return new Dictionary(file, listed, problems);
    }

    void line(String raw) {
        number++;
        if (raw.length() > LONGEST) {
            problem("a line of " + raw.length() + " characters is too long; write " + LONGEST + " at most");
            return;
        }
        String line = withoutComment(raw);
        if (line.isBlank()) {
            return;
        }
        String text = line.strip();
        Matcher set = SET.matcher(text);
        if (set.matches()) {
            sets.put(set.group(1), List.of(set.group(2).split("\\s*,\\s*")));
        } else if (text.startsWith("[")) {
            if (names.isEmpty()) {
                problem("a code without a name above it");
            }
            codes(text);
        } else if (text.startsWith("+")) {
            synonym(text.substring(1));
        } else {
            finish();
            headLine = number;
            head(text);
        }
    }

    /** {@code #} and {@code ;} start a comment, and {@code <!-- -->} is one, over several lines too. */
    private String withoutComment(String raw) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        while (at < raw.length()) {
            int next = raw.indexOf(comment ? CLOSE : OPEN, at);
            if (!comment) {
                line.append(raw, at, next < 0 ? raw.length() : next);
            }
            if (next < 0) {
                break;
            }
            at = next + (comment ? CLOSE : OPEN).length();
            comment = !comment;
        }
        return LINE_COMMENT.matcher(line).replaceAll("");
    }

    private void head(String text) {
        int bracket = text.indexOf('[');
        String name = bracket < 0 ? text : text.substring(0, bracket);
        if (bracket >= 0) {
            String code = text.substring(bracket);
            agent = code.contains("~");
            if (agent) {
                agent(name, code.replace("~", ""));
                return;
            }
            codes(code);
        }
        name(name);
    }

    private void synonym(String text) {
        if (names.isEmpty() && !faulty) {
            problem("a synonym without a name above it");
            return;
        }
        if (text.matches(".*[\\[\\]{}].*")) {
            problem("'" + text.strip() + "' is no name: a bracket belongs to a code");
        } else if (agent) {
            agentNames(text, null);
        } else {
            name(text);
        }
    }

    private void name(String text) {
        String name = DictionaryNames.actor(text);
        if (name.isEmpty()) {
            problem("'" + text.strip() + "' is no name");
            faulty = names.isEmpty();
        } else {
            names.add(name);
        }
    }

    private void agent(String text, String code) {
        Matcher plural = PLURAL.matcher(text);
        String marked = plural.find() ? plural.group(1).strip() : null;
        agentNames(plural.reset().replaceAll(""), marked);
        codes(code);
    }

    /** A noun, its sets of words put in, and its plural: as marked, none where the mark is empty, the regular one where there is none. */
    private void agentNames(String text, @Nullable String plural) {
        List<String> forms = new ArrayList<>(List.of(text));
        for (Map.Entry<String, List<String>> set : sets.entrySet()) {
            forms = with(set.getKey(), set.getValue(), forms);
            if (forms.isEmpty()) {
                problem("'" + text.strip() + "' stands for too many words; write them out");
                faulty = true;
                return;
            }
        }
        if (forms.stream().anyMatch(form -> form.contains("!"))) {
            problem("'" + text.strip() + "' uses a set of words that is not there; put its line above");
            faulty = true;
            return;
        }
        boolean regular = plural == null && forms.size() == 1 && !text.contains("!");
        for (String form : forms) {
            String noun = DictionaryNames.agent(form);
            names.add(noun);
            if (regular) {
                names.add(DictionaryNames.plural(noun));
            }
        }
        if (plural != null && !plural.isEmpty()) {
            names.add(DictionaryNames.agent(plural));
        }
    }

    /** The forms with each word of a set in its place; none where that would be too much. */
    private static List<String> with(String set, List<String> words, List<String> forms) {
        List<String> with = new ArrayList<>();
        int characters = 0;
        for (String form : forms) {
            for (String word : form.contains(set) ? words : List.of("")) {
                String each = form.replace(set, word);
                characters += each.length();
                if (characters > LONGEST || with.size() == MOST_FORMS) {
                    return List.of();
                }
                with.add(each);
            }
        }
        return with;
    }

    private void codes(String text) {
        Matcher code = CODE.matcher(text);
        boolean any = false;
        while (code.find()) {
            any = true;
            try {
                term(code.group(1).strip());
            } catch (IllegalArgumentException | DateTimeException e) {
                problem(String.valueOf(e.getMessage()));
                faulty = true;
            }
        }
        if (!any) {
            problem("'" + text.strip() + "' has a bracket that is not closed");
            faulty = true;
        }
    }

    private void term(String text) {
        int blank = text.indexOf(' ');
        String code = blank < 0 ? text : text.substring(0, blank);
        if (code.equals(NOBODY)) {
            faulty = true; // names that are to stand for nobody
            return;
        }
        CameoActorCodes.Meaning meaning = CODES.meaning(code);
        LocalDate from = null;
        LocalDate until = null;
        if (blank >= 0) {
            String when = text.substring(blank + 1).strip();
            Matcher range = RANGE.matcher(when);
            if (!range.matches()) {
                throw new IllegalArgumentException("time '" + when + "'; write <990101, >990101 or 990101-991231");
            }
            boolean both = range.group(1) != null;
            LocalDate day = date(both ? range.group(1) : range.group(4));
            from = both || range.group(3).equals(">") ? day : null;
            until = both ? date(range.group(2)) : from == null ? day : null;
            if (from != null && until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("time '" + when + "' ends before it begins");
            }
        }
        terms.add(new Dictionary.Term(meaning.country(), meaning.sectors(), from, until));
    }

    /** YYYYMMDD, or YYMMDD, where years up to 30 are of this century. */
    private static LocalDate date(String digits) {
        if (digits.length() != 6 && digits.length() != 8) {
            throw new IllegalArgumentException("date '" + digits + "' is neither YYMMDD nor YYYYMMDD");
        }
        int value = Integer.parseInt(digits);
        int year = value / 10_000;
        if (digits.length() == 6) {
            year += year <= 30 ? 2000 : 1900;
        }
        try {
            return LocalDate.of(year, value / 100 % 100, value % 100);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("date '" + digits + "' is no day of the calendar", e);
        }
    }

    private void finish() {
        if (!names.isEmpty()) {
            if (!terms.isEmpty()) {
                Set<String> once = new LinkedHashSet<>(names);
                listed.add(new Dictionary.Listed(List.copyOf(once), agent, terms));
            } else if (!faulty) {
                problems.add(file + ":" + headLine + ": '" + names.getFirst() + "' has no code");
            }
        }
        names.clear();
        terms.clear();
        agent = false;
        faulty = false;
    }

    private void problem(String why) {
        problems.add(file + ":" + number + ": " + why);
    }
}
