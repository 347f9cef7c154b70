package org.demarche.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventQuery;
import org.demarche.workbench.Json;
import org.demarche.workbench.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReviewCommandTest extends TypedCommands {
    private String event = "";

    @BeforeEach
    void fill() {
        try (Ledger ledger = Ledger.open(folder)) {
            Samples.fill(ledger);
            event = ledger.events(EventQuery.all()).stream()
                    .map(Entry::id)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private int review(String... arguments) {
        return run(Stream.concat(Stream.of("review"), Stream.of(arguments)).toArray(String[]::new));
    }

    private JsonNode json() {
        return Json.parse(out.toString().lines().findFirst().orElseThrow());
    }

    @Test
    void review_correctedAndRejected_isShownCountedAndExported() {
        String data = "--data=" + folder;
        assertThat(review("correct", event, data, "--as", "Ada", "--stance", "future", "--json"))
                .isZero();
        assertThat(json().path("after").path("stance").asString()).isEqualTo("future");
        assertThat(review("reject", event, data, "--as", "Ben", "--note", "a rumour"))
                .isZero();
        assertThat(review("show", event, data)).isZero();
        assertThat(out.toString()).contains("correct  Ada", "stance: actual -> future", "reject  Ben", "a rumour");
        assertThat(review("show", event, data, "--csv")).isZero();
        assertThat(out.toString()).startsWith("id,event,verdict,reviewer,judged,note,changed,before,after\n1," + event);
        assertThat(review("queue", data, "--json")).isZero();
        assertThat(out.toString()).doesNotContain("\"event\":\"" + event + "\""); // rejected ones are in no queue
        assertThat(review("agreement", data, "--json")).isZero();
        assertThat(json().path("on").asString()).isEqualTo("verdict");
        assertThat(json().path("events").asInt()).isEqualTo(1);
        assertThat(review("export", data)).isZero();
        assertThat(json().path("judged").path(0).path("verdict").asString()).isEqualTo("reject");
        assertThat(review("withdraw", event, data, "--as", "Ben")).isZero();
        assertThat(review("queue", data, "--csv", "--limit", "1")).isZero();
        assertThat(out.toString()).startsWith("event,weight,doubts,type,mode");
    }

    @Test
    void review_ofNoEventOrWithoutSense_saysWhatToDo() {
        String data = "--data=" + folder;
        assertThat(review("accept", "nothing", data)).isEqualTo(Demarche.FAILED);
        assertThat(err.toString()).contains("no event 'nothing'", "demarche events --json");
        assertThat(review("correct", event, data, "--type", "YELL")).isEqualTo(Demarche.FAILED);
        assertThat(err.toString()).contains("type 'YELL'", "REJECT");
        assertThat(review("correct", event, data)).isEqualTo(Demarche.FAILED);
        assertThat(err.toString()).contains("name a part");
    }
}
