package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.ledger.account.DyadMeasure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/ledger.md says of the file is so. */
class LedgerPageTest {
    private static final Pattern TABLE =
            Pattern.compile("### (\\w+)\n.*?\n\\| --- \\| --- \\| --- \\|\n(.*?)\n(?=\n|$)", Pattern.DOTALL);

    private static final Pattern QUESTION = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private Connection connection;
    private String page;

    @BeforeEach
    void open() throws IOException, SQLException {
        page = Files.readString(Path.of(System.getProperty("demarche.root"), "docs", "ledger.md"));
        try (Ledger ledger = Ledger.open(folder)) {
            ledger.add(Samples.document("a1"), Samples.fullCoding("a1"));
        }
        connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("ledger.duckdb"));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private static Stream<String> columns(MatchResult table) {
        return Arrays.stream(table.group(2).split("\n"))
                .map(line -> line.split("\\|"))
                .map(cells -> table.group(1) + "." + cells[1].strip() + " " + cells[2].strip());
    }

    @Test
    void page_tables_haveTheColumnsAndTypesOfTheFile() throws SQLException {
        List<String> told = TABLE.matcher(page)
                .results()
                .flatMap(LedgerPageTest::columns)
                .sorted()
                .toList();
        assertThat(rows("SELECT table_name || '.' || column_name || ' ' || data_type AS line FROM duckdb_columns()"
                        + " WHERE NOT internal ORDER BY line"))
                .isEqualTo(told);
    }

    @Test
    void page_questions_haveAnswers() throws SQLException {
        List<String> questions =
                QUESTION.matcher(page).results().map(match -> match.group(1)).toList();
        assertThat(questions).hasSize(3);
        for (String question : questions) {
            assertThat(rows(question)).as(question).isNotEmpty();
        }
    }

    @Test
    void page_measures_areAllNamed() {
        assertThat(DyadMeasure.STANDARD)
                .extracting(DyadMeasure::name)
                .doesNotHaveDuplicates()
                .filteredOn(name -> !name.endsWith("(Goldstein)"))
                .allSatisfy(name -> assertThat(page).contains("\n| " + name + " |"));
    }
}
