package org.demarche.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.demarche.coder.Coder;
import org.demarche.ledger.exchange.LakeRows;
import org.demarche.model.Coding;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.jspecify.annotations.Nullable;

/**
 * Codes the documents of a partition. One that the coder stumbles over does not stop the others.
 *
 * @param lexicon the user's own additions to the lexicon
 * @param coder name and version of the coder
 * @param tables names of the lake's tables, in the order of {@link LakeSchema#nested}
 */
record DocumentCoding(List<String> lexicon, String coder, List<String> tables)
        implements MapPartitionsFunction<Row, Row>, Serializable {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        Coder made = Coders.of(lexicon);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                return code(made, rows.next());
            }
        };
    }

    private Row code(Coder made, Row row) {
        String problem = row.getAs(LakeSchema.PROBLEM);
        if (problem != null) {
            return nested(null, problem, Map.of());
        }
        Document document = DocumentRows.document(row);
        Coding coding;
        try {
            coding = made.code(document);
        } catch (DemarcheException e) {
            return nested(null, document.id() + ": " + e.getMessage(), Map.of());
        } catch (RuntimeException e) {
            return nested(null, document.id() + ": could not be coded (" + e + ")", Map.of());
        }
        Map<String, List<Row>> coded = new LinkedHashMap<>();
        LakeRows.write(
                document,
                coding,
                coder,
                (table, values) ->
                        coded.computeIfAbsent(table, name -> new ArrayList<>()).add(row(values)));
        return nested(document.published(), null, coded);
    }

    private static Row row(List<@Nullable Object> values) {
        Object[] columns = values.toArray();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] instanceof List<?> list) {
                columns[i] = list.toArray();
            }
        }
        return RowFactory.create(columns);
    }

    private Row nested(@Nullable Object date, @Nullable String problem, Map<String, List<Row>> coded) {
        Object[] columns = new Object[tables.size() + 2];
        columns[0] = date;
        columns[1] = problem;
        for (int i = 0; i < tables.size(); i++) {
            columns[i + 2] = coded.getOrDefault(tables.get(i), List.of()).toArray();
        }
        return RowFactory.create(columns);
    }
}
