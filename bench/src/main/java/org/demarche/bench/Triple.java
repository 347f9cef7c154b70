package org.demarche.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who did what to whom, countries only.
 *
 * @param source country or class, empty where there is none
 * @param event PLOVER category
 * @param target country or class, empty where there is none
 */
record Triple(String source, String event, String target) {
    /** Each source with each target. */
    static Set<Triple> of(List<String> sources, String event, List<String> targets) {
        Set<Triple> triples = new HashSet<>();
        for (String source : CountryCodes.countries(sources)) {
            for (String target : CountryCodes.countries(targets)) {
                triples.add(new Triple(source, event, target));
            }
        }
        return triples;
    }

    /** Each with each other and none with itself, unless they are all of one country. */
    static Set<Triple> mutual(List<String> parties, String event) {
        Set<Triple> all = of(parties, event, parties);
        Set<Triple> others = new HashSet<>(all);
        others.removeIf(triple -> triple.source.equals(triple.target));
        return others.isEmpty() ? all : others;
    }

    @Override
    public String toString() {
        return (source.isEmpty() ? "---" : source) + " " + event + " " + (target.isEmpty() ? "---" : target);
    }
}
