package org.demarche.coder.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.model.Actor;
import org.demarche.model.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Who has been spoken of so far in a document, so that "he", "the two countries" and "the president" find their man. One per
 * document; not thread-safe.
 */
public final class Discourse {
    /**
     * Somebody mentioned.
     *
     * @param sentence number of the sentence
     * @param token first word of the mention in it
     * @param subject whether it was the subject of its clause
     * @param person whether it is one person
     */
    record Mentioned(Actor actor, int sentence, int token, boolean subject, boolean person) {}

    /** Codes of those who belong to no state. */
    static final Set<String> BODIES = Set.of("IGO", "NGO", "IMG", "MNC");

    private final List<Mentioned> mentions = new ArrayList<>();
    private final Map<String, Actor> bySurname = new HashMap<>();
    private Setting setting = Setting.NONE;
    private int sentence;

    /** Says what is known of the document before it is read. */
    public void in(Setting whole) {
        setting = whole;
    }

    Setting setting() {
        return setting;
    }

    /** Starts a sentence: what is noted from here on is nearest. */
    public void next() {
        sentence++;
    }

    void note(Actor actor, int token, boolean subject, boolean person) {
        mentions.add(new Mentioned(actor, sentence, token, subject, person));
        if (person && actor.name() != null) {
            String name = actor.name();
            bySurname.put(Names.key(name.substring(name.lastIndexOf(' ') + 1)), actor);
        }
    }

    /** Who was called by that surname before. */
    @Nullable
    Actor surnamed(String word) {
        return bySurname.get(Names.key(word));
    }

    /** For he, she, him, his, her: the last person before, the subject of the sentence before others. */
    @Nullable
    Actor person(int token) {
        return nearest(token, m -> m.person());
    }

    /** For it and its: the last country or body, subjects before others; not one of {@code but}. */
    @Nullable
    Actor body(int token, List<Actor> but) {
        return nearest(
                token,
                m -> !m.person()
                        && but.stream()
                                .noneMatch(b -> b.country().equals(m.actor().country())));
    }

    private @Nullable Actor nearest(int token, Predicate<Mentioned> fits) {
        Mentioned best = null;
        for (Mentioned m : mentions) {
            boolean before = m.sentence() < sentence || m.token() < token;
            if (before && fits.test(m) && (best == null || better(m, best))) {
                best = m;
            }
        }
        return best == null ? null : best.actor();
    }

    /**
     * Subjects are who a text goes on about: the subject of this sentence, then that of the sentence before, then whoever else was
     * named, the last first.
     */
    private boolean better(Mentioned m, Mentioned best) {
        int rank = rank(m);
        int bestRank = rank(best);
        if (rank != bestRank) {
            return rank < bestRank;
        }
        if (m.sentence() != best.sentence()) {
            return m.sentence() > best.sentence();
        }
        return m.subject() != best.subject() ? m.subject() : m.token() > best.token();
    }

    private int rank(Mentioned m) {
        if (m.sentence() == sentence) {
            return m.subject() ? 0 : 2;
        }
        return m.sentence() == sentence - 1 ? m.subject() ? 1 : 3 : 4;
    }

    /** For "both countries" and "the parties": the last two different countries before. */
    List<Actor> pair(int token) {
        Map<String, Actor> countries = new LinkedHashMap<>();
        for (int i = mentions.size() - 1; i >= 0 && countries.size() < 2; i--) {
            Mentioned m = mentions.get(i);
            if ((m.sentence() < sentence || m.token() < token) && state(m.actor())) {
                countries.putIfAbsent(m.actor().country(), asCountry(m.actor()));
            }
        }
        return countries.size() == 2 ? List.copyOf(countries.values()).reversed() : List.of();
    }

    /** For "they": the subjects of the last sentence that had several, else the last one mentioned. */
    List<Actor> group(int token) {
        for (int s = sentence; s >= Math.max(0, sentence - 2); s--) {
            List<Actor> subjects = new ArrayList<>();
            for (Mentioned m : mentions) {
                if (m.sentence() == s && m.subject() && (s < sentence || m.token() < token)) {
                    subjects.add(m.actor());
                }
            }
            if (!subjects.isEmpty()) {
                return subjects;
            }
        }
        Actor last = nearest(token, m -> true);
        return last == null ? List.of() : List.of(last);
    }

    /** The country spoken of last, for "the president"; whoever only reports or trades speaks for none where another was named. */
    @Nullable
    String country(int token) {
        Actor last = nearest(
                token,
                m -> state(m.actor())
                        && (m.actor().name() == null || speaksFor(m.actor().sectors())));
        last = last == null ? nearest(token, m -> state(m.actor())) : last;
        return last == null ? null : last.country();
    }

    /** The country of people and bodies that every state has: where the document plays, unless the sentence is about another. */
    @Nullable
    String country(int token, boolean everywhere) {
        Optional<String> home = setting.home(!everywhere);
        String last = country(token);
        if (home.isEmpty() || home.get().equals(last)) {
            return last;
        }
        boolean here = mentions.stream()
                .anyMatch(m -> m.sentence() == sentence && m.actor().country().equals(last));
        boolean before = mentions.stream()
                .anyMatch(
                        m -> m.sentence() == sentence - 1 && m.actor().country().equals(last));
        boolean both = mentions.stream()
                .anyMatch(m -> m.sentence() == sentence && m.actor().country().equals(home.get()));
        return here && !(both && everywhere) || before && !everywhere ? last : home.get();
    }

    /** Whether somebody of these sectors stands for a country: not the press, not business. */
    static boolean speaksFor(List<Sector> sectors) {
        return !sectors.contains(Sector.JRN) && !sectors.contains(Sector.BUS);
    }

    private static boolean state(Actor actor) {
        return actor.country().length() == 3 && !BODIES.contains(actor.country());
    }

    private static Actor asCountry(Actor actor) {
        return new Actor(actor.country(), List.of(), null, null, actor.text(), null);
    }
}
