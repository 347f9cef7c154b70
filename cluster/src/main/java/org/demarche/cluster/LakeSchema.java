package org.demarche.cluster;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.demarche.ledger.exchange.LakeRows;
import org.demarche.ledger.store.Layout;

/** The tables of a lake in Spark's types; and a document with all its rows as one row, in which they leave the coder. */
final class LakeSchema {
    /** Day of publication. */
    static final String DATE = "date";

    /** Its month, by which the tables are parted. */
    static final String MONTH = "month";

    /** What could not be read or coded. */
    static final String PROBLEM = "problem";

    private LakeSchema() {}

    /** A row a document: its day, or what was wrong with it, and for each table a list of its rows. */
    static StructType nested(List<Layout.Table> tables) {
        StructType nested = new StructType().add(DATE, DataTypes.DateType).add(PROBLEM, DataTypes.StringType);
        for (Layout.Table table : tables) {
            nested = nested.add(table.name(), DataTypes.createArrayType(row(table)));
        }
        return nested;
    }

    static List<Layout.Table> tables() {
        return LakeRows.tables();
    }

    private static StructType row(Layout.Table table) {
        StructType row = new StructType();
        for (Layout.Column column : table.columns()) {
            row = row.add(column.name(), type(column.type()));
        }
        return row;
    }

    private static DataType type(String type) {
        return switch (type) {
            case "VARCHAR" -> DataTypes.StringType;
            case "INTEGER" -> DataTypes.IntegerType;
            case "DOUBLE" -> DataTypes.DoubleType;
            case "DATE" -> DataTypes.DateType;
            case "VARCHAR[]" -> DataTypes.createArrayType(DataTypes.StringType);
            default -> throw new IllegalStateException("no column of Spark's for " + type);
        };
    }
}
