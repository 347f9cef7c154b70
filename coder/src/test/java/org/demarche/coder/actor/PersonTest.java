package org.demarche.coder.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.Sector;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final Person.Office PRESIDENT = office("head of state", Sector.GOV, "1991-12-16", "2019-03-20");
    private static final Person.Office COUNCIL =
            office("chairman of the Security Council", Sector.GOV, "1991-08-21", "2022-01-05");
    private static final Person.Office PARTY = office("party leader", Sector.PTY, "1999-03-01", "2021-11-23");

    @Test
    void officeOn_ofSeveral_isTheWeightiest() {
        assertThat(titleOn("2014-03-10", COUNCIL, PARTY, PRESIDENT)).isEqualTo("head of state");
        assertThat(titleOn("2020-03-10", PARTY, COUNCIL, PRESIDENT)).isEqualTo("chairman of the Security Council");
    }

    @Test
    void officeOn_ofEqualWeight_isTheLater() {
        Person.Office earlier = office("head of government", Sector.GOV, "2010-01-01", "2012-06-01");
        Person.Office later = office("head of state", Sector.GOV, "2012-05-01", "2016-05-01");
        assertThat(titleOn("2012-05-15", later, earlier)).isEqualTo("head of state");
    }

    @Test
    void titleOn_termWithoutTitle_isNone() {
        Person.Office nameless = office("", Sector.GOV, "2010-01-01", "2012-06-01");
        Person person = new Person("Anna", "BLR", List.of(), List.of(), List.of(nameless));
        assertThat(person.titleOn(LocalDate.of(2011, 1, 1))).isEmpty();
        assertThat(person.sectorsOn(LocalDate.of(2011, 1, 1))).containsExactly(Sector.GOV);
    }

    @Test
    void sectorsOn_beforeTheFirstOffice_areNotThoseOfTheOffice() {
        LocalDate day = LocalDate.of(1985, 1, 1);
        Person politician = new Person("Anna", "KAZ", List.of(), List.of(), List.of(PRESIDENT));
        Person merchant = new Person("Anna", "KAZ", List.of(), List.of(Sector.BUS), List.of(PRESIDENT));
        Person general = new Person(
                "Anna", "KAZ", List.of(), List.of(), List.of(office("chief", Sector.MIL, "1990-01-01", "1991-01-01")));
        assertThat(politician.sectorsOn(day)).containsExactly(Sector.PTY);
        assertThat(merchant.sectorsOn(day)).containsExactly(Sector.BUS);
        assertThat(merchant.sectorsOn(LocalDate.of(2020, 1, 1))).containsExactly(Sector.ELI);
        assertThat(general.sectorsOn(day)).containsExactly(Sector.MIL);
    }

    @Test
    void sectorsOn_defenceBelowTheMinister_isTheMilitarysToo() {
        Person.Office deputy = office("deputy secretary of defense", Sector.GOV, "2021-02-09", "2025-01-20");
        assertThat(deputy.sectors()).containsExactly(Sector.GOV, Sector.MIL);
    }

    private static String titleOn(String day, Person.Office... offices) {
        return new Person("Anna", "KAZ", List.of(), List.of(), List.of(offices))
                .titleOn(LocalDate.parse(day))
                .orElse("");
    }

    private static Person.Office office(String kind, Sector sector, String from, String to) {
        return new Person.Office(LocalDate.parse(from), LocalDate.parse(to), sector, "", kind, kind);
    }
}
