package org.demarche.ledger.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.store.Store;
import org.demarche.model.DemarcheException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of any layout, by a mapping. The samples are those of {@code docs/mappings}. */
class TableMappingTest {
    private static final Path SAMPLES = Path.of(System.getProperty("demarche.root"), "docs", "mappings");
    private static final String FIGURES = """
            table = "figures"
            [columns]
            name = { is = "x" }
            country = "c"
            first = "d"
            value = "v"
            """;

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("data"), "");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private RecordFile.Result sample(String name) {
        return RecordFile.add(
                store,
                MappingReader.read(SAMPLES.resolve(name + ".toml")),
                SAMPLES.resolve(name + ".csv"),
                problems::add);
    }

    private RecordFile.Result add(String mapping, String name, String text) throws IOException {
        Path toml = Files.writeString(folder.resolve("map.toml"), mapping);
        Path file = Files.writeString(folder.resolve(name), text);
        return RecordFile.add(store, MappingReader.read(toml), file, problems::add);
    }

    private List<String> rows(String sql) {
        return store.records(sql).stream().map(row -> String.join(" ", row)).toList();
    }

    private static final String WIDE = """
            table = "gdp"
            missing = [".."]

            [wide]
            columns = '(\\d{4}) \\[YR\\d{4}\\]'
            name = "year"
            value = "dollars"

            [columns]
            country = "Code"
            year = "year"
            value = "dollars"
            """;

    @Test
    void wideTable_withAColumnAYear_givesALineForEach() throws IOException {
        RecordFile.Result result = add(WIDE, "gdp.csv", """
                Name,Code,1990 [YR1990],1991 [YR1991],1992 [YR1992],Note
                Belarus,BLR,..,1.5e9,2e9,1999
                Latvia,LVA,3e9,many,,
                """);
        assertThat(rows("SELECT country, year, value, known FROM gdp ORDER BY ALL"))
                .containsExactly("BLR 1991 1.5E9 1992-07-01", "BLR 1992 2.0E9 1993-07-01", "LVA 1990 3.0E9 1991-07-01");
        assertThat(result).isEqualTo(new RecordFile.Result(3, 1, false));
        assertThat(problems)
                .singleElement()
                .asString()
                .endsWith("gdp.csv:3: column '1991 [YR1991]': 'many' in column 'dollars' is no number");
    }

    @Test
    void wideTable_withAColumnACountry_givesALineForEach() throws IOException {
        add("""
                table = "trade_flows"
                [wide]
                columns = "[A-Z]{3}"
                name = "partner"
                value = "amount"
                [columns]
                origin = { is = "BLR" }
                destination = "partner"
                year = "Year"
                value = "amount"
                """, "flows.csv", "Year,RUS,LVA,Sum\n2012,10,2,12\n2013,11,,11\n");
        assertThat(rows("SELECT origin, destination, year, value FROM trade_flows ORDER BY year, destination"))
                .containsExactly("BLR LVA 2012 2.0", "BLR RUS 2012 10.0", "BLR RUS 2013 11.0");
        assertThat(problems).isEmpty();
    }

    @Test
    void wideTable_withABadPattern_isRefused() {
        assertThatThrownBy(() -> add(WIDE.replace("(\\d{4}) ", "(\\d{4} "), "gdp.csv", "a\n"))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("wide.columns");
        assertThatThrownBy(() -> add(WIDE.replace("name = \"year\"\n", ""), "gdp.csv", "a\n"))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("[wide] lacks name");
    }

    @Test
    void samples_fillTheirTables() {
        assertThat(sample("flows")).isEqualTo(new RecordFile.Result(3, 0, false));
        assertThat(rows("SELECT origin, destination, product, year, value, unit, known FROM trade_flows ORDER BY ALL"))
                .containsExactly(
                        "BLR LVA oil 2012 310.0 million dollars 2013-06-30",
                        "BLR RUS all 2012 1000.0 million dollars 2013-06-30",
                        "RUS BLR all 2012 2500.5 million dollars 2013-06-30");
        sample("people");
        assertThat(rows("SELECT person, country, place_country, first, last FROM backgrounds ORDER BY ALL"))
                .containsExactly(
                        "Anna Example BLR BLR 1988 null",
                        "Anna Example BLR RUS 1979 1984",
                        "Jonas Sample LTU RUS 1981 1986");
        assertThat(rows("SELECT DISTINCT known FROM backgrounds"))
                .as("where nothing tells, the day of import")
                .containsExactly(LocalDate.now().toString());
        sample("recognitions");
        assertThat(rows("SELECT country, recognised, first, last, state, known FROM recognitions ORDER BY ALL"))
                .containsExactly(
                        "NRU Sampleland 2010-01-15 null null 2010-01-15",
                        "TUV Sampleland 2011-09-01 2014-03-31 null 2011-09-01");
        sample("treaties");
        assertThat(rows("SELECT country, signed, first, known FROM treaties ORDER BY ALL"))
                .containsExactly("BLR 2001-05-04 2002-01-01 2001-05-04", "RUS 2001-05-04 2002-01-01 2001-05-04");
        assertThat(problems).isEmpty();
    }

    @Test
    void samples_tellWhatTheyLeaveOut() {
        assertThat(sample("gas")).isEqualTo(new RecordFile.Result(1, 1, false));
        assertThat(rows("SELECT name, day, price, unit, known FROM prices"))
                .containsExactly("gas 2014-01-01 10.2 dollars a million BTU 2014-02-01");
        assertThat(sample("energy").rows()).isEqualTo(1);
        assertThat(rows("SELECT country, first, last, value FROM figures"))
                .containsExactly("BLR 2012-01-01 2012-12-31 85.5");
        assertThat(problems)
                .satisfiesExactly(
                        gas -> assertThat(gas).endsWith("gas.csv:3: no price: column 'price' is empty"),
                        energy -> assertThat(energy).endsWith("energy.csv:3: no value: column 'share' is empty"));
    }

    @Test
    void text_withQuotesOverLines_isToldByItsFirstLine() throws IOException {
        String text =
                "c,d,v,note\nBLR,2012,1,\"one\ntwo, three\"\nXXQ,2012,2,\n\nBLR,2013-02-30,3,\nBLR,2014,\"4,\nRUS,2014,5,\n";
        assertThat(add(FIGURES, "f.csv", text).rows()).isEqualTo(2);
        assertThat(problems)
                .satisfiesExactly(
                        one -> assertThat(one).contains("f.csv:4: 'XXQ' in column 'c' is no state (iso3)"),
                        two -> assertThat(two).contains("f.csv:6: '2013-02-30' in column 'd' is no day"),
                        three -> assertThat(three).contains("f.csv:7: a quote is opened and never closed"));
        assertThat(rows("SELECT country, value FROM figures ORDER BY ALL")).containsExactly("BLR 1.0", "RUS 5.0");
    }

    @Test
    void parquet_isReadLikeText() throws IOException, SQLException {
        Path file = folder.resolve("f.parquet");
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute("COPY (SELECT * FROM (VALUES ('BLR', DATE '2012-05-01', 1.5), ('RUS', NULL, 2))"
                    + " AS t(c, d, v)) TO '" + file + "' (FORMAT parquet)");
        }
        Path toml = Files.writeString(folder.resolve("map.toml"), FIGURES);
        RecordFile.Result result = RecordFile.add(store, MappingReader.read(toml), file, problems::add);
        assertThat(result).isEqualTo(new RecordFile.Result(1, 1, false));
        assertThat(problems).singleElement().asString().endsWith("f.parquet:2: no first: column 'd' is empty");
        assertThat(rows("SELECT country, first, value FROM figures")).containsExactly("BLR 2012-05-01 1.5");
    }

    @Test
    void file_readAgain_changesNothing_andKeepsEachVintage() throws IOException {
        String prices = """
                table = "gdp"
                [columns]
                country = "c"
                year = "y"
                value = "v"
                known = { year = "e", month = 7, day = 1 }
                """;
        add(prices, "a.csv", "c,y,v,e\nBLR,2012,10,2013\n");
        add(prices, "b.csv", "c,y,v,e\nBLR,2012,11,2014\n");
        assertThat(add(prices, "b.csv", "c,y,v,e\nBLR,2012,11,2014\n").unchanged())
                .isTrue();
        add(prices, "c.csv", "c,y,v,e\nBLR,2012,12,2014\n");
        assertThat(rows("SELECT value, known FROM gdp ORDER BY known"))
                .containsExactly("10.0 2013-07-01", "12.0 2014-07-01");
        Path file = folder.resolve("c.csv");
        RecordFile.add(
                store, MappingReader.read(folder.resolve("map.toml")), file, LocalDate.of(2020, 1, 1), problems::add);
        assertThat(rows("SELECT value FROM gdp WHERE known = DATE '2020-01-01'"))
                .containsExactly("12.0");
    }

    @Test
    void query_onADay_givesWhatHolds_asKnown() {
        sample("recognitions");
        LocalDate before = LocalDate.of(2012, 1, 1);
        assertThat(RecordQuery.of(store, new RecordQuery("recognitions", null, LocalDate.of(2014, 4, 1), null)))
                .extracting(row -> row.get("country"))
                .containsExactly("NRU");
        assertThat(RecordQuery.of(store, new RecordQuery("recognitions", "TUV", before, null)))
                .singleElement()
                .satisfies(row -> assertThat(row.get("last")).isEqualTo("2014-03-31"));
        assertThat(RecordQuery.of(store, new RecordQuery("recognitions", "TUV", before, before)))
                .singleElement()
                .satisfies(row -> assertThat(row.get("last")).isNull());
        assertThat(RecordQuery.of(store, new RecordQuery("recognitions", "TUV", null, LocalDate.of(2011, 8, 31))))
                .isEmpty();
        sample("flows");
        assertThat(RecordQuery.of(store, new RecordQuery("trade_flows", "LVA", LocalDate.of(2012, 5, 5), null)))
                .singleElement()
                .satisfies(row -> assertThat(row.get("product")).isEqualTo("oil"));
    }

    @Test
    void query_ofEachTable_hasAnAnswer() {
        LocalDate day = LocalDate.of(2014, 3, 10);
        assertThat(RecordQuery.TABLES)
                .allSatisfy(table -> assertThat(RecordQuery.of(store, new RecordQuery(table, "BLR", day, day)))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table = \"figure\"                       | table = \"figure\" is none that a mapping can fill",
                "tabel = \"figures\"                      | tabel means nothing here",
                "table = \"figures\"\\n[columns]\\nvalu = \"v\" | columns.valu means nothing here",
                "table = \"figures\"\\n[columns]\\nvalue = \"v\" | [columns] lacks name",
                "table = \"figures\"\\ncountries = \"fips\" | countries = \"fips\" is unknown",
                "table = \"figures\"\\n[columns]\\nvalue = { is = \"1\", column = \"v\" } | must have one of column, is, year",
                "table = \"figures\"\\n[columns]\\nfirst = { column = \"d\", date = \"bbb\" } | is no pattern of days",
                "table = figures                          | map.toml:1: is no TOML",
            })
    void mapping_withAFault_saysWhere(String mapping, String message) throws IOException {
        Path toml = Files.writeString(folder.resolve("map.toml"), mapping.replace("\\n", "\n"));
        assertThatThrownBy(() -> MappingReader.read(toml))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("map.toml")
                .hasMessageContaining(message);
    }
}
