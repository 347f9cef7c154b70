package org.demarche.coder.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pasts and participles that no rule undoes. Read once from {@code lexicon/verbs.txt}; immutable, thread-safe. */
public final class IrregularVerbs {
    /** The irregular verbs of English. */
    public static final IrregularVerbs ENGLISH = of(LexiconFile.load("verbs.txt"));

    private final Map<String, String> verbs = new HashMap<>();

    private IrregularVerbs() {}

    /** The verbs of these entries, checked; an error names file and line. */
    static IrregularVerbs of(Iterable<Entry> entries) {
        IrregularVerbs irregular = new IrregularVerbs();
        for (Entry entry : entries) {
            if (!entry.head().equals("IRREGULAR")) {
                throw entry.error("'" + entry.head() + "' is not IRREGULAR, the only head of this file");
            }
            entry.fields().forEach((verb, forms) -> {
                for (String form : forms) {
                    String other = irregular.verbs.put(form, verb);
                    if (other != null) {
                        throw entry.error("'" + form + "' is a form of both " + other + " and " + verb
                                + "; keep the one of the news");
                    }
                }
            });
        }
        return irregular;
    }

    /** The verb of a past form or a participle in lower case; null where it is none of these. */
    public @Nullable String of(String form) {
        return verbs.get(form);
    }
}
