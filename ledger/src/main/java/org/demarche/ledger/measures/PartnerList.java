package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The largest partners of a state in one year and direction of trade, as the latest edition that speaks of the year lists them. Who is not
 * listed has no more than the smallest share that is, nor more than the list leaves over.
 *
 * @param country whose trade it is
 * @param direction exports or imports
 * @param year the year of the figures
 * @param edition the edition
 * @param partners those listed with a share, the largest first
 */
record PartnerList(String country, String direction, int year, int edition, List<Partner> partners) {
    /** A partner; {@code state} is null where its name means no state. The share is in per cent, above 0. */
    record Partner(String name, @Nullable String state, double share) {}

    PartnerList {
        partners = partners.stream()
                .sorted(Comparator.comparingDouble(Partner::share).reversed())
                .toList();
    }

    /** All lines of a state's lists, by edition and name. */
    private record Lines(List<Line> all) {
        private record Line(String direction, int year, int edition, Partner partner, LocalDate known) {}

        static Lines of(Evidence evidence, String country) {
            return evidence.made(Lines.class, country, "trade_partners", store -> read(store, country));
        }

        private static Lines read(Store store, String country) {
            List<Line> lines = new ArrayList<>();
            Texts texts = new Texts();
            store.records(
                    row -> lines.add(new Line(
                            texts.shared(row[0]),
                            texts.whole(row[1]),
                            texts.whole(row[2]),
                            new Partner(texts.shared(row[3]), row[4], texts.real(row[5])),
                            texts.day(row[6]))),
                    "SELECT direction, year, edition, partner_text, partner, share, known FROM trade_partners"
                            + " WHERE country = ? AND year IS NOT NULL AND share > 0 ORDER BY edition, partner_text",
                    country);
            return new Lines(lines);
        }
    }

    /** Lists by year, the earliest first, as far as they were out by the day of the question. */
    static List<PartnerList> of(Evidence evidence, String country, String direction) {
        TreeMap<Integer, List<Partner>> partners = new TreeMap<>();
        TreeMap<Integer, Integer> editions = new TreeMap<>();
        for (Lines.Line line : Lines.of(evidence, country).all) {
            if (line.direction.equals(direction) && !line.known.isAfter(evidence.horizon())) {
                if (line.edition > editions.getOrDefault(line.year, 0)) {
                    editions.put(line.year, line.edition);
                    partners.put(line.year, new ArrayList<>());
                }
                partners.getOrDefault(line.year, List.of()).add(line.partner);
            }
        }
        List<PartnerList> lists = new ArrayList<>();
        partners.forEach((year, listed) ->
                lists.add(new PartnerList(country, direction, year, editions.getOrDefault(year, 0), listed)));
        return lists;
    }

    /** The list of that year, or the last before it, if it is at most {@code age} years older. */
    static Optional<PartnerList> at(List<PartnerList> lists, int year, int age) {
        return lists.stream()
                .filter(list -> list.year <= year && list.year >= year - age)
                .reduce((earlier, later) -> later);
    }

    /** The partner's share in per cent; empty where it is not listed. */
    OptionalDouble share(String state) {
        return partners.stream()
                .filter(partner -> state.equals(partner.state))
                .mapToDouble(Partner::share)
                .findFirst();
    }

    /** The most that a partner can have that is not listed, in per cent. */
    double unlisted() {
        double smallest = partners.getLast().share;
        double listed = partners.stream().mapToDouble(Partner::share).sum();
        return Math.min(smallest, Math.max(0, 100 - listed));
    }

    /** The partner's share as far as it is known. */
    Bounded bounded(String state) {
        OptionalDouble share = share(state);
        return share.isPresent() ? Bounded.exact(share.getAsDouble()) : new Bounded(0, unlisted());
    }

    /** Its name as a row. */
    String row(@Nullable String state) {
        String list = "trade_partners:" + country + "/" + direction + "/" + edition;
        return state == null ? list : list + "/" + state;
    }
}
