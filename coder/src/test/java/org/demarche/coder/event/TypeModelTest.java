package org.demarche.coder.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.coder.Coder;
import org.demarche.coder.event.TypeTraining.Example;
import org.demarche.model.Coding;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.demarche.model.Pair;
import org.junit.jupiter.api.Test;

class TypeModelTest {
    private static final Coder CODER = Coder.standard();
    private static final List<String> FREEING = List.of("unshackled", "untied", "turned loose");
    private static final List<String> SCOLDING = List.of("carpeted", "tongue-lashed", "gave an earful to");

    private static PairView view(String text, String actor, String recipient) {
        return CODER.view(document(text, actor, recipient), true).orElseThrow();
    }

    private static Document document(String text, String actor, String recipient) {
        return Document.of("t", text, LocalDate.of(2014, 3, 10)).with(new Pair(actor, recipient));
    }

    private static TypeModel trained(boolean swapped) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String word : FREEING) {
            examples.add(new Example(
                    view("Oslo " + word + " the sailors.", "Oslo", "the sailors"),
                    swapped ? "ACCUSE disapprove" : "RETREAT release"));
        }
        for (String word : SCOLDING) {
            examples.add(new Example(
                    view("Oslo " + word + " the sailors.", "Oslo", "the sailors"),
                    swapped ? "RETREAT release" : "ACCUSE disapprove"));
        }
        examples.add(new Example(view("Oslo lies far from Rome.", "Oslo", "Rome"), TypeModel.NONE));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TypeTraining(examples).run(bytes);
        return TypeModel.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void judge_whatItLearnt() throws IOException {
        PairView freed = view("Riga untied the envoys.", "Riga", "the envoys");
        TypeModel.Verdict verdict = trained(false).judge(freed);
        assertThat(verdict.type()).isEqualTo(EventType.RETREAT);
        assertThat(verdict.mode(EventType.RETREAT)).isEqualTo(Mode.RETREAT_RELEASE);
        assertThat(verdict.none()
                        + java.util.stream.DoubleStream.of(verdict.chances()).sum())
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(trained(true).judge(freed).type()).isEqualTo(EventType.ACCUSE);
    }

    @Test
    void run_sameExamples_sameBytes() throws IOException {
        List<Example> examples = List.of(
                new Example(view("Oslo praised Rome.", "Oslo", "Rome"), "SUPPORT"),
                new Example(view("Oslo shelled Rome.", "Oslo", "Rome"), "ASSAULT heavy-weapons"));
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        new TypeTraining(examples).run(first);
        new TypeTraining(examples).run(second);
        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
    }

    @Test
    void code_pairWithoutWordOfTheLexicon_isJudged() {
        Coding coding =
                CODER.code(document("Harsh words flew at the ministry from Amnesty.", "Amnesty", "the ministry"));
        assertThat(coding.events()).isNotEmpty();
        Event event = coding.events().getFirst();
        assertThat(event.actors().getFirst().text()).isEqualTo("Amnesty");
        assertThat(event.recipients().getFirst().text()).isEqualTo("the ministry");
    }

    @Test
    void code_pairThroughAPronoun_isLinked() {
        Coding coding = CODER.code(document(
                "The Chadian army said on Friday that it had bombed a rebel camp in the north.",
                "The Chadian army",
                "a rebel camp"));
        assertThat(coding.events().getFirst().type()).isEqualTo(EventType.ASSAULT);
    }

    @Test
    void code_matchReport_tellsNothing() {
        Coding coding = CODER.code(Document.of(
                "t",
                "Sweden's bowlers struck early and Finland lost the match by nine wickets.",
                LocalDate.of(2014, 3, 10)));
        assertThat(coding.events()).isEmpty();
    }

    @Test
    void code_pairWithoutItsRecipient_hasTheActor() {
        Coding coding = CODER.code(document("Egypt lifted its curfew on Monday.", "Egypt", "the people of Cairo"));
        assertThat(coding.events().getFirst().actors().getFirst().text()).isEqualTo("Egypt");
        assertThat(coding.events().getFirst().type().quad().cooperation()).isTrue();
    }

    @Test
    void senses_nearWordsLieNear() {
        WordSenses words = WordSenses.english();
        assertThat(likeness(words, "condemn", "denounce")).isGreaterThan(likeness(words, "condemn", "export") + .2);
        assertThat(words.add("xqzzt", new float[WordSenses.DIMENSIONS], 0)).isFalse();
    }

    private static double likeness(WordSenses words, String a, String b) {
        float[] pa = new float[WordSenses.DIMENSIONS];
        float[] pb = new float[WordSenses.DIMENSIONS];
        assertThat(words.add(a, pa, 0) && words.add(b, pb, 0)).isTrue();
        double sum = 0;
        for (int d = 0; d < pa.length; d++) {
            sum += pa[d] * pb[d];
        }
        return sum;
    }
}
