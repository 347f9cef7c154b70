package org.demarche.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventQuery;
import org.demarche.workbench.Json;
import org.demarche.workbench.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReviewCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
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

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out),
                new PrintWriter(err),
                Set.of(),
                100,
                false);
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("review"), java.util.stream.Stream.of(arguments))
                .toArray(String[]::new);
        int code = Demarche.run(terminal, all);
        terminal.flush();
        return code;
    }

    private JsonNode json() {
        return Json.parse(out.toString().lines().findFirst().orElseThrow());
    }

    @Test
    void review_correctedAndRejected_isShownCountedAndExported() {
        String data = "--data=" + folder;
        assertThat(run("correct", event, data, "--as", "Ada", "--stance", "future", "--json"))
                .isZero();
        assertThat(json().path("after").path("stance").asString()).isEqualTo("future");
        assertThat(run("reject", event, data, "--as", "Ben", "--note", "a rumour"))
                .isZero();
        assertThat(run("show", event, data)).isZero();
        assertThat(out.toString()).contains("correct  Ada", "stance: actual -> future", "reject  Ben", "a rumour");
        assertThat(run("show", event, data, "--csv")).isZero();
        assertThat(out.toString()).startsWith("id,event,verdict,reviewer,judged,note,changed,before,after\n1," + event);
        assertThat(run("queue", data, "--json")).isZero();
        assertThat(out.toString()).doesNotContain("\"event\":\"" + event + "\""); // rejected ones are in no queue
        assertThat(run("agreement", data, "--json")).isZero();
        assertThat(json().path("on").asString()).isEqualTo("verdict");
        assertThat(json().path("events").asInt()).isEqualTo(1);
        assertThat(run("export", data)).isZero();
        assertThat(json().path("judged").path(0).path("verdict").asString()).isEqualTo("reject");
        assertThat(run("withdraw", event, data, "--as", "Ben")).isZero();
        assertThat(run("queue", data, "--csv", "--limit", "1")).isZero();
        assertThat(out.toString()).startsWith("event,weight,doubts,type,mode");
    }

    @Test
    void review_ofNoEventOrWithoutSense_saysWhatToDo() {
        String data = "--data=" + folder;
        assertThat(run("accept", "nothing", data)).isEqualTo(Demarche.FAILED);
        assertThat(err.toString()).contains("no event 'nothing'", "demarche events --json");
        assertThat(run("correct", event, data, "--type", "YELL")).isEqualTo(Demarche.FAILED);
        assertThat(err.toString()).contains("type 'YELL'", "REJECT");
        assertThat(run("correct", event, data)).isEqualTo(Demarche.FAILED);
        assertThat(err.toString()).contains("name a part");
    }
}
