package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.demarche.ledger.flows.Flows;
import org.demarche.ledger.store.Store;
import org.demarche.ledger.votes.IdealPoint;
import org.demarche.ledger.votes.IdealPoints;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * What measures compute from: the ledger's rows, and the question that says which of them count. Records of a state are {@linkplain #made
 * read once} with all their vintages, and the measure takes those that were known; of the rest it remembers the last queries, for measures
 * of one pair ask for much the same. So use it for one account or list, and not for longer. Not thread-safe.
 */
public final class Evidence {
    private static final int REMEMBERED = 500;

    private final Store store;
    private final Question question;
    private final Period scope;
    private final Memory memory;

    /** What was asked before. */
    private record Memory(
            Map<List<Object>, List<@Nullable String[]>> rows,
            Map<List<Object>, Made> made,
            Map<List<Object>, Remembered> values,
            Deque<Set<Rests>> asking) {
        Memory() {
            this(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<List<Object>, List<@Nullable String[]>> eldest) {
                            return size() > REMEMBERED;
                        }
                    },
                    new HashMap<>(),
                    new HashMap<>(),
                    new ArrayDeque<>());
        }

        /** Notes for what is being worked out on what it rests. */
        void note(Collection<Rests> rests) {
            Set<Rests> asked = asking.peek();
            if (asked != null) {
                asked.addAll(rests);
            }
        }

        /** Works something out, and gives with it on what it rests. */
        <T> T noting(Set<Rests> rests, Supplier<T> working) {
            asking.push(rests);
            try {
                return working.get();
            } finally {
                asking.pop();
            }
        }
    }

    /**
     * Rows that something was worked out from.
     *
     * @param tables a text that names their tables, such as a statement
     * @param states only rows that name all of these count; where there are none, any may
     */
    private record Rests(String tables, Set<String> states) {
        boolean touched(Collection<Touched> rows) {
            return rows.stream()
                    .anyMatch(each -> tables.contains(each.table())
                            && (each.states().isEmpty() || each.states().containsAll(states)));
        }
    }

    /** What was made of rows, and of which. */
    private record Made(Object thing, Rests rests) {}

    /** Values, and on what they rest. */
    private record Remembered(List<MeasureValue> values, Set<Rests> rests) {
        boolean touched(Collection<Touched> rows) {
            return rests.stream().anyMatch(each -> each.touched(rows));
        }
    }

    public Evidence(Store store, Question question) {
        this(store, question, question.within(), new Memory());
    }

    private Evidence(Store store, Question question, Period scope, Memory memory) {
        this.store = store;
        this.question = question;
        this.scope = scope;
        this.memory = memory;
    }

    public Question question() {
        return question;
    }

    /** The same ledger for another question. */
    public Evidence asking(Question other) {
        return new Evidence(store, other, scope, memory);
    }

    /** The same for questions that will lie within that time: events of all of it are read at once. */
    public Evidence over(Period time) {
        return new Evidence(store, question, time, memory);
    }

    /** The same on another view of the same rows; both remember together. */
    public Evidence on(Store view) {
        return new Evidence(view, question, scope, memory);
    }

    /** The same where these rows are others now: what was worked out from the rest alone is remembered. */
    public Evidence after(Collection<Touched> rows) {
        Memory kept = new Memory();
        memory.rows.forEach((key, answer) -> {
            if (!new Rests(String.valueOf(key.getLast()), Set.of()).touched(rows)) {
                kept.rows.put(key, answer);
            }
        });
        memory.values.forEach((key, values) -> {
            if (!values.touched(rows)) {
                kept.values.put(key, values);
            }
        });
        memory.made.forEach((key, made) -> {
            if (!made.rests.touched(rows)) {
                kept.made.put(key, made);
            }
        });
        return new Evidence(store, question, scope, kept);
    }

    /** The values of a measure, of one state where it is of one; worked out once for a question. */
    public List<MeasureValue> values(StateMeasure measure, String a, @Nullable String b) {
        List<Object> key = Arrays.asList(measure.name(), a, b, question, scope());
        Remembered known = memory.values.get(key);
        if (known == null) {
            Set<Rests> rests = new HashSet<>();
            known = new Remembered(memory.noting(rests, () -> ask(measure, a, b)), rests);
            memory.values.put(key, known);
        }
        memory.note(known.rests);
        return known.values;
    }

    /** Whether what the measure says of them hangs on rows of these tables. */
    public boolean rests(StateMeasure measure, String a, @Nullable String b, Set<String> tables) {
        Set<Rests> rests = new HashSet<>();
        memory.noting(rests, () -> values(measure, a, b));
        return rests.stream().anyMatch(each -> each.touched(Touched.any(tables)));
    }

    /** Whether values of it that are remembered hang on rows of these tables, whatever the question was. */
    public boolean rested(String measure, String a, @Nullable String b, Set<String> tables) {
        List<Object> of = Arrays.asList(measure, a, b);
        List<Touched> rows = Touched.any(tables);
        return memory.values.entrySet().stream()
                .anyMatch(each -> each.getKey().subList(0, of.size()).equals(of)
                        && each.getValue().touched(rows));
    }

    private List<MeasureValue> ask(StateMeasure measure, String a, @Nullable String b) {
        return switch (measure) {
            case StateMeasure.OfThing thing -> thing.of(this, a);
            case StateMeasure.OfActor one -> one.of(this, a);
            case StateMeasure.OfDyad two -> b == null ? List.of() : two.of(this, new Dyad(a, b));
        };
    }

    /** From which time events are read: that of the question, or a longer one that further questions will lie in. */
    Period scope() {
        return scope.covers(question.within()) ? scope : question.within();
    }

    /** Rows of a query, as texts; a missing value is null. */
    List<@Nullable String[]> rows(String sql, Object... parameters) {
        List<Object> key = new ArrayList<>(List.of(parameters));
        key.add(sql);
        memory.note(Set.of(new Rests(sql, Set.of())));
        List<@Nullable String[]> rows = memory.rows.get(key);
        if (rows == null) {
            rows = store.records(sql, parameters);
            memory.rows.put(key, rows);
        }
        return rows;
    }

    /**
     * What is made of rows, whatever day the question is of: the ledger keeps it while no row changes, for questions of other days need it too.
     *
     * @param type what it is
     * @param of the state that the rows name; empty where any row counts
     * @param tables the tables of the rows
     * @param maker makes it of them
     */
    <T> T made(Class<T> type, String of, String tables, Function<Store, T> maker) {
        Rests rests = new Rests(tables, of.isEmpty() ? Set.of() : Set.of(of));
        return remembered(type, rests, List.of(of), () -> store.made(type, of, () -> maker.apply(store)));
    }

    /**
     * What was worked out before from the same question, for this account or list.
     *
     * @param tables the tables of the rows that it is worked out from
     * @param states only rows that name all of these count
     * @param of all of the question that matters for it
     */
    <T> T remembered(Class<T> type, String tables, Set<String> states, List<Object> of, Supplier<T> maker) {
        return remembered(type, new Rests(tables, states), of, maker);
    }

    private <T> T remembered(Class<T> type, Rests rests, List<Object> of, Supplier<T> maker) {
        memory.note(Set.of(rests));
        List<Object> key = List.of(type, of);
        Made known = memory.made.get(key);
        if (known == null) {
            known = new Made(memory.noting(new HashSet<>(), maker), rests); // what it asks for is of these rows
            memory.made.put(key, known);
        }
        return type.cast(known.thing);
    }

    /** Whose events count where two states are asked about; for scenarios those of today, or two sources would be compared. */
    String sourceOf(String a, String b) {
        List<Object> key = List.of("source", a, b, String.valueOf(question.source()), "");
        List<@Nullable String[]> known = memory.rows.get(key);
        if (known == null) {
            known = List.<@Nullable String[]>of(new String[] {new Flows(store).source(a, b, question.source())});
            memory.rows.put(key, known);
        }
        return String.valueOf(known.getFirst()[0]);
    }

    /** The first column of a query, missing values left out. */
    List<String> column(String sql, Object... parameters) {
        List<String> values = new ArrayList<>();
        for (@Nullable String[] row : rows(sql, parameters)) {
            String value = row[0];
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /**
     * The state's ideal points within the question's time, by session. Where the ledger has none of its votes yet they are estimated, which
     * takes a minute.
     */
    SortedMap<Integer, IdealPoint> idealPoints(String state) {
        SortedMap<Integer, IdealPoint> found = new TreeMap<>();
        for (IdealPoint point : points().getOrDefault(state, List.of())) {
            LocalDate end = LocalDate.of(point.year() + 1, 8, 31);
            if (question.within().touches(point.year()) && !end.isAfter(horizon())) {
                found.put(point.session(), point);
            }
        }
        return found;
    }

    /** States that have an ideal point, in alphabetical order. */
    List<String> voters() {
        return points().keySet().stream().sorted().toList();
    }

    private Map<String, List<IdealPoint>> points() {
        return made(Points.class, "", "ideal_points votes roll_calls", Points::of).byState;
    }

    private record Points(Map<String, List<IdealPoint>> byState) {
        static Points of(Store store) {
            return new Points(IdealPoints.of(store).stream().collect(Collectors.groupingBy(IdealPoint::country)));
        }
    }

    /** The first year that the question is of. */
    int firstYear() {
        LocalDate first = question.within().first();
        return first == null ? 0 : first.getYear();
    }

    /** The last day that counts as known; a day far ahead where all does. */
    LocalDate horizon() {
        LocalDate known = question.known();
        return known == null ? LocalDate.of(9999, 12, 31) : known;
    }

    /** A condition on the rows of a table of records: those that were known on the day of the question. */
    String known() {
        return question.known() == null ? "true" : "known <= DATE '" + question.known() + "'";
    }

    /** The row's name where the question asks for rows. */
    List<String> named(List<String> rows) {
        return question.rows() ? rows : List.of();
    }
}
