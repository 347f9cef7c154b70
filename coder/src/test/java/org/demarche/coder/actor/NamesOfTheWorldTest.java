package org.demarche.coder.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.coder.actor.Entity.Organisation;
import org.demarche.coder.lexicon.Lexicon;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.model.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Bodies that any reader of news knows: who they are, under the names that news gives them. */
class NamesOfTheWorldTest {
    private static final ActorLexicon LEXICON = ActorLexicon.standard((name, sure) -> Optional.empty());

    @Test
    void lexicon_hasBodiesEnough() {
        assertThat(Lexicon.standard().entries("organisations.txt")).hasSizeGreaterThan(250);
        assertThat(Lexicon.standard().entries("groups.txt")).hasSizeGreaterThan(2000);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "bodies.csv", numLinesToSkip = 1)
    void find_bodyOfTheNews_isItself(String name, String code, String sectors) {
        Organisation body = LEXICON.find(new Tokenizer().sentences("of " + name).getFirst()).stream()
                .flatMap(match -> match.entities().stream())
                .filter(Organisation.class::isInstance)
                .map(Organisation.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is nobody"));
        assertThat(body.code()).as(name).isEqualTo(code);
        assertThat(body.sectors().stream().map(Sector::name).collect(Collectors.joining(" ")))
                .as(name)
                .isEqualTo(sectors == null ? "" : sectors);
    }
}
