package org.demarche.coder.actor;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.Sector;
import org.jspecify.annotations.Nullable;

/** What a name in the lexicon stands for. */
public sealed interface Entity {
    /** Which word of a country it is. */
    enum Kind {
        NAME,
        ADJECTIVE,
        PEOPLE,
        CAPITAL,
        SEAT
    }

    /**
     * A country, by one of its words.
     *
     * @param code ISO 3166-1 alpha-3; for an entity without one the state it is counted under
     * @param name usual English name
     * @param sectors what the word adds: a seat of power adds its institution, a partially recognised entity PRE
     */
    record Country(String code, String name, Kind kind, List<Sector> sectors) implements Entity {
        public Country {
            sectors = List.copyOf(sectors);
        }
    }

    /** A person with the offices held. */
    record Individual(Person person, boolean surnameOnly) implements Entity {}

    /**
     * An organisation, group, agency, party, company or outlet.
     *
     * @param code ISO 3166-1 alpha-3 or IGO, NGO, IMG, MNC
     * @param sectors what it is outside its terms
     * @param terms times in which it is something else: rebels who rule
     */
    record Organisation(String name, String code, List<Sector> sectors, List<Term> terms) implements Entity {
        public Organisation {
            sectors = List.copyOf(sectors);
            terms = List.copyOf(terms);
        }

        /** Its sectors on a day. */
        public List<Sector> sectorsOn(@Nullable LocalDate day) {
            return terms.stream()
                    .filter(term -> day != null && term.holds(day))
                    .findFirst()
                    .map(Term::sectors)
                    .orElse(sectors);
        }
    }

    /**
     * A time, and the sectors in it.
     *
     * @param from first day
     * @param to last day; null while it lasts
     */
    record Term(LocalDate from, @Nullable LocalDate to, List<Sector> sectors) {
        public Term {
            sectors = List.copyOf(sectors);
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * A role noun.
     *
     * @param sectors what it makes of its bearer, the primary one first; at least one
     * @param office the office it names, {@code foreign minister}; empty for any other role
     * @param countries those it is restricted to; empty for all
     */
    record Role(List<Sector> sectors, String office, List<String> countries) implements Entity {
        public Role {
            sectors = List.copyOf(sectors);
            countries = List.copyOf(countries);
        }

        /** The primary sector. */
        public Sector sector() {
            return sectors.getFirst();
        }
    }
}
