package org.demarche.coder.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SyntaxTrainingTest {
    private static final String TREES = """
            1\tPoland\tPoland\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
            2\texpelled\texpel\tVERB\tVBD\t_\t0\troot\t_\t_
            3\tdiplomats\tdiplomat\tNOUN\tNNS\t_\t2\tobj\t_\t_
            4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

            1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
            2\tfailed\tfail\tVERB\tVBD\t_\t0\troot\t_\t_
            3\tin\tin\tADP\tIN\t_\t4\tcase\t_\t_
            4\tGeneva\tGeneva\tPROPN\tNNP\t_\t2\tobl\t_\t_

            """;

    @Test
    void run_learnsWhatItWasShown() throws IOException {
        StatisticalParser parser = StatisticalParser.read(new ByteArrayInputStream(train()));
        for (Tree gold : Conllu.read("t", new StringReader(TREES))) {
            List<Word> words = gold.tokens().stream()
                    .map(token -> new Word(token.form(), token.span()))
                    .toList();
            assertThat(parser.parse(words).tokens()).isEqualTo(gold.tokens());
        }
    }

    @Test
    void run_sameTreesGiveTheSameModel() throws IOException {
        assertThat(train()).isEqualTo(train());
    }

    private static byte[] train() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Tree> trees = Conllu.read("t", new StringReader(TREES.repeat(5)));
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            new SyntaxTraining(trees, Map.of("poland", "0101", "geneva", "0100"), Set.of("expel"), 3, line -> {})
                    .run(out);
        }
        return bytes.toByteArray();
    }
}
