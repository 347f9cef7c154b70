package org.demarche.ledger.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.exchange.CountryCodes;
import org.demarche.ledger.exchange.StateCodes;
import org.demarche.ledger.exchange.StateCodes.System;
import org.jspecify.annotations.Nullable;

/** Kinds of files of records: what their lines become. {@code docs/ledger.md} describes the tables. */
public enum RecordKind {
    ROLL_CALLS("roll_calls", "id") {
        @Override
        List<@Nullable Object[]> rows(RecordLine line) throws RecordLine.Bad {
            return one(line.whole("rcid"), line.day("date"), line.text("unres"));
        }
    },
    VOTES("votes", "roll_call", "country") {
        @Override
        List<@Nullable Object[]> rows(RecordLine line) throws RecordLine.Bad {
            String vote = VOTE_NAMES.get(line.text("vote"));
            if (vote == null) {
                throw new RecordLine.Bad("'" + line.text("vote") + "' is no vote: y, a or n");
            }
            return one(line.whole("rcid"), voter(line), vote);
        }
    },
    TRADE("trade_partners", "country", "direction", "edition") {
        @Override
        List<@Nullable Object[]> rows(RecordLine line) throws RecordLine.Bad {
            String direction = line.text("direction");
            if (!direction.equals("exports") && !direction.equals("imports")) {
                throw new RecordLine.Bad("'" + direction + "' is no direction: exports or imports");
            }
            TradeText text = TradeText.of(line.text("text"));
            int edition = line.whole("edition_year");
            String country = line.state("iso2", System.ISO2, edition);
            Map<String, @Nullable Object[]> rows = new LinkedHashMap<>();
            for (TradeText.Partner partner : text.partners()) {
                String iso = CountryCodes.standard().ofName(partner.name());
                rows.putIfAbsent(partner.name(), new @Nullable Object[] {
                    country,
                    direction,
                    edition,
                    partner.name(),
                    iso.isEmpty() ? null : iso,
                    partner.share(),
                    text.year()
                });
            }
            return new ArrayList<>(rows.values());
        }
    },
    ALLIANCES("alliances", "a", "b", "year") {
        @Override
        List<@Nullable Object[]> rows(RecordLine line) throws RecordLine.Bad {
            return one(
                    line.state("ccode1", System.COW, line.whole("year")),
                    line.state("ccode2", System.COW, line.whole("year")),
                    line.whole("year"),
                    line.whole("atop_defense"),
                    line.whole("atop_offense"),
                    line.whole("atop_neutral"),
                    line.whole("atop_nonagg"),
                    line.whole("atop_consul"));
        }
    },
    MEMBERSHIPS("shared_memberships", "a", "b", "year") {
        @Override
        List<@Nullable Object[]> rows(RecordLine line) throws RecordLine.Bad {
            return one(
                    line.state("ccode1", System.COW, line.whole("year")),
                    line.state("ccode2", System.COW, line.whole("year")),
                    line.whole("year"),
                    line.whole("dyadigos"));
        }
    },
    BRENT("prices", "name", "day") {
        @Override
        List<@Nullable Object[]> rows(RecordLine line) throws RecordLine.Bad {
            return one("brent", line.day("Date"), line.real("Price"));
        }
    },
    GDP("gdp", "country", "year") {
        @Override
        List<@Nullable Object[]> rows(RecordLine line) throws RecordLine.Bad {
            return one(line.text("Country Code"), line.whole("Year"), line.real("Value"));
        }
    };

    private static final Map<String, String> VOTE_NAMES = Map.of("y", "yes", "a", "abstain", "n", "no");

    private final String table;
    private final List<String> keys;

    RecordKind(String table, String... keys) {
        this.table = table;
        this.keys = List.of(keys);
    }

    String table() {
        return table;
    }

    List<String> keys() {
        return keys;
    }

    /** Who voted: what a code means may hang on the day, which stands in another file. */
    private static String voter(RecordLine line) throws RecordLine.Bad {
        LocalDate day = line.dayOfRollCall(line.whole("rcid"));
        if (day == null && StateCodes.standard().changes(System.ISO2, line.text("country_code"))) {
            throw new RecordLine.Bad(
                    "'" + line.text("country_code")
                            + "' has meant different states, and the day of the roll call is not known: take in roll-calls first");
        }
        return line.state("country_code", System.ISO2, day);
    }

    /** The rows of a line, without their source. */
    abstract List<@Nullable Object[]> rows(RecordLine line) throws RecordLine.Bad;

    private static List<@Nullable Object[]> one(@Nullable Object... values) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(values);
        return rows;
    }
}
