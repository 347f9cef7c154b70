package org.demarche.coder.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.coder.lexicon.Lexicon;
import org.demarche.coder.lexicon.LexiconFile;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.coder.syntax.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundsTest {
    private static final Sounds SOUNDS = Sounds.of(LexiconFile.load("sounds.txt"));
    private static final ActorLexicon LEXICON = ActorLexicon.standard((name, sure) -> Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Makei Makej Makiej Makey Макей Макeй Mакей",
                "Lukashenko Lukashenka Lukaschenko Loukachenko Łukašenka Łukaszenka Лукашенко Lukаshenko",
                "Rybakov Rybakoŭ Rybakou Rybakow Rybakoff Рыбаков Рыбакоў",
                "Zelensky Zelenskyy Zelenskiy Zelenskyi Zelenskij Zełenski Зеленский Зеленський",
                "Yanukovych Yanukovich Janukowytsch Janukovyč Ianoukovitch Yanoukovitch Янукович",
                "Gaddafi Qaddafi Gadhafi Kadhafi Khadafy al-Gaddafi al-Qadhafi",
                "Timoshenko Tymoshenko Tymoschenko Timochenko Тимошенко",
                "Gorbachev Gorbachov Gorbachyov Gorbatschow Gorbatchev Горбачёв",
                "Medvedev Medvedyev Medwedew Medvedjev Медведев",
                "Poroshenko Poroschenko Porochenko Porošenko Порошенко",
                "Uladzimir Vladimir Volodymyr Wladimir Владимир Володимир",
                "Mitsotakis Μητσοτάκης",
                "Saakashvili Saakaschwili Saakachvili სააკაშვილი",
                "Haniyeh Haniya Haniyya",
                "Vučić Vuchich Vučič Вучић",
            })
    void key_spellingsOfOneName_isOne(String spellings) {
        Set<String> keys = new HashSet<>();
        for (String spelling : spellings.split(" ")) {
            keys.add(SOUNDS.key(spelling));
        }
        assertThat(keys).as(spellings).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Makei, Maki",
        "Lukashenko, Lukashevich",
        "Rybakov, Ryabkov",
        "Zelensky, Zelinsky",
        "Yanukovych, Yankovich",
        "Putin, Patin",
        "Lavrov, Laurov",
        "Ivanov, Ivanenko",
        "Shoigu, Shuga",
        "Gaddafi, Gaafar",
        "Karimov, Kerimov",
        "Rahmon, Rehman",
    })
    void key_otherNames_differ(String one, String other) {
        assertThat(SOUNDS.key(one)).isNotEqualTo(SOUNDS.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Uladzimir Makiej met his colleague., Vladimir Makei",
        "Analysts wrote that Makiej met his colleague., Vladimir Makei",
        "Minister Макeй spoke., Vladimir Makei",
        "Aliaksandr Łukašenka spoke., Alexander Lukashenko",
        "President Loukachenko spoke., Alexander Lukashenko",
        "Wiktor Janukowytsch fled., Viktor Yanukovych",
        "Valiancin Rybakoff spoke., Valentin Rybakov",
    })
    void find_anotherTransliteration_isThePerson(String sentence, String name) {
        assertThat(people(sentence)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Making peace is hard.",
                "Ministers and Generals from Manchester met in Harrogate.",
                "The Harrison report and the Maker of these things were discussed on Monday.",
                "makiej",
                "Ivan Makiejew and Zanoby Rybakoff are others.",
                "Price rises and power cuts came together.",
                "NO DEAL ON GAS",
                "Little is known of the Giants and Phillip.",
            })
    void find_otherWords_isNobody(String sentence) {
        assertThat(people(sentence)).isEmpty();
    }

    @Test
    void find_wordsOfTheLexicon_soundLikeNobody(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("sounds.txt"), "- COUNTRIES\n");
        ActorLexicon asWritten = ActorLexicon.of(Lexicon.standard().with(folder), (name, sure) -> Optional.empty());
        Set<String> words = new HashSet<>();
        for (String file : List.of("frames.txt", "roles.txt", "ties.txt", "cues.txt", "claims.txt")) {
            LexiconFile.load(file).stream()
                    .flatMap(entry -> entry.fields().values().stream())
                    .flatMap(List::stream)
                    .flatMap(text -> Stream.of(text.split("\\W+")))
                    .filter(word -> word.matches("[a-z]{3,}"))
                    .forEach(words::add);
        }
        assertThat(words).hasSizeGreaterThan(2000);
        List<String> taken = words.stream()
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1) + " is said to be so.")
                .filter(sentence -> !people(LEXICON, sentence).equals(people(asWritten, sentence)))
                .sorted()
                .toList();
        assertThat(taken).isEmpty();
    }

    private static List<String> people(String sentence) {
        return people(LEXICON, sentence);
    }

    private static List<String> people(ActorLexicon lexicon, String sentence) {
        List<Word> words = new Tokenizer().sentences(sentence).getFirst();
        return lexicon.find(words).stream()
                .filter(Match::isPerson)
                .map(match -> ((Entity.Individual) match.first()).person().name())
                .toList();
    }
}
