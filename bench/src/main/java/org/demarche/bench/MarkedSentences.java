package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.model.DemarcheException;
import org.demarche.model.EventType;

/**
 * The sentences in {@code lexicon/sentences}, written for this project: in each a pair is marked, and what the one does to the other is named.
 *
 * <p>A line is {@code EVENT MODE CAMEO}, a tab, and the sentence with <code>{A:actor}</code> and <code>{R:recipient}</code>. Every fifth line is held out: nothing learns
 * from it.
 */
final class MarkedSentences {
    private static final Pattern MARK = Pattern.compile("\\{([AR]):([^{}]*)}");
    private static final int HELD_OUT = 5;

    /**
     * A sentence.
     *
     * @param id file and line
     * @param event PLOVER category, or NONE where nothing links the two
     * @param mode of the event; empty for none
     * @param heldOut whether it is kept for measuring
     */
    record Sentence(
            String id, String event, String mode, String text, String actor, String recipient, boolean heldOut) {
        /** Event and mode, as the model of events has its labels. */
        String label() {
            return mode.isEmpty() ? event : event + " " + mode;
        }
    }

    private MarkedSentences() {}

    /** All sentences of a folder, file by file in the order of their names. */
    static List<Sentence> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
        }
        List<Sentence> sentences = new ArrayList<>();
        for (Path file : files) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isEmpty() && !line.startsWith("#")) {
                    sentences.add(sentence(file.getFileName() + ":" + number, line, number % HELD_OUT == 0));
                }
            }
        }
        return sentences;
    }

    static Sentence sentence(String id, String line, boolean heldOut) {
        int tab = line.indexOf('\t');
        String[] head = line.split("[ \t]", 3);
        String event = head[0];
        String mode = head.length < 3 || head[1].equals("-") ? "" : head[1];
        if (tab < 0
                || !event.equals("NONE")
                        && Stream.of(EventType.values()).noneMatch(t -> t.name().equals(event))) {
            throw new DemarcheException(
                    id + ": '" + event + "' is no event; write 'EVENT MODE CAMEO', a tab, the sentence");
        }
        String actor = "";
        String recipient = "";
        Matcher mark = MARK.matcher(line.substring(tab + 1));
        StringBuilder text = new StringBuilder();
        while (mark.find()) {
            if (mark.group(1).equals("A")) {
                actor = mark.group(2);
            } else {
                recipient = mark.group(2);
            }
            mark.appendReplacement(text, Matcher.quoteReplacement(mark.group(2)));
        }
        mark.appendTail(text);
        if (actor.isEmpty() || recipient.isEmpty()) {
            throw new DemarcheException(id + ": mark one {A:actor} and one {R:recipient} in the sentence");
        }
        return new Sentence(id, event, mode, text.toString(), actor, recipient, heldOut);
    }
}
