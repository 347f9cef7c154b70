package org.demarche.coder.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.demarche.coder.Coder;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.coder.syntax.Word;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.junit.jupiter.api.Test;

class TopicModelTest {
    private static final String SPORT =
            "The champions started brightly and their captain scored from a corner after nine minutes. "
                    + "The keeper then saved twice before the whistle for half-time, and the fans sang on. "
                    + "%s Her third goal of the season came in the last seconds of the match. "
                    + "The coach said his players had been the better team and deserved the title.";
    private static final String WAR = "The president met his generals after a night of shelling along the border. "
            + "The foreign ministry recalled its ambassador and the opposition asked for a vote in parliament. "
            + "%s Government troops moved towards the capital of the province on Monday. "
            + "The United Nations said thousands of refugees had fled the fighting.";

    private static List<List<Word>> words(String text) {
        return new Tokenizer().sentences(text);
    }

    private static List<Event> events(Coder coder, String text) {
        return coder.code(Document.of("1", text, LocalDate.of(2014, 3, 10))).events().stream()
                .filter(e -> e.text().contains("Germany"))
                .toList();
    }

    @Test
    void odds_tellsPublicAffairsFromSport() {
        TopicModel model = TopicModel.english();
        assertThat(model.odds(words(SPORT.formatted("")))).isLessThan(0);
        assertThat(model.odds(words(WAR.formatted("")))).isGreaterThan(1.2);
    }

    @Test
    void odds_ofATextTooShortToTell() {
        assertThat(TopicModel.english().odds(words("Germany beat France."))).isNaN();
    }

    @Test
    void code_doubtsOnAPageOfSport() {
        Coder coder = Coder.standard();
        String attack = "Germany attacked France again and again.";
        assertThat(events(coder, WAR.formatted(attack))).hasSize(1);
        assertThat(events(coder, SPORT.formatted(attack))).isEmpty();
    }

    @Test
    void training_learnsAndReadsBack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TopicTraining(
                        words("The minister signed the treaty today. The army shelled the small town."),
                        words("The cake was baked with plums. The choir sang in the old hall."))
                .run(out);
        TopicModel model = TopicModel.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(model.odds(words("The minister said the army signed. ".repeat(4))))
                .isGreaterThan(.3);
        assertThat(model.odds(words("The choir baked plums in hall. ".repeat(4))))
                .isLessThan(-.3);
    }
}
