package org.demarche.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetellingsTest {
    private static final Coder CODER = Coder.standard();
    private static final LocalDate DAY = LocalDate.of(2014, 3, 10);

    private static List<Event> events(String headline, String body) {
        Span span = headline.isEmpty() ? null : new Span(0, headline.length());
        String text = headline.isEmpty() ? body : headline + "\n\n" + body;
        return CODER.code(new Document("d", text, span, DAY, null, null, "en", List.of(), null))
                .events();
    }

    private static @Nullable LocalDate day(Event event) {
        When when = event.when();
        return when == null ? null : when.day();
    }

    @Test
    void headlineAndBody_areOneEventWithTheBodysDateAndBothMentions() {
        String body = "The visit was short. On 7 March, Poland condemned Russia.";
        assertThat(events("Poland condemns Russia", body)).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo("e1");
            assertThat(day(event)).isEqualTo(LocalDate.of(2014, 3, 7));
            assertThat(event.text()).startsWith("On 7 March");
            assertThat(event.trigger()).hasSize(2);
            assertThat(event.sentence().contains(event.trigger().getFirst())).isTrue();
            assertThat(event.trigger().getLast().start()).isLessThan("Poland condemns Russia".length());
        });
    }

    @Test
    void headlineThatOverstates_yieldsToTheBody() {
        assertThat(events("Poland condemns Russia", "Poland may condemn Russia, a diplomat wrote."))
                .singleElement()
                .extracting(Event::stance)
                .isEqualTo(Stance.HYPOTHETICAL);
    }

    @Test
    void standfirst_isToldAgainByTheBody() {
        String body = "Poland condemned Russia, while the interests of...\n\nOn 7 March, Poland condemned Russia.";
        assertThat(events("A quiet week", body))
                .singleElement()
                .extracting(RetellingsTest::day)
                .isEqualTo(LocalDate.of(2014, 3, 7));
    }

    @Test
    void aGovernmentAndItsHead_areOneSide() {
        assertThat(events("", "On 7 March, Belarus criticised Poland. Lukashenka criticised Poland on 7 March."))
                .singleElement()
                .satisfies(e -> assertThat(e.actors().getFirst().name()).isEqualTo("Alexander Lukashenko"));
    }

    @Test
    void talksToldFromEitherSide_areOneEvent() {
        String body = "On 4 March, the Polish minister met the Latvian minister. "
                + "The Latvian minister met the Polish minister on 4 March.";
        assertThat(events("", body)).hasSize(1);
    }

    @Test
    void otherDaysOtherSidesOtherDeeds_areOtherEvents() {
        assertThat(events("", "On 5 March, Poland condemned Russia. On 7 March, Poland condemned Russia."))
                .hasSize(2);
        assertThat(events("", "Poland condemned Russia. Poland condemned Belarus."))
                .hasSize(2);
        assertThat(events("", "Poland condemned Russia. Poland met Russia.")).hasSize(2);
        assertThat(events("", "Poland condemned Russia. Russia condemned Poland."))
                .hasSize(2);
    }

    @Test
    void aDeedWeighedUnderTwoConditions_isKeptTwice() {
        String body =
                "If Lukashenka supports Putin, Poland will protest. If Belarus supports Russia, Latvia will protest.";
        assertThat(events("", body))
                .filteredOn(e -> e.stance() == Stance.HYPOTHETICAL
                        && e.actors().getFirst().country().equals("BLR"))
                .hasSize(2);
    }
}
