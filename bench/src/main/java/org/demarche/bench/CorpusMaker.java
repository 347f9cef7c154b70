package org.demarche.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes a large file of JSON Lines, always the same: made-up articles of some 2,000 characters over 25 years. One in twenty tells an event,
 * the others are of gardens and kitchens.
 */
@Command(name = "corpus", description = "Writes JSON Lines of any size; one text in twenty tells an event.")
final class CorpusMaker implements Callable<Integer> {
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int DAYS = 9_131;
    private static final int EVENT_EVERY = 20;
    private static final int SENTENCES = 32;

    /** Four lists of which any four words make a sentence, so many that no two articles are alike by chance. */
    private static final List<String> LOOKS = List.of(
            ("old new small large blue green plain heavy light round narrow wide warm cold dusty clean broken quiet bright pale soft rough"
                            + " short long empty full wooden painted crooked simple")
                    .split(" "));

    private static final List<String> THINGS = List.of(
            ("bread garden plank bridge tree coat gate door soup cup violin lamp stool bowl cake kettle window stair basket towel blanket"
                            + " ladder shelf piano candle rug oven bicycle hat spoon pillow lantern fence roof bench jar kite needle plate sofa")
                    .split(" "));
    private static final List<String> WAYS = List.of(
            ("smelled shone creaked leaned dried faded rested tasted rusted softened darkened cooled dripped glowed trembled rattled sparkled"
                            + " wobbled hummed floated")
                    .split(" "));
    private static final List<String> WHERE = List.of(
            ("pantry cellar attic pond corner orchard shed barn meadow lane porch loft stair stable workshop hallway courtyard"
                            + " greenhouse arbour cabin")
                    .split(" "));
    private static final List<String> STATES = List.of(
            "Russia",
            "Ukraine",
            "Belarus",
            "Poland",
            "Germany",
            "France",
            "Japan",
            "China",
            "India",
            "Pakistan",
            "Turkey",
            "Greece",
            "Brazil",
            "Argentina",
            "Kenya",
            "Ethiopia");
    private static final List<String> DEEDS = List.of(
            "criticised",
            "praised",
            "threatened",
            "imposed sanctions on",
            "signed an agreement with",
            "sent aid to",
            "attacked");

    @Option(names = "--megabytes", defaultValue = "2000", description = "size (default ${DEFAULT-VALUE})")
    private int megabytes;

    @Parameters(description = "the file to write")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        long documents = write(file, megabytes * 1_000_000L);
        System.out.printf("%s  %,d bytes  %,d documents%n", file, Files.size(file), documents);
        return 0;
    }

    /** Writes at least so many bytes and tells how many documents they are. */
    static long write(Path file, long bytes) throws IOException {
        Random random = new Random(7);
        long written = 0;
        long documents = 0;
        try (Writer out = Files.newBufferedWriter(file)) {
            while (written < bytes) {
                LocalDate day = FIRST_DAY.plusDays(written * DAYS / bytes);
                String line = line(documents, day, random);
                out.write(line);
                written += line.length();
                documents++;
            }
        }
        return documents;
    }

    private static String line(long number, LocalDate day, Random random) {
        StringBuilder text = new StringBuilder();
        int event = number % EVENT_EVERY == 0 ? random.nextInt(SENTENCES) : -1;
        for (int i = 0; i < SENTENCES; i++) {
            text.append(i == 0 ? "" : i % 8 == 0 ? "\\n\\n" : " ");
            text.append(i == event ? deed(random) : quiet(random))
                    .append(", page ")
                    .append(random.nextInt(1000))
                    .append('.');
        }
        return "{\"id\": \"made-%d\", \"date\": \"%s\", \"title\": \"Leaf %d\", \"publisher\": \"Made-up Gazette\", \"language\": \"en\", \"text\": \"%s\"}\n"
                .formatted(number, day, number, text);
    }

    private static String quiet(Random random) {
        return "The " + of(LOOKS, random) + " " + of(THINGS, random) + " " + of(WAYS, random) + " near the "
                + of(LOOKS, random) + " " + of(WHERE, random);
    }

    private static String deed(Random random) {
        int actor = random.nextInt(STATES.size());
        int recipient = (actor + 1 + random.nextInt(STATES.size() - 1)) % STATES.size();
        return STATES.get(actor) + " " + of(DEEDS, random) + " " + STATES.get(recipient);
    }

    private static String of(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
