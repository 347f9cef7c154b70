package org.demarche.coder.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.coder.Coder;
import org.demarche.coder.syntax.Token;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.syntax.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceReaderTest {
    private static final Coder CODER = Coder.standard();
    private static final StanceReader READER = new StanceReader(Cues.standard());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // told as it happened
                "The two ministers signed a treaty in Vienna.|signed|actual",
                "The army began to shell the town.|shell|actual",
                "The rebels managed to capture the port.|capture|actual",
                "The storm forced the ministers to leave the island.|leave|actual",
                "She was the first leader to visit the enclave.|visit|actual",
                "The army not only shelled the town but occupied it.|shelled|actual",
                "The envoy did not stay but travelled to Minsk.|travelled|actual",
                "Officials said that the army had shelled the town.|shelled|actual",
                // to come
                "Poland will send observers.|send|future",
                "Poland is going to send observers.|send|future",
                "Poland plans to send observers.|send|future",
                "Poland decided to send observers.|send|future",
                "Poland said it would send observers.|send|future",
                "Observers are expected to arrive on Monday.|arrive|future",
                "Warsaw to host the talks.|host|future",
                "The minister flew to Minsk to sign the accord.|sign|future",
                "Parliament discussed a proposal to send observers.|send|future",
                "The president called for a withdrawal.|withdrawal|future",
                "Diplomats prepared the planned visit.|visit|future",
                "The talks are scheduled for Monday.|talks|future",
                "They will leave before the army arrives.|arrives|future",
                "The court ordered the police to release the prisoners.|release|future",
                // weighed, wished, feared, made to depend
                "Poland may send observers.|send|hypothetical",
                "Poland could perhaps send observers.|send|hypothetical",
                "Poland wants to send observers.|send|hypothetical",
                "If Poland sends observers, Russia will protest.|sends|hypothetical",
                "If Poland sends observers, Russia will protest.|protest|hypothetical",
                "Neighbours fear that the army will attack.|attack|hypothetical",
                "The report warned of an attack.|attack|hypothetical",
                "There is a risk of a war between the two.|war|hypothetical",
                "The rebels are believed to have shelled the town.|shelled|hypothetical",
                "Poland tried to send observers.|send|hypothetical",
                "Withdraw your troops at once!|Withdraw|hypothetical",
                // what did not happen
                "Poland did not send observers.|send|negation",
                "Poland never sent observers.|sent|negation",
                "The sides reached no agreement.|reached|negation",
                "Poland failed to send observers.|send|negation",
                "Poland refused to send observers.|send|negation",
                "The ministers left without signing the treaty.|signing|negation",
                "Minsk cancelled the visit.|visit|negation",
                "The visit was called off.|visit|negation",
                "The failed talks cost the minister his post.|talks|negation",
                "The police prevented the crowd from entering the palace.|entering|negation",
                // two signs together
                "Poland did not fail to send observers.|send|actual",
                "Poland will not send observers.|send|negation",
                "Poland may not send observers.|send|hypothetical"
            })
    void read_findsTheStance(String sentence, String word, String stance) {
        List<Word> words = new Tokenizer().sentences(sentence).getFirst();
        Tree tree = CODER.tree(words, sentence, null);
        Token event = tree.tokens().stream()
                .filter(t -> t.form().equals(word))
                .findFirst()
                .orElseThrow();
        assertThat(READER.read(tree, event).stance().label())
                .as(tree.toString())
                .isEqualTo(stance);
    }
}
