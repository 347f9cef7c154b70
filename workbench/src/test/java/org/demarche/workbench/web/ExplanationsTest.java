package org.demarche.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.LocalDate;
import org.demarche.coder.Coder;
import org.demarche.model.Document;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
    private static final Document DOCUMENT =
            Document.of("a1", "Belarus praised Russia. Poland praised Lithuania.", LocalDate.of(2014, 3, 5));

    @Test
    void document_thatTakesTooLong_isRefusedAndSaysWhy() {
        Coder coder = Coder.standard();
        Explanations never = new Explanations(() -> coder.within(Duration.ZERO));

        assertThatThrownBy(() -> never.of(DOCUMENT))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT))
                .hasMessageStartingWith("a1: took longer than 0.0 s");
        assertThat(new Explanations(() -> coder).of(DOCUMENT)).hasSize(2);
    }
}
