package org.demarche.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.coder.lexicon.Lexicon;
import org.demarche.model.Actor;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.Sector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's words and names in the coder. */
class OwnLexiconTest {
    @TempDir
    static Path folder;

    private static Coder coder;

    @BeforeAll
    static void fill() throws IOException {
        write("groups.txt", "Moss Watch\n  code: ISL\n  sectors: CVL\n");
        write("frames.txt", "ACCUSE disapprove 111 diplomatic\n  s > o: cold-shoulder; bemoan\n");
        write(
                "people/own.txt",
                "Gilda Thornfield\n  country: LVA\n  office: 2014-01-01..2014-12-31 GOV foreign minister\n");
        write("own.actors.txt", "ODDNY_HALLDORS_\n\t[NORGOV 140101-141231]\n\t[NORELI]\nBELARUS_ [USA]\n");
        write("own.agents.txt", "MOSS_GATHERER [~AGR]\n");
        coder = Coder.of(Lexicon.standard().with(folder));
    }

    private static void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void code_ownGroupAndFrame_areAnEvent() {
        Event event = only("Moss Watch bemoaned Russia.", 2014);
        assertThat(event.type().name()).isEqualTo("ACCUSE");
        assertThat(event.actors().getFirst().country()).isEqualTo("ISL");
    }

    @Test
    void code_ownPerson_hasOffice() {
        assertThat(only("Gilda Thornfield criticised Russia.", 2014)
                        .actors()
                        .getFirst()
                        .office())
                .isEqualTo("foreign minister");
    }

    @Test
    void code_personOfDictionary_dependsOnTheDay() {
        Actor then = only("Oddny Halldors criticised Russia.", 2014).actors().getFirst();
        assertThat(then.country()).isEqualTo("NOR");
        assertThat(then.sectors()).containsExactly(Sector.GOV);
        assertThat(then.office()).isNull();
        assertThat(only("Oddny Halldors criticised Russia.", 2016)
                        .actors()
                        .getFirst()
                        .sectors())
                .containsExactly(Sector.ELI);
    }

    @Test
    void code_nameOfDictionaryThatIsKnown_keepsItsMeaning() {
        assertThat(only("Belarus criticised Russia.", 2014).actors().getFirst().country())
                .isEqualTo("BLR");
    }

    @Test
    void code_agentOfDictionary_isARole() {
        Actor actor =
                only("Polish moss gatherers criticised Russia.", 2014).actors().getFirst();
        assertThat(actor.country()).isEqualTo("POL");
        assertThat(actor.sectors()).containsExactly(Sector.AGR);
    }

    private static Event only(String text, int year) {
        List<Event> events =
                coder.code(Document.of("a", text, LocalDate.of(year, 3, 10))).events();
        assertThat(events).as(text).hasSize(1);
        return events.getFirst();
    }
}
