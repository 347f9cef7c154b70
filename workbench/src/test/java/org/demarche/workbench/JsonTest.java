package org.demarche.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void coding_ofASample_isThis() {
        assertThat(Json.line(Json.coding(Samples.all().getFirst().coding()))).isEqualTo("""
                        {"id":"https://wire.example/2014/03/06/refusal","events":[{"id":"e1","date":"2014-03-05",\
                        "date_start":"2014-03-05","date_end":"2014-03-05","date_granularity":"day","date_basis":"stated",\
                        "date_text":"On 5 March","date_span":{"start":36,"end":46},\
                        "actor":[{"code":"BLR GOV","country":"BLR","sector":["GOV"],"name":null,"office":null,\
                        "entity_text":"Belarus","start":66,"end":73},\
                        {"code":"KAZ GOV","country":"KAZ","sector":["GOV"],"name":null,"office":null,\
                        "entity_text":"Kazakhstan","start":78,"end":88}],\
                        "event":"REJECT","mode":"assist","context":[],"quad":"verbal conflict","score":-1.5,"cameo":"135",\
                        "goldstein":-4.0,\
                        "recipient":[{"code":"RUS","country":"RUS","sector":[],"name":null,"office":null,\
                        "entity_text":"Russia","start":108,"end":114}],\
                        "place":null,"stance":"actual","attribution":[],\
                        "text":"On 5 March, the presidents of Belarus and Kazakhstan refused to support Russia in Crimea.",\
                        "start":36,"end":125,"trigger":[{"start":89,"end":107,"text":"refused to support"}]}],\
                        "claims":[],"ties":[]}""");
    }

    @Test
    void event_dateNotKnownToTheDay_hasNoDate() {
        var request = Samples.all().getLast().coding().events().getLast();

        var node = Json.event(request);

        assertThat(node.path("date").isNull()).isTrue();
        assertThat(node.path("date_start").asString()).isEqualTo("2014-02-24");
        assertThat(node.path("date_granularity").asString()).isEqualTo("week");
        assertThat(node.path("attribution").get(0).path("certainty").asString()).isEqualTo("probable");
    }
}
