package org.demarche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.demarche.model.Actor;
import org.demarche.model.Certainty;
import org.demarche.model.Claim;
import org.demarche.model.Span;
import org.demarche.model.Tie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An invented article. The verdicts on its events are those that the reference scorer gives for the same files. */
class ArticleTest {
    private static final Span NOWHERE = new Span(0, 0);

    private static List<JsonNode> expected(String kind) throws IOException {
        return FoundingArticle.ofKind(Jsonl.lines(Samples.file("article.jsonl")), kind);
    }

    @Test
    void events_sampleCoding_getsTheVerdictsOfTheReference() throws IOException {
        List<Prediction> events =
                Prediction.read(Samples.file("article-coding.jsonl")).get("a");
        ArticleEvents.Score score = ArticleEvents.score(expected("event"), Objects.requireNonNull(events));

        assertThat(score.must()).isEqualTo(4);
        assertThat(score.right()).isEqualTo(2);
        assertThat(score.verdicts())
                .extracting(v -> v.id() + " " + v.note())
                .containsExactly("E1 ok", "E2 ok", "E3 stance is future", "E4 ok", "E5 not found");
        assertThat(score.wrong())
                .extracting(Prediction::text)
                .containsExactly("Peru and Chile met in Lima on 2 May.", "Chile sent Peru tents.");
    }

    private static Claim claim(String text, String about, @Nullable String condition, Certainty modality) {
        return new Claim("c1", "the author", List.of(about), condition, text, modality, null, NOWHERE, text);
    }

    @Test
    void claims_sameInAll_areRight() throws IOException {
        Claim copper = claim("If copper falls, Chile may sell less.", "CHL", "copper falls", Certainty.POSSIBLE);
        Claim growth = claim("Peru will surely grow.", "PER", null, Certainty.CERTAIN);
        assertThat(ArticleClaims.missed(expected("claim"), List.of(copper, growth)))
                .isEmpty();
    }

    @Test
    void claims_otherCertaintyCountryConditionOrSentence_areMissed() throws IOException {
        List<Claim> claims = List.of(
                claim("If copper falls, Chile may sell less.", "CHL", "copper falls", Certainty.CERTAIN),
                claim("If copper falls, Chile may sell less.", "PER", "copper falls", Certainty.POSSIBLE),
                claim("Peru will surely grow.", "PER", "all goes well", Certainty.CERTAIN),
                claim("Nothing of this kind is likely.", "PER", null, Certainty.CERTAIN));
        assertThat(ArticleClaims.missed(expected("claim"), claims)).containsExactly("C1", "C2");
    }

    private static Actor country(String code) {
        return new Actor(code, List.of(), null, null, code, null);
    }

    private static Tie tie(String relation, Actor of, String text, Actor... to) {
        return new Tie("t1", relation, of, List.of(to), NOWHERE, text);
    }

    @Test
    void records_sameSides_areRight() throws IOException {
        Actor rojas = new Actor("PER", List.of(), "Ana Rojas", null, "Rojas", null);
        List<Tie> ties = List.of(
                tie("depends on", country("BOL"), "Bolivia depends on gas from Peru.", country("PER")),
                tie("educated in", rojas, "Ana Rojas studied in Chile and Spain.", country("CHL"), country("ESP")),
                tie("air link", country("ECU"), "There are flights between Lima and Quito.", country("PER")));
        assertThat(ArticleRecords.missed(expected("record"), ties)).isEmpty();
    }

    @Test
    void records_otherRelationSideOrDirection_areMissed() throws IOException {
        Actor rojas = new Actor("PER", List.of(), "Ana Rojas", null, "Rojas", null);
        List<Tie> ties = List.of(
                tie("depends on", country("PER"), "Bolivia depends on gas from Peru.", country("BOL")),
                tie("educated in", rojas, "Ana Rojas studied in Chile and Spain.", country("CHL")),
                tie("supplies", country("PER"), "There are flights between Lima and Quito.", country("ECU")));
        assertThat(ArticleRecords.missed(expected("record"), ties)).containsExactly("R1", "R2", "R3");
    }
}
