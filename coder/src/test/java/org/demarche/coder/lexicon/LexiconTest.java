package org.demarche.coder.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.model.DemarcheException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    @TempDir
    Path folder;

    @Test
    void with_newHead_standsBeforeTheOthers() throws IOException {
        write("groups.txt", "Moss Watch\n  code: ISL\n  sectors: CVL\n");
        assertThat(entries("groups.txt").getFirst().head()).isEqualTo("Moss Watch");
        assertThat(entries("groups.txt"))
                .hasSize(Lexicon.standard().entries("groups.txt").size() + 1);
    }

    @Test
    void with_knownHead_addsAndSingleValuesAreReplaced() throws IOException {
        write("organisations.txt", "United Nations\n  code: NGO\n  names: Glass House\n");
        Entry entry = find("organisations.txt", "United Nations");
        assertThat(entry.all("code")).containsExactly("NGO");
        assertThat(entry.all("names")).startsWith("Glass House").contains("UN");
    }

    @Test
    void with_countryOfTheCode_addsWhateverTheName() throws IOException {
        write("countries.txt", "BLR White Rus\n  names: Litva\n");
        assertThat(find("countries.txt", "BLR Belarus").all("names")).contains("Litva");
    }

    @Test
    void with_equalsSign_replacesTheWholeEntry() throws IOException {
        write("organisations.txt", "= United Nations\n  code: IGO\n");
        assertThat(find("organisations.txt", "United Nations").all("names")).isEmpty();
    }

    @Test
    void with_minusSign_strikesTheEntry() throws IOException {
        write("people/mine.txt", "- Alexander Lukashenko\n");
        assertThat(Lexicon.standard().with(folder).people())
                .extracting(Entry::head)
                .contains("Vladimir Makei")
                .doesNotContain("Alexander Lukashenko");
    }

    @Test
    void with_wordOfCuesElsewhere_losesItsOldPlace() throws IOException {
        write("cues.txt", "FUTURE\n  verbs: refuse\nSAYING\n  doubted: state\n");
        assertThat(find("cues.txt", "NEGATION").all("verbs")).doesNotContain("refuse");
        assertThat(find("cues.txt", "FUTURE").all("verbs")).contains("refuse", "plan");
        assertThat(find("cues.txt", "SAYING").all("certain")).doesNotContain("state");
    }

    @Test
    void with_set_growsAndStandsAboveAllFrames() throws IOException {
        write("frames.txt", "SET own\n  words: moss\nASSAULT 190 military\n  s > o: trample @own\n");
        List<Entry> entries = entries("frames.txt");
        int first = entries.indexOf(find("frames.txt", "ASSAULT 190 military"));
        assertThat(entries.subList(0, first)).allMatch(entry -> entry.head().startsWith("SET "));
        assertThat(entries.get(first).all("s > o")).containsExactly("trample @own");
    }

    @Test
    void with_twoFolders_theLaterPrevails(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("groups.txt"), "Moss Watch\n  code: NOR\n");
        write("groups.txt", "Moss Watch\n  code: ISL\n");
        assertThat(Lexicon.standard()
                        .with(folder)
                        .with(other)
                        .entries("groups.txt")
                        .getFirst()
                        .all("code"))
                .containsExactly("NOR");
    }

    @Test
    void fingerprint_ofAnyChange_isAnother() throws IOException {
        assertThat(Lexicon.standard().fingerprint()).isEmpty();
        write("groups.txt", "Moss Watch\n  code: ISL\n");
        String before = Lexicon.standard().with(folder).fingerprint();
        assertThat(before).hasSize(8).isEqualTo(Lexicon.standard().with(folder).fingerprint());
        write("groups.txt", "Moss Watch\n  code: NOR\n");
        assertThat(Lexicon.standard().with(folder).fingerprint()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group.txt|Moss Watch|group.txt: no file of a lexicon; there are countries.txt",
                "places.tsv|Minsk|places.tsv: a folder cannot change it",
                "groups.txt|=_Moss_Watch|groups.txt:1: '= Moss Watch' changes nothing: lexicon/groups.txt has no such head",
                "groups.txt|__code:_ISL|groups.txt:1: a field before any head",
            })
    void with_fault_namesFileLineAndRemedy(String file, String text, String message) throws IOException {
        write(file, text.replace("_", " "));
        assertThatThrownBy(() -> entries(file))
                .isInstanceOf(DemarcheException.class)
                .hasMessageStartingWith(folder.resolve(message).toString());
    }

    @Test
    void with_noFolder_saysSo() {
        assertThatThrownBy(() -> Lexicon.standard().with(folder.resolve("nowhere")))
                .hasMessageContaining("no folder of a lexicon");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private List<Entry> entries(String file) {
        return Lexicon.standard().with(folder).entries(file);
    }

    private Entry find(String file, String head) {
        return entries(file).stream()
                .filter(entry -> entry.head().equals(head))
                .findFirst()
                .orElseThrow();
    }
}
