package org.demarche.ledger.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.ledger.exchange.StateCodes;
import org.jspecify.annotations.Nullable;

/**
 * Tells which columns of a file fill which columns of a table of records. {@link MappingReader} reads it from a file in TOML;
 * {@code docs/records.md} describes that.
 */
public final class TableMapping implements RecordLayout {
    private static final RecordTable.Column KNOWN = new RecordTable.Column("known", RecordTable.Type.LAST, false);

    private final String label;
    private final RecordTable target;
    private final TextForm form;
    private final Set<String> missing;
    private final Map<String, String> only;
    private final @Nullable Wide wide;
    private final Map<String, Cell> cells;
    private final String version;

    TableMapping(
            String label,
            RecordTable target,
            TextForm form,
            Set<String> missing,
            Map<String, String> only,
            @Nullable Wide wide,
            Map<String, Cell> cells,
            String version) {
        this.label = label;
        this.target = target;
        this.form = form;
        this.missing = Set.copyOf(missing);
        this.only = Map.copyOf(only);
        this.wide = wide;
        this.cells = Map.copyOf(cells);
        this.version = version;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String table() {
        return target.table();
    }

    @Override
    public List<String> columns() {
        return target.columns().stream().map(RecordTable.Column::name).toList();
    }

    @Override
    public List<String> keys() {
        return target.keys();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public TextForm form() {
        return form;
    }

    @Override
    public List<RecordLine> parts(RecordLine line) {
        return wide == null ? List.of(line) : wide.lines(line, missing);
    }

    @Override
    public List<RecordRow> rows(RecordLine line) throws RecordLine.Bad {
        for (Map.Entry<String, String> each : only.entrySet()) {
            if (!line.textOrEmpty(each.getKey()).equals(each.getValue())) {
                return List.of();
            }
        }
        Map<String, @Nullable Object> row = new HashMap<>();
        for (RecordTable.Column column : target.columns()) {
            if (!ofState(column)) {
                row.put(column.name(), value(line, column, null));
            }
        }
        LocalDate day = target.dayOf(row); // says which state a code stands for
        for (RecordTable.Column column : target.columns()) {
            if (ofState(column)) {
                row.put(column.name(), value(line, column, day));
            }
        }
        check(row);
        return target.lasting() ? cut(line, row) : List.of(row(line, row));
    }

    private static boolean ofState(RecordTable.Column column) {
        return column.type() == RecordTable.Type.STATE || column.type() == RecordTable.Type.ANY;
    }

    private @Nullable Object value(RecordLine line, RecordTable.Column column, @Nullable LocalDate day)
            throws RecordLine.Bad {
        Cell cell = cells.get(column.name());
        String text = cell == null ? "" : cell.text(line, missing);
        if (cell != null && !text.isEmpty()) {
            return cell.value(column, text, day);
        }
        if (column.needed()) {
            throw new RecordLine.Bad("no " + column.name()
                    + (cell == null || cell.column() == null ? "" : ": column '" + cell.column() + "' is empty"));
        }
        return RecordTable.standing(target, column.name());
    }

    private static void check(Map<String, @Nullable Object> row) throws RecordLine.Bad {
        if (row.get("first") instanceof LocalDate first
                && row.get("last") instanceof LocalDate last
                && last.isBefore(first)) {
            throw new RecordLine.Bad("ends on " + last + ", before it begins on " + first);
        }
        if (row.get("latitude") instanceof Double latitude
                && row.get("longitude") instanceof Double longitude
                && (Math.abs(latitude) > 90 || Math.abs(longitude) > 180)) {
            throw new RecordLine.Bad("latitude " + latitude + ", longitude " + longitude + " is no place on earth");
        }
    }

    private RecordRow row(RecordLine line, Map<String, @Nullable Object> row) throws RecordLine.Bad {
        Cell cell = cells.get("known");
        String text = cell == null ? "" : cell.text(line, missing);
        LocalDate known =
                cell == null || text.isEmpty() ? target.known(row) : (LocalDate) cell.value(KNOWN, text, null);
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordTable.Column column : target.columns()) {
            values.add(row.get(column.name()));
        }
        return new RecordRow(known, values);
    }

    /** A row for each state that the code stood for in the time. */
    private List<RecordRow> cut(RecordLine line, Map<String, @Nullable Object> row) throws RecordLine.Bad {
        Cell cell = cells.get("country");
        if (cell == null || !(row.get("first") instanceof LocalDate first)) {
            return List.of(row(line, row));
        }
        LocalDate last = row.get("last") instanceof LocalDate day ? day : null;
        List<RecordRow> rows = new ArrayList<>();
        for (StateCodes.Span span : StateCodes.standard().spans(cell.system(), cell.text(line, missing), first, last)) {
            row.put("country", span.code());
            row.put("first", span.first());
            row.put("last", span.last());
            rows.add(row(line, row));
        }
        return rows;
    }
}
