package org.demarche.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "-", "--- to Minsk"})
    void plain_whatASpreadsheetWouldWorkOut_isText(String text) {
        assertThat(CsvCells.plain(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-4.5", "+7", "1e-4", "-1.5E+3", "Minsk", "a=b", "2014-03-05"})
    void plain_textAndNumbers_areAsTheyAre(String text) {
        assertThat(CsvCells.plain(text)).isEqualTo(text);
    }
}
