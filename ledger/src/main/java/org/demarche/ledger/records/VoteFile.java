package org.demarche.ledger.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.exchange.StateCodes;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a file of votes needs from elsewhere: the days of roll calls, and who stands above it.
 *
 * <p>The package unvotes gives states by ISO's two letters and leaves those empty that have none: the Federal Republic of Germany before 1990,
 * North Yemen, Zanzibar. Within a roll call its lines go by the numbers of the Correlates of War project, so that the line above tells which
 * of them it is.
 */
final class VoteFile {
    /** Numbers of the states without letters, ascending. */
    private static final List<String> WITHOUT_LETTERS = List.of("260", "511", "678");

    private final Map<Integer, LocalDate> days;
    private int rollCall = Integer.MIN_VALUE;
    private int number;

    /**
     * A file.
     *
     * @param days of the roll calls that the ledger holds, by number
     */
    VoteFile(Map<Integer, LocalDate> days) {
        this.days = days;
    }

    /** The day of a roll call; null where the ledger does not hold it. */
    @Nullable
    LocalDate day(int ofRollCall) {
        return days.get(ofRollCall);
    }

    /** Notes who cast the vote of the line. */
    void read(int inRollCall, String state) {
        rollCall = inRollCall;
        number = StateCodes.standard().number(state);
    }

    /** The state of a line that leaves it empty; empty where that cannot be told. */
    String withoutLetters(int inRollCall) {
        if (inRollCall != rollCall || number == 0) {
            return "";
        }
        for (String each : WITHOUT_LETTERS) {
            int next = Integer.parseInt(each);
            if (next > number) {
                number = next;
                return StateCodes.standard().code(StateCodes.System.COW, each, day(inRollCall));
            }
        }
        return "";
    }
}
