package org.demarche.ledger.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a Parquet file. */
public interface ParquetRows {
    /** The names of the columns, before the first row. */
    void header(List<String> columns);

    /** The next row. */
    void row(List<@Nullable String> values) throws SQLException, IOException;
}
