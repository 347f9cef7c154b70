package org.demarche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.model.Actor;
import org.demarche.model.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorCasesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private ActorCases.Case read(String line) throws IOException {
        return ActorCases.read(Files.writeString(folder.resolve("cases.jsonl"), line))
                .getFirst();
    }

    private static Optional<Actor> actor(String country, String name, Sector... sectors) {
        return Optional.of(new Actor(country, List.of(sectors), name, null, "", null));
    }

    @Test
    void read_dates_areDaysInEitherForm() throws IOException {
        assertThat(read("{\"query_date\": \"3 May 2015\", \"expect\": {}}").day())
                .isEqualTo(LocalDate.of(2015, 5, 3));
        assertThat(read("{\"query_date\": \"2022-01-10\", \"expect\": {}}").day())
                .isEqualTo(LocalDate.of(2022, 1, 10));
        assertThat(read("{\"query_date\": \"Today\", \"expect\": {}}").day())
                .isEqualTo(read("{\"expect\": {}}").day());
    }

    @Test
    void faults_countryAndSectors_areEachLookedAt() throws IOException {
        ActorCases.Case each = read(
                "{\"expect\": {\"country\": \"GBR\", \"code_1\": \"GOV\", \"code_2\": \"MIL\"}, \"collected\": true}");
        assertThat(each.coded()).isTrue();
        assertThat(ActorCases.faults(each, actor("GBR", "", Sector.GOV, Sector.MIL)))
                .isEmpty();
        assertThat(ActorCases.faults(each, actor("GBR", "", Sector.MIL, Sector.GOV)))
                .containsExactly("second sector", "sector");
        assertThat(ActorCases.faults(each, actor("IRL", "", Sector.GOV))).containsExactly("country", "second sector");
        assertThat(ActorCases.faults(each, Optional.empty())).hasSize(3);
    }

    @Test
    void faults_bodiesOfNoState_areSectorsThere() throws IOException {
        ActorCases.Case aid = read("{\"expect\": {\"country\": \"\", \"code_1\": \"NGO\"}}");
        assertThat(ActorCases.faults(aid, actor("NGO", "Red Crescent"))).isEmpty();
        ActorCases.Case union = read("{\"expect\": {\"country\": \"EUR\"}}");
        assertThat(ActorCases.faults(union, actor("IGO", "European Union"))).isEmpty();
        assertThat(ActorCases.faults(union, actor("FRA", ""))).containsExactly("country");
    }

    @Test
    void faults_nobodyExpected_isFaultWhereSomebodyIsFound() throws IOException {
        ActorCases.Case cat = read("{\"expect\": {}, \"expect_other\": [[\"\", \"is\", null]]}");
        assertThat(cat.coded()).isTrue();
        assertThat(ActorCases.faults(cat, Optional.empty())).isEmpty();
        assertThat(ActorCases.faults(cat, actor("CAF", "Frank"))).containsExactly("nobody");
        ActorCases.Case not = read("{\"expect\": {}, \"expect_other\": [[\"country\", \"!=\", \"GBR\"]]}");
        assertThat(ActorCases.faults(not, actor("GBR", ""))).containsExactly("country");
        assertThat(ActorCases.faults(not, Optional.empty())).isEmpty();
    }

    @Test
    void coded_nothingAsked_isNoCase() throws IOException {
        assertThat(read("{\"expect\": {\"wiki\": \"Ana Rojas\"}}").coded()).isFalse();
        assertThat(read("{\"expect\": {}}").coded()).isFalse();
    }

    @Test
    void named_marksAndBrackets_areLeftAside() throws IOException {
        ActorCases.Case each = read("{\"expect\": {\"wiki\": \"José Núñez (politician)\"}}");
        assertThat(ActorCases.named(each, actor("PER", "Jose Nunez"))).isTrue();
        assertThat(ActorCases.named(each, actor("PER", "Jose Nunes"))).isFalse();
        assertThat(ActorCases.named(read("{\"expect\": {\"wiki\": \"\"}}"), Optional.empty()))
                .isTrue();
    }
}
