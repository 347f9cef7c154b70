package org.demarche.coder.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.coder.Coder;
import org.demarche.model.Certainty;
import org.demarche.model.Claim;
import org.demarche.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimFinderTest {
    private static final Coder CODER = Coder.standard();

    private static List<Claim> claims(String text) {
        return CODER.code(Document.of("d", text, LocalDate.of(2014, 3, 10))).claims();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // forecasts
                "Russian pressure on Poland will grow in the coming weeks.|POL RUS|CERTAIN|-|in the coming weeks|the author",
                "Relations between Latvia and Russia are likely to worsen soon.|LVA RUS|PROBABLE|-|soon|the author",
                "Moldova is bound to lose its market in Russia.|MDA RUS|CERTAIN|-|-|the author",
                "Estonia might one day close its border with Russia.|EST RUS|POSSIBLE|-|-|the author",
                "The weight of Armenia in Moscow can only shrink.|ARM RUS|CERTAIN|-|-|the author",
                "The Polish minister said that Russia would leave the treaty.|POL RUS|CERTAIN|-|-|Polish minister",
                "Although Poland objects, Russia will build the pipeline.|POL RUS|CERTAIN|-|-|the author",
                // conditionals
                "If Russia cuts its gas supplies, Belarus will turn to Poland.|BLR POL RUS|CERTAIN"
                        + "|If Russia cuts its gas supplies|-|the author",
                "Norway may join the talks unless Russia withdraws.|NOR RUS|POSSIBLE|unless Russia withdraws|-|the author",
                "As long as Germany pays, Greece will stay in the union.|DEU GRC|CERTAIN|As long as Germany pays|-|the author",
                // warnings
                "Moldova warned that the sanctions would hurt Romania.|MDA ROU|PROBABLE|-|-|Moldova",
                "Latvia warned of a new war with Russia.|LVA RUS|PROBABLE|-|-|Latvia",
                "Poland and Latvia feared that Russia will leave the treaty.|LVA POL RUS|CERTAIN|-|-|Poland and Latvia"
            })
    void find_readsTheClaim(
            String sentence, String about, Certainty modality, String condition, String horizon, String by) {
        assertThat(claims(sentence)).singleElement().satisfies(claim -> {
            assertThat(claim.about()).containsExactlyInAnyOrder(about.split(" "));
            assertThat(claim.modality()).isEqualTo(modality);
            assertThat(claim.condition()).isEqualTo(condition);
            assertThat(claim.horizon()).isEqualTo(horizon);
            assertThat(claim.by()).isEqualTo(by);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Poland condemned Russia.",
                "Poland asked whether Russia would leave the treaty.",
                "Will Russia leave the treaty with Poland?",
                "Perhaps Poland misread the Russian note.",
                "The harvest will be good."
            })
    void find_isEmptyWhereNothingIsClaimedOfACountry(String sentence) {
        assertThat(claims(sentence)).isEmpty();
    }

    @Test
    void find_setsConditionAndConcessionApart() {
        assertThat(claims("Although Poland objected, Russia will build the pipeline if Germany pays."))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.condition()).isEqualTo("if Germany pays");
                    assertThat(claim.consequence()).isEqualTo("Russia will build the pipeline");
                });
    }

    @Test
    void takenUp_addsTheConditionOfTheNextSentence() {
        assertThat(claims("Russia may stop its loans to Belarus. This becomes likelier if the price of oil falls."))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.condition()).isEqualTo("if the price of oil falls");
                    assertThat(claim.consequence()).isEqualTo("Russia may stop its loans to Belarus");
                    assertThat(claim.modality()).isEqualTo(Certainty.POSSIBLE);
                });
    }
}
