package org.demarche.coder.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.demarche.coder.actor.Entity.Country;
import org.demarche.coder.actor.Entity.Individual;
import org.demarche.coder.actor.Entity.Kind;
import org.demarche.coder.actor.Entity.Organisation;
import org.demarche.coder.actor.Entity.Role;
import org.demarche.coder.lexicon.Dictionary;
import org.demarche.coder.lexicon.Dictionary.Term;
import org.demarche.model.Sector;

/** What the names in other coders' dictionaries stand for here. */
final class ListedActors {
    private static final LocalDate BEGINNING = LocalDate.of(1600, 1, 1);

    private ListedActors() {}

    /** A role noun, a country, one with terms (a person, as a rule), or a body that is the same at all times. */
    static Entity entity(Dictionary.Listed listed, Map<String, String> countryNames) {
        Term first = listed.terms().getFirst();
        String name = listed.names().getFirst();
        if (listed.agent() && !first.sectors().isEmpty()) {
            return new Role(
                    first.sectors().subList(0, Math.min(2, first.sectors().size())), "", List.of());
        }
        if (listed.terms().stream().anyMatch(Term::dated)) {
            return new Individual(person(name, listed.terms()), false);
        }
        Term last =
                listed.terms().getLast(); // a later code without days takes the place of the earlier, as in PETRARCH
        return last.sectors().isEmpty() && countryNames.containsKey(last.country())
                ? new Country(last.country(), countryNames.getOrDefault(last.country(), name), Kind.NAME, List.of())
                : new Organisation(name, last.country(), last.sectors(), List.of());
    }

    private static Person person(String name, List<Term> terms) {
        String country = terms.stream()
                .map(Term::country)
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
        List<Sector> otherwise = terms.stream()
                .filter(term -> !term.dated())
                .findFirst()
                .map(Term::sectors)
                .orElse(List.of());
        List<Person.Office> offices = terms.stream()
                .filter(Term::dated)
                .map(term -> office(term, country))
                .toList();
        return new Person(name, country, otherwise, List.of(), offices);
    }

    /** A term without a title. */
    private static Person.Office office(Term term, String country) {
        return new Person.Office(
                term.from() == null ? BEGINNING : term.from(),
                term.until(),
                term.sectors().isEmpty() ? null : term.sectors().getFirst(),
                term.country().equals(country) ? "" : term.country(),
                "",
                "");
    }
}
