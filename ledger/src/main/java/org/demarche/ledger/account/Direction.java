package org.demarche.ledger.account;

import java.util.List;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Dyad;
import org.demarche.model.Event;

/**
 * Which events one state directs at another.
 *
 * <p>It does where it acts and the other is acted upon; and in a mutual event (talks, a joint exercise, a clash), where both act: that
 * one counts in each direction. States that act together upon a third do nothing to each other: an event in which both act is mutual
 * only if every party that is acted upon is one of those that act. Where nobody is acted upon, joint cooperation is with each other,
 * but whom joint conflict is aimed at is not known, and it is not counted.
 */
final class Direction {
    private Direction() {}

    /** The events that happened and that the dyad's actor directs at its recipient. */
    static List<Entry> happened(Dyad dyad, List<Entry> events) {
        return events.stream()
                .filter(entry -> entry.event().stance().happened())
                .filter(entry -> directed(dyad, entry.event()))
                .toList();
    }

    static boolean directed(Dyad dyad, Event event) {
        return has(event.actors(), dyad.actor())
                && (has(event.recipients(), dyad.recipient())
                        || has(event.actors(), dyad.recipient()) && event.mutual());
    }

    private static boolean has(List<Actor> actors, String country) {
        return actors.stream().anyMatch(actor -> actor.country().equals(country));
    }
}
