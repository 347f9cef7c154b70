package org.demarche.coder.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.demarche.coder.actor.Candidate.Why;
import org.demarche.coder.actor.Entity.Individual;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Upos;
import org.demarche.model.Actor;
import org.jspecify.annotations.Nullable;

/** People by their names: of several with one name the one whom country, first name and day speak for. */
final class PersonFinder {
    /** One who bears a first name for a surname is meant by it alone only so many days from an office. */
    private static final int ABOUT_THEN = 1000;

    /** A text of some length that never names him in full means one who is in office, or was so many days ago. */
    private static final int JUST_NOW = 60;

    /** A first name is the same in another spelling when so much of its beginning agrees. */
    private static final int SAME_BEGINNING = 3;

    private final Phrases phrases;
    private final ActorLexicon lexicon;
    private final Discourse discourse;
    private final @Nullable LocalDate day;
    private final Consumer<Candidate> turnedDown;

    PersonFinder(
            Phrases phrases,
            ActorLexicon lexicon,
            Discourse discourse,
            @Nullable LocalDate day,
            Consumer<Candidate> turnedDown) {
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.discourse = discourse;
        this.day = day;
        this.turnedDown = turnedDown;
    }

    /**
     * The person whose name stands there.
     *
     * @param head the word that the name, its title and its country hang from
     * @param countries those named beside it
     */
    List<Actor> find(Token head, Match match, List<Actor> countries) {
        List<Individual> candidates = new ArrayList<>(match.entities().stream()
                .filter(Individual.class::isInstance)
                .map(Individual.class::cast)
                .toList());
        boolean surname = match.to() - match.from() == 1;
        List<Token> before = phrases.nameBefore(match);
        List<Token> behind = phrases.nameBehind(match);
        if (!behind.isEmpty() && goesOn(match, surname)) {
            turnDown(candidates, Why.GOES_ON);
            return List.of();
        }
        Actor known =
                surname ? discourse.surnamed(phrases.tree.token(match.from()).form()) : null;
        if (known != null && (before.isEmpty() || known.name() == null || named(known.name(), before.getFirst()))) {
            return List.of(References.again(known, phrases.span(match), phrases.words(match)));
        }
        if (surname && !before.isEmpty()) {
            List<Individual> others = candidates.stream()
                    .filter(c -> c.surnameOnly() && !named(c.person().name(), before.getFirst()))
                    .toList();
            turnDown(others, Why.OTHER_FIRST_NAME);
            candidates.removeAll(others);
        }
        return candidates.isEmpty() ? List.of() : choose(head, match, candidates, countries, before);
    }

    /** "Joseph" before another word of a name is no surname; nor is "Juan Carlos". */
    private boolean goesOn(Match match, boolean surname) {
        return surname || lexicon.firstName(phrases.tree.token(match.to() - 1).form());
    }

    private List<Actor> choose(
            Token head, Match match, List<Individual> candidates, List<Actor> countries, List<Token> before) {
        Individual best = candidates.getFirst();
        boolean bestFits = false;
        long least = Long.MAX_VALUE;
        for (Individual c : candidates) {
            boolean fits = countries.stream()
                    .anyMatch(a -> a.country().equals(c.person().country()));
            long distance = c.person().distance(day) - (fits ? 100_000 : 0);
            if (distance < least) {
                least = distance;
                best = c;
                bestFits = fits;
            }
        }
        if (best.surnameOnly() && unlikely(head, match, best.person(), before, least)) {
            turnDown(candidates, Why.NEITHER_TITLE_NOR_OFFICE);
            return List.of();
        }
        List<Individual> others = new ArrayList<>(candidates);
        others.remove(best);
        turnDown(others, bestFits ? Why.OTHER_COUNTRY : Why.FURTHER_FROM_OFFICE);
        return List.of(actor(best.person(), match));
    }

    private boolean unlikely(Token head, Match match, Person person, List<Token> before, long distance) {
        if (distance > 40_000 && head.upos() != Upos.PROPN) {
            return true;
        }
        boolean bare = before.isEmpty()
                && phrases.beside(head).isEmpty()
                && match.to() - match.from() == 1
                && !phrases.matchAt(head).map(Match::isRole).orElse(false);
        if (!bare || day == null) {
            return false;
        }
        Setting setting = discourse.setting();
        boolean stranger =
                setting.neverInFull(person) && (distance > JUST_NOW || setting.neverSpeaksOf(person.country()));
        return stranger
                || distance > ABOUT_THEN
                        && lexicon.firstName(phrases.tree.token(match.from()).form());
    }

    private Actor actor(Person person, Match match) {
        String office = day == null ? null : person.titleOn(day).orElse(null);
        return new Actor(
                person.codeOn(day),
                person.sectorsOn(day),
                person.name(),
                office,
                phrases.words(match),
                phrases.span(match));
    }

    private void turnDown(List<Individual> candidates, Why why) {
        for (Individual each : candidates) {
            Person person = each.person();
            turnedDown.accept(new Candidate(person.name(), person.codeOn(day), person.nearestOffice(day), why));
        }
    }

    /** Whether a person of that name is called so: initials and other spellings count. */
    private static boolean named(String name, Token first) {
        String given = Names.key(first.form());
        for (String word : Names.key(name).split("[\\s-]+")) {
            boolean initial = given.length() <= 2 && word.startsWith(given.substring(0, 1));
            boolean beginning = given.length() >= SAME_BEGINNING
                    && word.length() >= SAME_BEGINNING
                    && given.regionMatches(0, word, 0, SAME_BEGINNING);
            boolean abbreviated = word.length() <= 2 && given.startsWith(word.substring(0, 1));
            if (initial || beginning || abbreviated) {
                return true;
            }
        }
        return false;
    }
}
