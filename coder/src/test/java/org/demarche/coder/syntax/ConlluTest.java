package org.demarche.coder.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.demarche.model.DemarcheException;
import org.junit.jupiter.api.Test;

class ConlluTest {
    private static final String TREE = """
            # text = They didn't.
            1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_
            2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
            2\tdid\tdo\tAUX\tVBD\t_\t0\troot\t_\tSpaceAfter=No
            2.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t0:root\t_
            3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\tSpaceAfter=No
            4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

            """;

    @Test
    void read_leavesOutRangesAndEmptyNodes() {
        List<Tree> trees = Conllu.read("t", new StringReader(TREE));
        assertThat(trees).hasSize(1);
        assertThat(trees.getFirst().tokens()).extracting(Token::form).containsExactly("They", "did", "n't", ".");
        assertThat(trees.getFirst()
                        .child(trees.getFirst().token(1), "nsubj")
                        .orElseThrow()
                        .form())
                .isEqualTo("They");
    }

    @Test
    void write_readsBackTheSame() {
        Tree tree = Conllu.read("t", new StringReader(TREE)).getFirst();
        assertThat(Conllu.read("u", new StringReader(Conllu.write(tree)))
                        .getFirst()
                        .tokens())
                .isEqualTo(tree.tokens());
    }

    @Test
    void read_brokenLineIsNamed() {
        assertThatThrownBy(() -> Conllu.read("bad.conllu", new StringReader("1\tThey\n")))
                .isInstanceOf(DemarcheException.class)
                .hasMessageStartingWith("bad.conllu:1: ");
        assertThatThrownBy(() -> Conllu.read("bad.conllu", new StringReader("\n1\ta\ta\tX\tX\t_\tx\tdep\t_\t_\n")))
                .hasMessageStartingWith("bad.conllu:2: head 'x'");
    }

    @Test
    void read_headsThatMakeNoTree() {
        assertThatThrownBy(() -> Conllu.read("bad.conllu", new StringReader("1\ta\ta\tX\tX\t_\t9\tdep\t_\t_\n")))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining(
                        "bad.conllu:1: in the sentence that ends here the head of word 1 is 9, and there are 1");
        String ring = "1\ta\ta\tX\tX\t_\t2\tdep\t_\t_\n2\tb\tb\tX\tX\t_\t1\tdep\t_\t_\n";
        assertThatThrownBy(() -> Conllu.read("bad.conllu", new StringReader(ring)))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("bad.conllu:2: in the sentence that ends here the head of word 1 leads back");
    }
}
