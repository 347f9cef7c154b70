package org.demarche.bench;

import java.io.IOException;
import java.util.List;
import org.demarche.coder.syntax.StatisticalParser;

/** The parser on the news half of what it is measured on: PUD, sentences of newspapers and an encyclopaedia. */
final class ParserMeasure implements Measure {
    private static final String GOLD = "data/ud/en_pud-test.conllu.gz";

    @Override
    public String name() {
        return "parser";
    }

    @Override
    public List<String> needs() {
        return List.of(GOLD);
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException {
        Attachment score = Attachment.of(StatisticalParser.english(), ParserTraining.read(setting.file(GOLD)));
        return List.of(
                Figure.share("parser, PUD: UAS", score.uas(), score.words()),
                Figure.share("parser, PUD: LAS", score.las(), score.words()));
    }
}
