package org.demarche.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.demarche.coder.actor.Candidate;
import org.demarche.coder.actor.Candidate.Why;
import org.demarche.coder.actor.Identification;
import org.demarche.model.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
    private static final Coder CODER = Coder.standard();
    private static final LocalDate DAY = LocalDate.of(2014, 3, 10);

    private static Identification identify(String mention) {
        return CODER.identify(mention, DAY);
    }

    private static String code(String mention) {
        return identify(mention).actor().map(Actor::code).orElse("nobody");
    }

    @ParameterizedTest
    @CsvSource({
        "Polish border guards, POL MIL",
        "Odesa police, UKR COP",
        "the mayor of Kharkiv, UKR GOV",
        "Kyiv students, UKR EDU",
        "a crowd control unit of the Latvian police, LVA COP",
        "the Lithuanian defence ministry, LTU GOV MIL",
        "Estonia's Defense Department, EST GOV MIL",
        "Belarusian state television, BLR GOV JRN",
        "a spokesman for the rebels, --- REB",
        "the hospital director, --- MED",
        "members of the Bundestag, DEU LEG",
        "guerrilla army, --- REB",
        "dozens of Georgian farmers, GEO AGR",
        "a team of Swedish doctors, SWE MED",
        "the president of the Knesset, ISR LEG",
        "Moldovans, MDA",
        "the USS Cole, USA MIL",
        "the frigate HMS Defender, GBR MIL",
        "ex-rebels in Burundi, BDI REB",
        "an ex-minister, --- ELI",
    })
    void identify_rolesAndBodies(String mention, String code) {
        assertThat(code(mention)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a former Danish minister",
                "the retired vice president",
                "an ousted governor",
                "the minister's wife",
                "a former CIA director"
            })
    void identify_thoseWhoLeftAndTheirKin_areElite(String mention) {
        assertThat(code(mention)).endsWith("ELI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a former student", "former rebels"})
    void identify_thoseWhoHeldNothing_areNot(String mention) {
        assertThat(code(mention)).doesNotContain("ELI").isNotEqualTo("nobody");
    }

    @ParameterizedTest
    @CsvSource({
        "2007-05-01, RUS GOV, president",
        "2009-05-01, RUS GOV, prime minister",
        "2013-05-01, RUS GOV, president",
    })
    void identify_putin_byTheDay(LocalDate day, String code, String office) {
        Actor putin = CODER.identify("Putin", day).actor().orElseThrow();
        assertThat(putin.name()).isEqualTo("Vladimir Putin");
        assertThat(putin.code()).isEqualTo(code);
        assertThat(putin.office()).isEqualTo(office);
    }

    @Test
    void identify_office_isItsHolderOnTheDay() {
        Identification minister = identify("Belarus's foreign minister");
        assertThat(minister.actor().map(Actor::name)).contains("Vladimir Makei");
        assertThat(minister.turnedDown())
                .anySatisfy(c -> {
                    assertThat(c.name()).isEqualTo("Sergei Martynov");
                    assertThat(c.why()).isEqualTo(Why.NO_LONGER_IN_OFFICE);
                })
                .noneMatch(c -> c.name().equals("Vladimir Makei"));
        assertThat(CODER.identify("Belarus's foreign minister", LocalDate.of(2010, 1, 1))
                        .actor()
                        .map(Actor::name))
                .contains("Sergei Martynov");
    }

    @Test
    void identify_formerHolder_isNotTheOneInOffice() {
        Identification former = identify("former British prime minister");
        assertThat(former.actor().map(Actor::code)).contains("GBR ELI");
        assertThat(former.actor().map(Actor::name)).isEmpty();
        assertThat(former.turnedDown())
                .anySatisfy(c -> {
                    assertThat(c.name()).isEqualTo("David Cameron");
                    assertThat(c.why()).isEqualTo(Why.STILL_IN_OFFICE);
                })
                .anySatisfy(c -> {
                    assertThat(c.name()).isEqualTo("Gordon Brown");
                    assertThat(c.why()).isEqualTo(Why.ONE_OF_SEVERAL);
                });
    }

    @Test
    void identify_surnameWithAnotherFirstName_isSomebodyElse() {
        Identification stranger = identify("Kevin Merkel");
        assertThat(stranger.actors()).isEmpty();
        assertThat(stranger.turnedDown()).extracting(Candidate::why).contains(Why.OTHER_FIRST_NAME);
        assertThat(code("Angela Merkel")).isEqualTo("DEU GOV");
        assertThat(code("Merkel")).isEqualTo("DEU GOV");
    }

    @ParameterizedTest
    @CsvSource({"2012-06-01, USA BUS", "2018-06-01, USA GOV", "2022-06-01, USA ELI"})
    void identify_beforeInAndAfterOffice_byTheDay(LocalDate day, String code) {
        assertThat(CODER.identify("Donald Trump", day).actor().map(Actor::code)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"2000-05-01, AFG GOV", "2010-05-01, AFG REB", "2022-05-01, AFG GOV"})
    void identify_rebelsWhoRule_byTheDay(LocalDate day, String code) {
        assertThat(CODER.identify("the Taliban", day).actor().map(Actor::code)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a demand", "inflation", "qwertz", "Frank", ""})
    void identify_nobody(String mention) {
        assertThat(identify(mention).actors()).isEmpty();
    }

    @Test
    void identify_several_areAll() {
        assertThat(identify("Poland and Lithuania").actors())
                .extracting(Actor::country)
                .containsExactly("POL", "LTU");
    }
}
