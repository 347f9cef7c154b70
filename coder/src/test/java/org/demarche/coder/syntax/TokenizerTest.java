package org.demarche.coder.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    private final Tokenizer tokenizer = new Tokenizer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '@',
            value = {
                "Minsk didn't sign.|Minsk did n't sign .",
                "Belarus's state-owned firms|Belarus 's state - owned firms",
                "Lukashenka`s regime|Lukashenka `s regime",
                "Belarus` policy|Belarus ` policy",
                "the U.S. and the U.N. met|the U.S. and the U.N. met",
                "It costs $1,200.50 or 5%.|It costs $ 1,200.50 or 5 % .",
                "They cannot stay|They can not stay",
                "re-export of ex-ministers|re-export of ex-ministers",
                "said Mr. Ivanov|said Mr. Ivanov",
                "espreso.tv reported|espreso.tv reported",
                "Mary O'Neill left N’Djamena|Mary O'Neill left N’Djamena",
                "“Never,” he said|“ Never , ” he said",
            })
    void sentences_wordsAsInTheTreebank(String text, String words) {
        assertThat(String.join(" ", forms(text).getFirst())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '@',
            value = {
                "He met Mr. Ivanov. They talked.|2",
                "The U.S. embassy closed. Nobody said why.|2",
                "It rose 3.5 percent on Jan. 5 and fell later.|1",
                "“We refuse.” The minister left.|2",
                "Will Minsk sign? Nobody knows!|2",
                "Gen. A. B. Petrov resigned.|1",
                "Talks were held in the U.S. The sides agreed.|2",
            })
    void sentences_endWhereTheyEnd(String text, int count) {
        assertThat(tokenizer.sentences(text)).hasSize(count);
    }

    @Test
    void sentences_blankLineEndsASentence() {
        assertThat(forms("A headline without a stop\n\nMinsk signed."))
                .containsExactly(List.of("A", "headline", "without", "a", "stop"), List.of("Minsk", "signed", "."));
    }

    @Test
    void sentences_spansPointIntoTheText() {
        String text = "Лукашэнка didn't  go.\n\n\"No,\" he said… Belarus’s answer.";
        for (List<Word> sentence : tokenizer.sentences(text)) {
            for (Word word : sentence) {
                assertThat(word.span().of(text)).isEqualTo(word.form());
            }
        }
    }

    private List<List<String>> forms(String text) {
        return tokenizer.sentences(text).stream()
                .map(s -> s.stream().map(Word::form).toList())
                .toList();
    }
}
