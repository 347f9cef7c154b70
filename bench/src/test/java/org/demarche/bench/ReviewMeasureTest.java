package org.demarche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewMeasureTest {
    private static final String TEXT = "Belarus refused to support Russia on 5 March 2014.";

    @TempDir
    Path folder;

    private static String judged(String verdict, String type, String recipient, String stance) {
        return "{\"verdict\":\"" + verdict + "\",\"event\":{\"id\":\"e1\",\"event\":\"" + type
                + "\",\"actor\":[{\"code\":\"BLR\",\"country\":\"BLR\"}],\"recipient\":[{\"code\":\"" + recipient
                + "\"}],\"stance\":\"" + stance + "\",\"text\":\"" + TEXT + "\"}}";
    }

    private List<Figure> figures(String... judged) throws IOException {
        Path file = Files.writeString(
                folder.resolve("review.jsonl"),
                "{\"id\":\"a1\",\"title\":\"\",\"text\":\"" + TEXT + "\",\"published\":\"2014-03-06\",\"judged\":["
                        + String.join(",", judged) + "]}\n");
        return new ReviewMeasure().figures(new Setting(file));
    }

    @Test
    void figures_ofJudgedEvents_countWhatIsFoundAndWhatComesBack() throws IOException {
        assertThat(figures(
                        judged("accept", "REJECT", "RUS", "actual"),
                        judged("correct", "REJECT", "UKR", "actual"),
                        judged("correct", "REJECT", "RUS", "future"),
                        judged("correct", "AID", "RUS", "actual"),
                        judged("reject", "REJECT", "RUS", "actual"),
                        judged("reject", "ASSAULT", "RUS", "actual")))
                .extracting(figure -> figure.valueText() + " " + figure.n())
                .containsExactly("0.750 4", "0.500 4", "0.250 4", "0.500 2");
    }
}
