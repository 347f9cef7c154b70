package org.demarche.ledger.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.exchange.CountryCodes;
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
            return one(line.whole("rcid"), line.ofTwoLetters("country_code"), vote);
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
            String country = line.ofTwoLetters("iso2");
            int edition = line.whole("edition_year");
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
                    line.ofStateNumber("ccode1"),
                    line.ofStateNumber("ccode2"),
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
                    line.ofStateNumber("ccode1"),
                    line.ofStateNumber("ccode2"),
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

    /** The rows of a line, without their source. */
    abstract List<@Nullable Object[]> rows(RecordLine line) throws RecordLine.Bad;

    private static List<@Nullable Object[]> one(@Nullable Object... values) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(values);
        return rows;
    }
}
