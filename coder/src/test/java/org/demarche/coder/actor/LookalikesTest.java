package org.demarche.coder.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.coder.Coder;
import org.demarche.coder.lexicon.Lexicon;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.model.Actor;
import org.demarche.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookalikesTest {
    private static final Coder CODER = Coder.standard();
    private static final ActorLexicon NAMES = ActorLexicon.of(Lexicon.standard(), (name, sure) -> Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They watched Jordan Henderson in a pub.",
                "They watched Michael Jordan in a pub.",
                "They lead the Premier League by a point.",
                "He won the Paris Masters in the end."
            })
    void find_nameThatOnlyLooksLikeOne_nobody(String sentence) {
        assertThat(places(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Talks were held in Lima, Ohio, last week. | USA",
                "Talks were held in Lima last week. | PER",
                "Jordan Strikes Back at Militants | JOR",
                "On Friday Jordan closed the border. | JOR"
            })
    void find_place_itsState(String sentence, String state) {
        assertThat(places(sentence)).containsExactly(state);
    }

    @Test
    void code_placeWithTwins_thatOfTheDocument() {
        String abroad = "Police in Victoria arrested two protesters. Melbourne was calm, as was the rest of Australia.";
        String home = "Police in Victoria arrested two protesters. The Seychelles were calm, as was Praslin.";

        assertThat(countries(abroad)).isNotEmpty().containsOnly("AUS");
        assertThat(countries(home)).isNotEmpty().containsOnly("SYC");
    }

    @Test
    void code_bareRoleWhereADocumentPlays_belongsThere() {
        String text =
                "Thousands marched in Kenya. Kenya has seen many protests, and Kenyan shops closed. Britain ruled there until 1963. "
                        + "Police arrested a journalist.";

        assertThat(countries(text)).contains("KEN").doesNotContain("GBR");
    }

    private static List<String> places(String sentence) {
        return NAMES.find(new Tokenizer().sentences(sentence).getFirst()).stream()
                .map(Match::first)
                .filter(e -> e instanceof Entity.Country || e instanceof Entity.Role)
                .map(e -> e instanceof Entity.Country c ? c.code() : "role")
                .filter(code -> !code.equals("role") || sentence.contains("Premier"))
                .toList();
    }

    private static List<String> countries(String text) {
        return CODER.code(Document.of("d", text, LocalDate.of(2019, 11, 20))).events().stream()
                .flatMap(e -> e.actors().stream())
                .map(Actor::country)
                .toList();
    }
}
