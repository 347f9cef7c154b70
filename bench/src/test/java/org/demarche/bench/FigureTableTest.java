package org.demarche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {
    private final FigureTable table = new FigureTable(List.of(
            Figure.share("root F1", .74996, 155).atLeast(.75),
            Figure.count("wrong events", 4, 18).atMost(4),
            Figure.share("quad F1", .8421, 155)));

    @Test
    void text_figures_standInColumns() {
        assertThat(table.text()).isEqualTo("""
                figure        value    n  bar       reached
                root F1       0.750  155  >= 0.750  no
                wrong events      4   18  <= 4      yes
                quad F1       0.842  155
                """);
    }

    @Test
    void summary_figuresWithoutBar_areNotCounted() {
        assertThat(table.summary()).isEqualTo("1 of 2 bars reached");
    }

    @Test
    void markdown_figures_areATable() {
        assertThat(BenchmarksSection.of(table))
                .startsWith("## Accuracy\n")
                .contains("| figure | value | n | bar | reached |\n| --- | --: | --: | --- | --- |\n")
                .contains("| wrong events | 4 | 18 | <= 4 | yes |\n");
    }
}
