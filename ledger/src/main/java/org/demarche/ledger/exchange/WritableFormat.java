package org.demarche.ledger.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.ledger.store.Entry;

/**
 * A format that events can be written in. What was written and is read again gives the same bytes when it is written a second time;
 * what a format has no place for ({@link #lost}) does not come back.
 */
public sealed interface WritableFormat extends EventFormat
        permits PloverFormat, PhoenixFormat, IcewsFormat, GdeltFormat {
    /** The line that names the columns; empty where files of this format have none. */
    Optional<String> heading();

    /**
     * The lines for an event, without line ends: one, or where the format has room for one actor and one recipient only, one a pair of
     * them. A mutual event has a line in each direction.
     *
     * @throws IllegalArgumentException where the format cannot tell the event: see {@link #refusal}
     */
    List<String> write(Entry entry);

    /** Why the format cannot tell this event; empty where it can. */
    Optional<String> refusal(Entry entry);

    /** What of an event does not come back from this format. */
    Set<Part> lost();
}
