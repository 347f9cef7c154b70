package org.demarche.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.ledger.Samples.MARCH_5;
import static org.demarche.ledger.Samples.actors;
import static org.demarche.ledger.Samples.coding;
import static org.demarche.ledger.Samples.event;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.measures.Period;
import org.demarche.ledger.measures.Question;
import org.demarche.ledger.store.Entry;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.demarche.model.EventType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known on a day, and nothing that was not. */
class DayAccountTest {
    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder);
        add("early", MARCH_5.plusDays(1), EventType.REJECT, MARCH_5);
        add("late", MARCH_5.plusDays(15), EventType.ACCUSE, MARCH_5.plusDays(1));
        add("before", MARCH_5.minusDays(20), EventType.SUPPORT, MARCH_5.minusDays(20));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void add(String id, LocalDate published, EventType type, LocalDate day) {
        Document document =
                new Document(id, "A sentence.", null, published, "The Courier", null, "en", List.of(), null);
        ledger.add(document, coding(id, event("e1", type, actors("BLR"), actors("RUS"), day)));
    }

    private DayAccount account(LocalDate on, @Nullable LocalDate since) {
        return ledger.accountOn("BLR", "RUS", on, since, Question.byYear());
    }

    @Test
    void account_ofADay_leavesOutWhatWasPublishedLater() {
        DayAccount then = account(MARCH_5.plusDays(5), MARCH_5.minusDays(4));
        assertThat(then.precedents()).extracting(Entry::id).containsExactly("early#e1");
        assertThat(then.events()).extracting(Entry::id).containsExactly("early#e1");
        assertThat(then.line("reports", "BLR").orElseThrow().now().rows()).containsExactly("early#e1");
        DayAccount later = account(MARCH_5.plusDays(15), MARCH_5.minusDays(4));
        assertThat(later.precedents()).extracting(Entry::id).containsExactly("early#e1", "late#e1");
        assertThat(later.line("defiance", "BLR").orElseThrow().now().value()).isEqualTo(1);
    }

    @Test
    void account_ofAWindow_hasAsManyDaysBefore() {
        DayAccount account = account(MARCH_5.plusDays(5), MARCH_5.minusDays(4));
        assertThat(account.window()).isEqualTo(new Period(MARCH_5.minusDays(4), MARCH_5.plusDays(5)));
        assertThat(account.before()).isEqualTo(new Period(MARCH_5.minusDays(14), MARCH_5.minusDays(5)));
        assertThat(account.line("cooperation-flow", "BLR")).isEmpty();
        DayAccount wider = account(MARCH_5.plusDays(5), MARCH_5.minusDays(12));
        assertThat(wider.line("cooperation-flow", "BLR")).hasValueSatisfying(line -> {
            assertThat(line.now().value()).isNull();
            assertThat(line.before()).isNotNull();
        });
    }

    @Test
    void account_startingAfterItsDay_isRefused() {
        assertThatThrownBy(() -> account(MARCH_5, MARCH_5.plusDays(1)))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("cannot start on 2014-03-06");
    }
}
