package org.demarche.coder.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTest {
    private final Lemmatizer lemmatizer = new Lemmatizer(
            Map.of("VBD met", "meet"),
            Set.of(
                    "refuse", "visit", "plan", "agree", "sign", "condemn", "impose", "veto", "bar", "bare", "free",
                    "impound"));

    @ParameterizedTest
    @CsvSource({
        "met,VBD,meet",
        "refused,VBD,refuse",
        "visiting,VBG,visit",
        "planned,VBD,plan",
        "agreed,VBN,agree",
        "signs,VBZ,sign",
        "condemned,VBN,condemn",
        "imposing,VBG,impose",
        "vetoed,VBD,veto",
        "barred,VBD,bar",
        "bared,VBD,bare",
        "denies,VBZ,deny",
        "countries,NNS,country",
        "embassies,NNS,embassy",
        "watches,NNS,watch",
        "Ministers,NNPS,Minister",
        "spokesmen,NNS,spokesman",
        "Minsk,NNP,Minsk",
        "largest,JJS,large",
        "happier,JJR,happy",
        "activated,VBD,activate",
        "mobilizing,VBG,mobilize"
    })
    void lemma_undoesInflection(String form, String xpos, String lemma) {
        assertThat(lemmatizer.lemma(form, xpos)).isEqualTo(lemma);
    }
}
