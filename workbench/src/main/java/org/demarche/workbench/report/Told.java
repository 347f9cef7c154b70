package org.demarche.workbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.ledger.account.DayAccount;
import org.demarche.ledger.measures.MeasureValue;
import org.jspecify.annotations.Nullable;

/** A sentence about values, in pieces, so that each number in it can be led back to what it rests on. */
public final class Told {
    private final List<Piece> pieces = new ArrayList<>();
    private final List<DayAccount.RollCall> rollCalls = new ArrayList<>();

    /**
     * Some words of it.
     *
     * @param value the value whose number they are; null where they are words only
     */
    public record Piece(String text, @Nullable MeasureValue value) {}

    Told words(String text) {
        pieces.add(new Piece(text, null));
        return this;
    }

    /** The number of a value, in those words. */
    Told number(String text, @Nullable MeasureValue value) {
        pieces.add(new Piece(text, value));
        return this;
    }

    Told about(List<DayAccount.RollCall> calls) {
        rollCalls.addAll(calls);
        return this;
    }

    /** Roll calls that it rests on, beside its values. */
    List<DayAccount.RollCall> rollCalls() {
        return List.copyOf(rollCalls);
    }

    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** All of it, as a line of text. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
