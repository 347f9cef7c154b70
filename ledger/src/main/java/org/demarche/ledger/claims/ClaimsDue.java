package org.demarche.ledger.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ledger.flows.Flows;
import org.demarche.ledger.store.ClaimEntry;
import org.demarche.ledger.store.Store;
import org.demarche.model.Certainty;
import org.demarche.model.Claim;
import org.jspecify.annotations.Nullable;

/** Says of claims until when they hold and what came of them, by the rules of {@code lexicon/claims-due}. Thread-safe as the store is. */
public final class ClaimsDue {
    private static final Pattern STATED = Pattern.compile(
            "(\\d{1,2}|100)\\s*(?:%|per ?cent)\\s+(?:chance|probability|likelihood)|(?:chance|probability|likelihood|odds) of (\\d{1,2}|100)\\s*(?:%|per ?cent)");

    private final Store store;
    private final Rules rules = Rules.standard();
    private final Horizons horizons = new Horizons();
    private final CountryWords words = new CountryWords();
    private final Map<Certainty, Double> probabilities = probabilities();

    public ClaimsDue(Store store) {
        this.store = store;
    }

    /**
     * What is asked.
     *
     * @param countries the claims that are about all of these; all claims where none is given
     * @param due only claims whose horizon ends by then, and nothing that came after it is used; null for all claims and all that is known
     * @param source whose events are the evidence; null for the only import, or our own where there is none
     */
    public record Request(
            Set<String> countries,
            @Nullable LocalDate due,
            @Nullable String source) {}

    /** The verdicts, by day of publication, document, place in it. */
    public List<Verdict> verdicts(Request request) {
        Map<String, String> authors = authors();
        Settling settling = new Settling(store, new Flows(store).source(request.source()), request.due());
        List<Verdict> verdicts = new ArrayList<>();
        for (ClaimEntry entry : store.claims(request.countries())) {
            if (entry.claim().about().containsAll(request.countries())) {
                Verdict verdict = verdict(entry, authors.get(entry.document()), settling);
                Horizon horizon = verdict.horizon();
                if (request.due() == null || horizon != null && !horizon.until().isAfter(request.due())) {
                    verdicts.add(verdict);
                }
            }
        }
        return verdicts;
    }

    private Verdict verdict(ClaimEntry entry, @Nullable String author, Settling settling) {
        Claim claim = entry.claim();
        Double stated = stated(claim.text());
        double probability = stated == null ? Objects.requireNonNull(probabilities.get(claim.modality())) : stated;
        String by = claim.by().equals("the author")
                ? Objects.requireNonNullElse(author, Objects.requireNonNullElse(entry.publisher(), "the author"))
                : claim.by();
        LocalDate published = entry.published();
        if (published == null) {
            Resolution none = Resolution.unknown(null, "", "the document has no day of publication");
            return new Verdict(
                    entry, by, null, null, none, Outcome.CANNOT_TELL, none.why(), probability, stated != null);
        }
        Optional<Rule> rule = rules.fitting(claim.consequence());
        Horizon horizon = horizons.of(
                published,
                claim.horizon(),
                claim.consequence(),
                rule.map(Rule::within).orElse(90));
        Resolution consequence = settle(settling, rule, claim, claim.consequence(), horizon);
        Resolution condition = claim.condition() == null
                ? null
                : settle(
                        settling,
                        rules.fitting(claim.condition()),
                        claim,
                        claim.condition(),
                        conditionHorizon(claim, horizon));
        Outcome outcome = consequence.outcome();
        String why = consequence.why();
        if (condition != null && condition.outcome() != Outcome.HELD) {
            outcome = condition.outcome() == Outcome.OPEN ? Outcome.OPEN : Outcome.CANNOT_TELL;
            why = switch (condition.outcome()) {
                case FAILED -> "its condition did not come true: " + condition.why();
                case OPEN -> "whether its condition comes true is open: " + condition.why();
                default -> "whether its condition came true cannot be told: " + condition.why();
            };
        }
        return new Verdict(entry, by, horizon, condition, consequence, outcome, why, probability, stated != null);
    }

    /** A condition has as long as its own rule says, or as long as the consequence, whichever is longer. */
    private Horizon conditionHorizon(Claim claim, Horizon horizon) {
        String condition = Objects.requireNonNull(claim.condition());
        int within = rules.fitting(condition).map(Rule::within).orElse(0);
        LocalDate own = horizon.from().plusDays(within);
        return own.isAfter(horizon.until())
                ? new Horizon(horizon.from(), own, "declared: " + within + " days")
                : horizon;
    }

    private Resolution settle(Settling settling, Optional<Rule> rule, Claim claim, String text, Horizon horizon) {
        return rule.isEmpty()
                ? Resolution.unknown(null, "", "no rule fits the words \"" + text.strip() + "\"")
                : settling.settle(
                        rule.get(),
                        text,
                        text.equals(claim.condition())
                                ? Sides.ofCondition(claim.about(), text, claim.text(), words)
                                : Sides.of(claim.about(), text, claim.text(), words),
                        horizon);
    }

    private static @Nullable Double stated(String text) {
        Matcher matcher = STATED.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.find()) {
            return null;
        }
        String number = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Double.parseDouble(number) / 100;
    }

    private Map<String, String> authors() {
        Map<String, String> authors = new HashMap<>();
        store.records("SELECT id, author FROM documents WHERE author IS NOT NULL")
                .forEach(row -> authors.put(Objects.requireNonNull(row[0]), Objects.requireNonNull(row[1])));
        return authors;
    }

    private static Map<Certainty, Double> probabilities() {
        Map<Certainty, Double> probabilities = new EnumMap<>(Certainty.class);
        for (DueFile.Line line : DueFile.lines("probabilities.txt")) {
            String[] cells = line.cells(2);
            probabilities.put(Certainty.valueOf(cells[0].toUpperCase(Locale.ROOT)), Double.valueOf(cells[1]));
        }
        return probabilities;
    }
}
