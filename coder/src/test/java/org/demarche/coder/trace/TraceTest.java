package org.demarche.coder.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.coder.Coder;
import org.demarche.coder.trace.Step.Verdict;
import org.demarche.model.Document;
import org.demarche.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final Coder CODER = Coder.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Poland condemned Russia.|condemn|WON",
                "Poland made a point.|make peace|MISSING_COMPANY",
                "Poland cancelled its order of planes.|cancel @|MISSING_OBJECT",
                "Kyiv cancelled talks with Moscow.|talk|ABSORBED",
                "Kyiv cancelled talks with Moscow.|cancel:|LESS_SPECIFIC",
                "Poland made a point.|make:|NOTHING_BELOW",
                "Poland met on Friday.|meet|NO_RECIPIENT",
                "Somebody praised Poland.|praise|NO_ACTOR",
            })
    void code_triedFrames_tellHowTheyFared(String sentence, String frame, Verdict verdict) {
        assertThat(all(Step.Tried.class, sentence))
                .anyMatch(step -> step.frame().startsWith(frame) && step.verdict() == verdict);
    }

    @Test
    void code_operator_tellsWhatItComposed() {
        assertThat(all(Step.Composed.class, "Belarus refused to support Russia."))
                .containsExactly(new Step.Composed(1, "refuse", "SUPPORT 051", "REJECT assist 121"));
    }

    @Test
    void code_signsAndStance_areTold() {
        String sentence = "Latvia may not expel the Russian envoy.";
        assertThat(all(Step.Signed.class, sentence))
                .extracting(Step.Signed::effect)
                .contains("hypothetical", "negation");
        assertThat(all(Step.Judged.class, sentence)).containsExactly(new Step.Judged(3, Stance.HYPOTHETICAL));
    }

    @Test
    void code_mentionsAndTimes_areTold() {
        String sentence = "On 5 March, Lukashenko condemned Poland.";
        assertThat(all(Step.Timed.class, sentence)).containsExactly(new Step.Timed(1, 3, "2014-03-05"));
        assertThat(all(Step.Mentioned.class, sentence))
                .extracting(Step.Mentioned::candidates)
                .contains(List.of("person Alexander Lukashenko"));
    }

    @Test
    void code_sentenceThatIsNotParsed_tellsWhy() {
        assertThat(steps("The weather was fine.")).singleElement().isInstanceOf(Step.Skipped.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Poland condemned Russia. It also praised Latvia. The two countries met.",
                "If Belarus supports Russia, it will lose money. Lukashenko promised to end support for the rebels.",
                "Russia's refusal to withdraw its troops angered Ukraine. The president visited Minsk last week."
            })
    void code_listenedTo_isTheSame(String text) {
        Document document = Document.of("a", text, LocalDate.of(2014, 3, 10));
        assertThat(CODER.code(document, Trace.to(step -> {}))).isEqualTo(CODER.code(document));
    }

    private static List<Step> steps(String text) {
        List<Step> steps = new ArrayList<>();
        CODER.code(Document.of("a", text, LocalDate.of(2014, 3, 10)), Trace.to(steps::add));
        return steps;
    }

    private static <T extends Step> List<T> all(Class<T> kind, String text) {
        return steps(text).stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
