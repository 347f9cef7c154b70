package org.demarche.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The events of an article against those that it holds, annotated by hand.
 *
 * <p>An expected event is found when one of its category has a sentence that shares half of the words of its quotation. It is right when
 * the countries of actors (and of recipients, where any are expected) agree as sets, equals in either slot, and stance and date (where
 * one is expected) agree; that it is actual or historical both mean that it happened. Any other event is wrong.
 */
final class ArticleEvents {
    static final Set<String> COMMON = Set.of("the", "a", "of", "to", "in", "and");
    private static final Set<String> HAPPENED = Set.of("actual", "historical");
    private static final String OK = "ok";
    private static final String NOT_FOUND = "not found";

    /** What came of an expected event: {@code ok}, or what is wrong with the first that was found for it. */
    record Verdict(String id, boolean must, String event, String note) {
        boolean ok() {
            return note.equals(OK);
        }
    }

    /**
     * @param verdicts one for each expected event
     * @param wrong events that nobody expected
     */
    record Score(List<Verdict> verdicts, List<Prediction> wrong) {
        Score {
            verdicts = List.copyOf(verdicts);
            wrong = List.copyOf(wrong);
        }

        /** Events that every coder must find. */
        int must() {
            return (int) verdicts.stream().filter(Verdict::must).count();
        }

        /** How many of them came out right. */
        int right() {
            return (int) verdicts.stream().filter(v -> v.must() && v.ok()).count();
        }
    }

    private ArticleEvents() {}

    /** @param expected lines of {@code expected.jsonl} of the kind {@code event} */
    static Score score(List<JsonNode> expected, List<Prediction> events) {
        Set<Integer> used = new HashSet<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (JsonNode gold : expected) {
            String note = note(gold, events, used);
            verdicts.add(new Verdict(
                    Jsonl.text(gold, "id"), gold.path("must").asBoolean(), Jsonl.text(gold, "event"), note));
        }
        List<Prediction> wrong = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (!used.contains(i) && claims(events.get(i))) {
                wrong.add(events.get(i));
            }
        }
        return new Score(verdicts, wrong);
    }

    private static boolean claims(Prediction event) {
        return event.event() != null && !event.event().isEmpty();
    }

    /** Looks through the events up to the first that is right; those that were of the same matter are used up. */
    private static String note(JsonNode gold, List<Prediction> events, Set<Integer> used) {
        String note = NOT_FOUND;
        for (int i = 0; i < events.size(); i++) {
            Prediction event = events.get(i);
            if (Jsonl.text(gold, "event").equals(event.event()) && sameSentence(gold, event.text())) {
                used.add(i);
                String faults = faults(gold, event);
                if (faults.equals(OK)) {
                    return OK;
                }
                note = note.equals(NOT_FOUND) ? faults : note;
            }
        }
        return note;
    }

    private static boolean sameSentence(JsonNode gold, String text) {
        Set<String> quote = Words.of(Jsonl.text(gold, "quote"), COMMON);
        return Words.shared(quote, Words.of(text, COMMON)) >= 0.5 * quote.size();
    }

    private static String faults(JsonNode gold, Prediction event) {
        Set<String> actors = countries(event.source());
        Set<String> recipients = countries(event.target());
        String date = Jsonl.text(gold, "date");
        List<String> faults = new ArrayList<>();
        if (!sameParties(gold, actors, recipients)) {
            faults.add("who is " + actors + " to " + recipients);
        }
        if (!sameStance(Jsonl.text(gold, "stance"), event.stance())) {
            faults.add("stance is " + event.stance());
        }
        if (!date.isEmpty() && !date.equals(event.date())) {
            faults.add("date is " + (event.date().isEmpty() ? "none" : event.date()));
        }
        return faults.isEmpty() ? OK : String.join(", ", faults);
    }

    private static boolean sameParties(JsonNode gold, Set<String> actors, Set<String> recipients) {
        Set<String> wantedActors = countries(strings(gold.path("actor")));
        Set<String> wantedRecipients = countries(strings(gold.path("recipient")));
        boolean same =
                actors.equals(wantedActors) && (wantedRecipients.isEmpty() || recipients.equals(wantedRecipients));
        boolean equals = wantedRecipients.isEmpty() || wantedActors.size() > 1;
        return same || equals && union(actors, recipients).equals(union(wantedActors, wantedRecipients));
    }

    private static boolean sameStance(String wanted, String stance) {
        return wanted.equals(stance) || HAPPENED.contains(wanted) && HAPPENED.contains(stance);
    }

    static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(each -> strings.add(each.asString()));
        return strings;
    }

    /** The first three letters of actor codes, whatever they are. */
    private static Set<String> countries(List<String> codes) {
        Set<String> countries = new TreeSet<>();
        codes.forEach(code -> countries.add(code.substring(0, Math.min(3, code.length()))));
        return countries;
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new TreeSet<>(a);
        all.addAll(b);
        return all;
    }
}
