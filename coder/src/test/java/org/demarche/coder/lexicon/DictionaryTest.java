package org.demarche.coder.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.demarche.coder.lexicon.Dictionary.Listed;
import org.demarche.coder.lexicon.Dictionary.Term;
import org.demarche.model.Sector;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryTest {
    @Test
    void of_actorWithSynonymsAndTimes_hasAll() {
        Listed listed = only("""
                ANNA_OF_THE_HILLS_  ; a comment
                +A._HILLS
                \t[BLRELI <990101]
                \t[BLRGOVBUS 990102-20041231]
                \t[IGOUNO >050101]
                \t[BLROPP]
                """);
        assertThat(listed.names()).containsExactly("Anna of the Hills", "A. Hills");
        assertThat(listed.agent()).isFalse();
        assertThat(listed.terms())
                .extracting(Term::country, Term::sectors, Term::from, Term::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "BLR", java.util.List.of(Sector.ELI), null, LocalDate.of(1999, 1, 1)),
                        org.assertj.core.groups.Tuple.tuple(
                                "BLR",
                                java.util.List.of(Sector.GOV, Sector.BUS),
                                LocalDate.of(1999, 1, 2),
                                LocalDate.of(2004, 12, 31)),
                        org.assertj.core.groups.Tuple.tuple("IGO", java.util.List.of(), LocalDate.of(2005, 1, 1), null),
                        org.assertj.core.groups.Tuple.tuple("BLR", java.util.List.of(Sector.OPP), null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "300101, 2030-01-01",
        "310101, 1931-01-01",
        "18970101, 1897-01-01",
    })
    void of_dateOfTwoDigits_isOfTheNearestCentury(String digits, LocalDate day) {
        assertThat(only("X_Y [USAGOV >" + digits + "]").terms().getFirst().from())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "USRMIL, RUS",
        "NGMMED, NGO",
        "ROMGOV, ROU",
    })
    void of_olderCode_isTheStateOfToday(String code, String country) {
        assertThat(only("X_Y [" + code + "]").terms().getFirst().country()).isEqualTo(country);
    }

    @Test
    void of_agents_arePutInTheirForms() {
        assertThat(only("FARMER [~AGR]").names()).containsExactly("farmer", "farmers");
        assertThat(only("AIR_FORCE {} [~MIL]").names()).containsExactly("air force");
        assertThat(only("CHAMBER_OF_ART {CHAMBERS_OF_ART} [~BUS]").names())
                .containsExactly("chamber of art", "chambers of art");
        assertThat(only("MEMBER_OF_STAFF [~CVL]").names()).containsExactly("member of staff", "members of staff");
        assertThat(only("!PERSON! = MAN, MEN\nFERRY!PERSON! [~BUS]").names()).containsExactly("ferryman", "ferrymen");
        assertThat(only("FARMER [~AGR]").agent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X_Y [QQQGOV]|x:1: code 'QQQGOV': QQQ is no country, body or role",
                "X_Y [USAGOV 990231-991231]|x:1: date '990231' is no day of the calendar",
                "X_Y [USAGOV 2004017-20061201]|x:1: date '2004017' is neither YYMMDD nor YYYYMMDD",
                "X_Y [USAGOV 991231-990101]|x:1: time '991231-990101' ends before it begins",
                "X_Y [USAGOV 20121204]|x:1: time '20121204'; write <990101, >990101 or 990101-991231",
                "X_Y [USAGOV|x:1: '[USAGOV' has a bracket that is not closed",
                "X_Y|x:1: 'X Y' has no code",
                "+X_Y|x:1: a synonym without a name above it",
                "[USA]|x:1: a code without a name above it",
                "FERRY!FOLK! [~BUS]|x:1: 'FERRY!FOLK!' uses a set of words that is not there; put its line above",
            })
    void of_lineNotUnderstood_isToldAndTheRestGoesOn(String line, String problem) {
        Dictionary dictionary = Dictionary.of("x", line + "\nMOSS_WATCH_ [NGOENV]\n");
        assertThat(dictionary.problems()).containsExactly(problem);
        assertThat(dictionary.listed().getLast().names()).containsExactly("Moss Watch");
    }

    @Test
    void of_commentsAndNullCodes_areNoProblem() {
        Dictionary dictionary = Dictionary.of("x", "# A\n<!-- B\n C -->\nINDIAN_OCEAN [---]\n\n");
        assertThat(dictionary.problems()).isEmpty();
        assertThat(dictionary.listed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Phoenix.Countries.actors.txt, 18000, 25000, 50",
        "Phoenix.International.actors.txt, 7500, 7500, 10",
        "Phoenix.agents.txt, 2200, 5000, 10",
    })
    void read_samplesOfTheField_areUnderstood(String file, int entries, int names, int problems) {
        Path path = Path.of(System.getProperty("demarche.root"), "..", "shared", "data", "actors", file);
        if (!Files.exists(path)) {
            System.err.println("SKIPPED: " + file + " was not read; not there: " + path);
        }
        Assumptions.assumeTrue(Files.exists(path), path + " is not there");
        Dictionary dictionary = Dictionary.read(path);
        assertThat(dictionary.listed()).hasSizeGreaterThan(entries);
        assertThat(dictionary.names()).isGreaterThan(names);
        assertThat(dictionary.problems()).hasSizeLessThan(problems);
    }

    private static Listed only(String text) {
        Dictionary dictionary = Dictionary.of("x", text);
        assertThat(dictionary.problems()).isEmpty();
        assertThat(dictionary.listed()).hasSize(1);
        return dictionary.listed().getFirst();
    }
}
