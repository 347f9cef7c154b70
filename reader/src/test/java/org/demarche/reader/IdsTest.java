package org.demarche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void add_ofManyIds_saysWhichAreNew() {
        Ids ids = new Ids();
        for (int i = 0; i < 200_000; i++) {
            assertThat(ids.add("news.jsonl#" + i)).isTrue();
        }
        for (int i = 0; i < 200_000; i++) {
            assertThat(ids.add("news.jsonl#" + i)).isFalse();
        }
    }
}
