package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {
    @TempDir
    Path data;

    @Test
    void answer_fromMemory_hasTheHeadersOfTheFirst() throws Exception {
        AtomicInteger worked = new AtomicInteger();
        try (Ledger ledger = Ledger.open(data)) {
            Javalin javalin = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                new Answers(ledger, Clock.systemUTC()).register(config);
                config.routes.get("/api/v1/kept", context -> {
                    context.header("Content-Disposition", "attachment; filename=\"rows.csv\"");
                    context.res().addHeader("Link", "</one>; rel=next");
                    context.res().addHeader("Link", "</two>; rel=prev");
                    context.contentType("text/csv").result("row " + worked.incrementAndGet());
                });
                config.routes.get(
                        "/api/v1/private",
                        context ->
                                context.header("Cache-Control", "no-store").result("row " + worked.incrementAndGet()));
            });
            try {
                javalin.start("127.0.0.1", 0);
                HttpResponse<String> first = get(javalin, "/api/v1/kept");
                HttpResponse<String> second = get(javalin, "/api/v1/kept");

                assertThat(second.body()).isEqualTo(first.body()).isEqualTo("row 1");
                assertThat(second.headers().allValues("Link")).containsExactly("</one>; rel=next", "</two>; rel=prev");
                assertThat(second.headers().firstValue("Content-Disposition"))
                        .contains("attachment; filename=\"rows.csv\"");
                assertThat(second.headers().allValues("Content-Type")).hasSize(1);
                assertThat(get(javalin, "/api/v1/private").body()).isEqualTo("row 2");
                assertThat(get(javalin, "/api/v1/private").body()).isEqualTo("row 3");
            } finally {
                javalin.stop();
            }
        }
    }

    private static HttpResponse<String> get(Javalin javalin, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + javalin.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
