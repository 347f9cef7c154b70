package org.demarche.coder.actor;

import java.util.List;
import org.demarche.model.Sector;

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
     */
    record Organisation(String name, String code, List<Sector> sectors) implements Entity {
        public Organisation {
            sectors = List.copyOf(sectors);
        }
    }

    /**
     * A role noun.
     *
     * @param sector what it makes of its bearer
     * @param office the office it names, {@code foreign minister}; empty for any other role
     * @param countries those it is restricted to; empty for all
     */
    record Role(Sector sector, String office, List<String> countries) implements Entity {
        public Role {
            countries = List.copyOf(countries);
        }
    }
}
