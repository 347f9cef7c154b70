package org.demarche.ledger.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.demarche.ledger.measures.Evidence;
import org.demarche.ledger.measures.IdealPointDistance;
import org.demarche.ledger.measures.IdealPointOfState;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.Question;
import org.demarche.ledger.records.RecordFile;
import org.demarche.ledger.records.RecordKind;
import org.demarche.ledger.store.Store;
import org.demarche.model.Dyad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files of roll calls and votes to the measures. */
class IdealPointsTest {
    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("data"), "");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void add(RecordKind kind, String name, String text) throws IOException {
        RecordFile.add(store, kind, Files.writeString(folder.resolve(name), text), problems::add);
    }

    /** Two sessions of twelve roll calls; USA and GBR against RUS and BLR, IND between them. */
    private void addVotes() throws IOException {
        StringBuilder calls =
                new StringBuilder("\"rcid\",\"session\",\"date\",\"unres\",\"amend\",\"para\",\"short\",\"descr\"\n");
        StringBuilder votes = new StringBuilder("\"rcid\",\"country_code\",\"vote\"\n");
        for (int session = 68; session <= 69; session++) {
            for (int k = 1; k <= 12; k++) {
                int id = 100 * session + k;
                calls.append(
                        "%d,%d,%d-11-%02d,NA,NA,NA,\"QUESTION %d\",NA%n".formatted(id, session, session + 1945, k, k));
                String west = k % 2 == 0 ? "y" : "n";
                String east = k % 2 == 0 ? "n" : "y";
                votes.append("%d,\"US\",\"%s\"%n%d,\"GB\",\"%s\"%n".formatted(id, west, id, k == 3 ? "a" : west));
                votes.append("%d,\"RU\",\"%s\"%n%d,\"BY\",\"%s\"%n".formatted(id, east, id, k == 4 ? "a" : east));
                if (k != 5) {
                    votes.append("%d,\"IN\",\"%s\"%n".formatted(id, k % 3 == 0 ? west : k % 3 == 1 ? east : "a"));
                }
            }
        }
        add(RecordKind.ROLL_CALLS, "calls.csv", calls.toString());
        add(RecordKind.VOTES, "votes.csv", votes.toString());
        assertThat(problems).isEmpty();
    }

    /** Its first. */
    private double point(String state) {
        return Objects.requireNonNull(
                new IdealPointOfState().of(evidence(), state).getFirst().value());
    }

    private Evidence evidence() {
        return new Evidence(store, Question.byYear());
    }

    @Test
    void measures_ofTwoBlocks_placeThemAndTellTheirDistance() throws IOException {
        addVotes();
        List<MeasureValue> states = new IdealPointOfState()
                .actors(evidence()).stream()
                        .map(state ->
                                new IdealPointOfState().of(evidence(), state).getFirst())
                        .sorted(java.util.Comparator.comparing(MeasureValue::value))
                        .toList();
        assertThat(states.subList(0, 2)).extracting(MeasureValue::a).containsExactlyInAnyOrder("BLR", "RUS");
        assertThat(states.get(2).a()).isEqualTo("IND");
        assertThat(states.get(2).n()).isEqualTo(11);
        assertThat(states.get(2).period().label()).isEqualTo("2013");
        List<MeasureValue> distances = new IdealPointDistance().of(evidence(), new Dyad("USA", "RUS"));
        assertThat(distances).hasSize(2);
        assertThat(distances.getFirst().value()).isCloseTo(point("USA") - point("RUS"), within(1e-12));
    }

    @Test
    void points_areKeptUntilTheVotesChange() throws IOException {
        addVotes();
        assertThat(IdealPoints.ready(store)).isFalse();
        List<IdealPoint> points = IdealPoints.of(store);
        assertThat(IdealPoints.ready(store)).isTrue();
        assertThat(IdealPoints.of(store)).isEqualTo(points);
        add(RecordKind.VOTES, "more.csv", "rcid,country_code,vote\n6801,FR,y\n");
        assertThat(IdealPoints.ready(store)).isFalse();
        assertThat(IdealPoints.of(store)).anyMatch(point -> point.country().equals("FRA"));
    }

    @Test
    void points_withoutVotes_areNone() {
        assertThat(IdealPoints.of(store)).isEmpty();
        assertThat(new IdealPointOfState().of(evidence(), "BLR")).isEmpty();
    }

    @Test
    void votes_ofStatesWithoutLetters_areToldByTheLineAbove() throws IOException {
        add(
                RecordKind.ROLL_CALLS,
                "calls.csv",
                "\"rcid\",\"date\",\"unres\"\n1,1975-11-01,\"R/1\"\n2,1990-11-01,\"R/2\"\n");
        add(RecordKind.VOTES, "votes.csv", """
                "rcid","country_code","vote"
                1,"PT","y"
                1,NA,"a"
                1,"DD","n"
                1,"SA","y"
                1,NA,"n"
                1,"YD","n"
                2,NA,"y"
                2,"ZW","y"
                2,"NA","a"
                """);
        assertThat(store.records(
                        "SELECT country, vote FROM votes WHERE country IN ('DEU', 'YEM', 'NAM') ORDER BY country"))
                .containsExactly(
                        new String[] {"DEU", "abstain"}, new String[] {"NAM", "abstain"}, new String[] {"YEM", "no"});
        assertThat(problems).singleElement().asString().contains("votes.csv:8: no value in column 'country_code'");
    }
}
