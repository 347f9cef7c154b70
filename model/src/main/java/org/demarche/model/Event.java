package org.demarche.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, when, where, who says so, and whether it happened.
 *
 * @param id unique within the document, such as {@code e1}; the same text always gives the same ids
 * @param type PLOVER category
 * @param mode PLOVER mode; null where the type has none or the text does not tell
 * @param contexts PLOVER contexts, in the order of {@link Context}
 * @param actors who acts; of a mutual event (talks, a joint exercise) all parties
 * @param recipients who is acted upon; of a mutual event whose parties the text joins, all parties again; may be empty
 * @param cameo CAMEO code, two to four digits
 * @param goldstein Goldstein score of the CAMEO code, -10 to 10
 * @param when null where neither the sentence nor the document gives a time
 * @param place null where none is named
 * @param stance whether it happened
 * @param attribution who says so, the outermost first; empty where only the publisher does
 * @param sentence the sentence it was read from
 * @param text that sentence's words
 * @param trigger the words that tell the event; behind those of its sentence come those that tell it again elsewhere in the document
 */
public record Event(
        String id,
        EventType type,
        @Nullable Mode mode,
        Set<Context> contexts,
        List<Actor> actors,
        List<Actor> recipients,
        String cameo,
        double goldstein,
        @Nullable When when,
        @Nullable Place place,
        Stance stance,
        List<Attribution> attribution,
        Span sentence,
        String text,
        List<Span> trigger) {

    public Event {
        contexts = ordered(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        attribution = List.copyOf(attribution);
        trigger = List.copyOf(trigger);
    }

    /** The PLOVER score: the mode's where there is one, else the type's; -10 to 10. */
    public double score() {
        return mode == null ? type.score() : mode.score();
    }

    /**
     * Whether the parties do it to each other, as in talks, a joint exercise, a clash: every party that is acted upon is one of those that
     * act; or several act, nobody is acted upon, and it is cooperation. Whom joint conflict is aimed at is not known.
     */
    public boolean mutual() {
        if (recipients.isEmpty()) {
            return actors.size() > 1 && type.quad().cooperation();
        }
        return recipients.stream().allMatch(recipient -> actors.stream().anyMatch(recipient::sameParty));
    }

    /** Set.copyOf would give them in another order in each run. */
    private static Set<Context> ordered(Set<Context> contexts) {
        EnumSet<Context> sorted = EnumSet.noneOf(Context.class);
        sorted.addAll(contexts);
        return Collections.unmodifiableSet(sorted);
    }
}
