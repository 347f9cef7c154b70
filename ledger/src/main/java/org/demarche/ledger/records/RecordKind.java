package org.demarche.ledger.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.ledger.exchange.StateCodes;
import org.demarche.ledger.exchange.StateCodes.System;
import org.jspecify.annotations.Nullable;

/** Kinds of files of records: what their lines become. {@code docs/ledger.md} describes the tables. */
public enum RecordKind implements RecordLayout {
    ROLL_CALLS("roll_calls", "id, day, resolution, session, part, text", "id") {
        @Override
        public List<RecordRow> rows(RecordLine line) throws RecordLine.Bad {
            LocalDate day = line.day("date");
            String resolution = line.textOrEmpty("unres");
            boolean part = line.textOrEmpty("amend").equals("1")
                    || line.textOrEmpty("para").equals("1");
            return one(
                    day,
                    line.whole("rcid"),
                    day,
                    resolution.isEmpty() ? null : resolution,
                    line.textOrEmpty("session").isEmpty() ? null : line.whole("session"),
                    part ? 1 : 0,
                    subject(line));
        }
    },
    VOTES("votes", "roll_call, country, vote", "roll_call", "country") {
        @Override
        public List<RecordRow> rows(RecordLine line) throws RecordLine.Bad {
            String vote = VOTE_NAMES.get(line.text("vote"));
            if (vote == null) {
                throw new RecordLine.Bad("'" + line.text("vote") + "' is no vote: y, a or n");
            }
            int rollCall = line.whole("rcid");
            return one(line.votes().day(rollCall), rollCall, voter(line), vote);
        }
    },
    TRADE(
            "trade_partners",
            "country, direction, edition, partner_text, partner, share, year",
            "country",
            "direction",
            "edition") {
        @Override
        public List<RecordRow> rows(RecordLine line) throws RecordLine.Bad {
            String direction = line.text("direction");
            if (!direction.equals("exports") && !direction.equals("imports")) {
                throw new RecordLine.Bad("'" + direction + "' is no direction: exports or imports");
            }
            TradeText text = TradeText.of(line.text("text"));
            int edition = line.whole("edition_year");
            String country = trader(line, edition);
            Map<String, RecordRow> rows = new LinkedHashMap<>();
            for (TradeText.Partner partner : text.partners()) {
                String iso = StateCodes.standard().code(System.NAME, partner.name(), StateCodes.midOf(edition));
                rows.putIfAbsent(
                        partner.name(),
                        RecordRow.of(
                                LocalDate.of(edition, 12, 31),
                                country,
                                direction,
                                edition,
                                partner.name(),
                                iso.isEmpty() ? null : iso,
                                partner.share(),
                                text.year()));
            }
            return new ArrayList<>(rows.values());
        }
    },
    ALLIANCES("alliances", "a, b, year, defense, offense, neutrality, nonaggression, consultation", "a", "b", "year") {
        @Override
        public List<RecordRow> rows(RecordLine line) throws RecordLine.Bad {
            int year = line.whole("year");
            return one(
                    LocalDate.of(year, 12, 31),
                    line.state("ccode1", System.COW, year),
                    line.state("ccode2", System.COW, year),
                    year,
                    line.whole("atop_defense"),
                    line.whole("atop_offense"),
                    line.whole("atop_neutral"),
                    line.whole("atop_nonagg"),
                    line.whole("atop_consul"));
        }
    },
    MEMBERSHIPS("shared_memberships", "a, b, year, n", "a", "b", "year") {
        @Override
        public List<RecordRow> rows(RecordLine line) throws RecordLine.Bad {
            int year = line.whole("year");
            return one(
                    LocalDate.of(year, 12, 31),
                    line.state("ccode1", System.COW, year),
                    line.state("ccode2", System.COW, year),
                    year,
                    line.whole("dyadigos"));
        }
    },
    BRENT("prices", "name, day, price, unit", "name", "day", "known") {
        @Override
        public List<RecordRow> rows(RecordLine line) throws RecordLine.Bad {
            LocalDate day = line.day("Date");
            LocalDate after = day.withDayOfMonth(1).plusMonths(1);
            return one(after, "brent", day, line.real("Price"), "dollars a barrel");
        }
    },
    GDP("gdp", "country, year, value", "country", "year", "known") {
        @Override
        public List<RecordRow> rows(RecordLine line) throws RecordLine.Bad {
            int year = line.whole("Year");
            String code = line.text("Country Code");
            String state = StateCodes.standard().code(System.ISO3, code, StateCodes.midOf(year));
            return one(LocalDate.of(year + 1, 7, 1), state.isEmpty() ? code : state, year, line.real("Value"));
        }
    };

    private static final Map<String, String> VOTE_NAMES = Map.of("y", "yes", "a", "abstain", "n", "no");

    private final String table;
    private final List<String> columns;
    private final List<String> keys;

    RecordKind(String table, String columns, String... keys) {
        this.table = table;
        this.columns = List.of(columns.split(", "));
        this.keys = List.of(keys);
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String table() {
        return table;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public List<String> keys() {
        return keys;
    }

    @Override
    public @Nullable String version() {
        return null;
    }

    /** What it was about, as title and description say; null where they say nothing. */
    private static @Nullable String subject(RecordLine line) {
        String text = (line.textOrEmpty("short") + " / " + line.textOrEmpty("descr")).replaceAll("^[ /]+|[ /]+$", "");
        return text.isEmpty() ? null : text;
    }

    /** Who voted: what a code means may hang on the day, which stands in another file, and on the line above. */
    private static String voter(RecordLine line) throws RecordLine.Bad {
        int rollCall = line.whole("rcid");
        LocalDate day = line.votes().day(rollCall);
        String code = line.textOrEmpty("country_code");
        if (code.isEmpty()) {
            String state = line.votes().withoutLetters(rollCall);
            if (state.isEmpty()) {
                throw new RecordLine.Bad(
                        "no value in column 'country_code', and its place in the file does not tell either");
            }
            return state;
        }
        if (day == null && StateCodes.standard().changes(System.ISO2, code)) {
            throw new RecordLine.Bad(
                    "'" + code
                            + "' has meant different states, and the day of the roll call is not known: take in roll-calls first");
        }
        String state = line.state("country_code", System.ISO2, day);
        line.votes().read(rollCall, state);
        return state;
    }

    /** Whose trade: the name goes before the code, which some editions give to a territory's sovereign. Names come as "Man, Isle of" too. */
    private static String trader(RecordLine line, int edition) throws RecordLine.Bad {
        String name = line.textOrEmpty("country").replaceFirst("^(.*), (.*)$", "$2 $1");
        String code = StateCodes.standard().code(System.NAME, name, StateCodes.midOf(edition));
        if (!code.isEmpty()) {
            return code;
        }
        return line.textOrEmpty("iso2").isEmpty()
                ? line.state("country", System.NAME, edition)
                : line.state("iso2", System.ISO2, edition);
    }

    private static List<RecordRow> one(@Nullable LocalDate known, @Nullable Object... values) {
        return List.of(RecordRow.of(known, values));
    }
}
