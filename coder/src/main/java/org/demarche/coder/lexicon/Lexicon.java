package org.demarche.coder.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.model.DemarcheException;

/**
 * The lexicon that comes with Demarche, and what users' folders add to it or put in its place. Immutable, thread-safe.
 *
 * <p>A folder holds files of the names that {@code lexicon/} has, and dictionaries of other coders (see {@link Dictionary}). docs/lexicon.md
 * says how they go together.
 */
public final class Lexicon {
    private static final List<String> FILES = List.of(
            "countries.txt",
            "organisations.txt",
            "groups.txt",
            "roles.txt",
            "phrases.txt",
            "lookalikes.txt",
            "frames.txt",
            "ties.txt",
            "claims.txt",
            "cues.txt",
            "times.txt",
            "sounds.txt");
    private static final String PEOPLE = "people";
    private static final List<String> PEOPLE_FILES = List.of(
            "europe.txt",
            "former-soviet-union.txt",
            "middle-east.txt",
            "asia.txt",
            "africa.txt",
            "americas.txt",
            "oceania.txt",
            "organisations.txt");
    private static final Set<String> FIXED =
            Set.of("places.tsv", "goldstein.tsv", "grammar.txt", "verbs.txt", "composition.txt");

    private final Function<String, List<Entry>> standard;
    private final Map<String, List<Entry>> own;
    private final List<Dictionary> dictionaries;
    private final String fingerprint;

    /** @param standard gives the entries of a file to which the user's add */
    Lexicon(
            Function<String, List<Entry>> standard,
            Map<String, List<Entry>> own,
            List<Dictionary> dictionaries,
            String fingerprint) {
        this.standard = standard;
        this.own = own;
        this.dictionaries = List.copyOf(dictionaries);
        this.fingerprint = fingerprint;
    }

    /** What comes with Demarche. */
    public static Lexicon standard() {
        return new Lexicon(LexiconFile::load, Map.of(), List.of(), "");
    }

    /**
     * This lexicon with a user's folder over it; of two folders the later one prevails.
     *
     * @throws DemarcheException naming file, line and remedy where the folder has something that is none of the lexicon's
     */
    public Lexicon with(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DemarcheException(
                    folder + ": no folder of a lexicon; name one that holds files such as groups.txt");
        }
        Map<String, List<Entry>> all = new LinkedHashMap<>(own);
        List<Dictionary> others = new ArrayList<>(dictionaries);
        MessageDigest digest = digest();
        digest.update(fingerprint.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (isDictionary(name)) {
                others.add(Dictionary.read(file));
            } else {
                String key = name.startsWith(PEOPLE + "/") ? PEOPLE : known(folder, name);
                all.merge(key, read(file), Lexicon::before);
            }
            digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(bytes(file));
        }
        return new Lexicon(standard, all, others, HexFormat.of().formatHex(digest.digest(), 0, 4));
    }

    /** The entries of a file, such as {@code frames.txt}. */
    public List<Entry> entries(String file) {
        List<Entry> given = standard.apply(file);
        List<Entry> mine = own.getOrDefault(file, List.of());
        return mine.isEmpty() ? given : new Merge(file).of(given, mine);
    }

    /** The entries of all files of people. */
    public List<Entry> people() {
        List<Entry> given = PEOPLE_FILES.stream()
                .flatMap(file -> standard.apply(PEOPLE + "/" + file).stream())
                .toList();
        List<Entry> mine = own.getOrDefault(PEOPLE, List.of());
        return mine.isEmpty() ? given : new Merge(PEOPLE).of(given, mine);
    }

    /** Dictionaries of other coders in the folders. */
    public List<Dictionary> dictionaries() {
        return dictionaries;
    }

    /** Some letters that tell the folders' content apart from any other; empty for what comes with Demarche. */
    public String fingerprint() {
        return fingerprint;
    }

    private static List<Entry> before(List<Entry> earlier, List<Entry> later) {
        return Stream.concat(later.stream(), earlier.stream()).toList();
    }

    private static boolean isDictionary(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(PEOPLE + "/") && (lower.contains("actors") || lower.contains("agents"));
    }

    private static String known(Path folder, String name) {
        if (FILES.contains(name)) {
            return name;
        }
        String remedy = FIXED.contains(name)
                ? "a folder cannot change it"
                : "no file of a lexicon; there are " + String.join(", ", FILES)
                        + ", people/*.txt, and dictionaries with 'actors' or 'agents' in their names";
        throw new DemarcheException(folder.resolve(name) + ": " + remedy);
    }

    /** What is to be read; hidden files and pages that describe the folder are not. */
    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = file.getFileName().toString();
                        return !name.startsWith(".") && !name.endsWith(".md") && !name.endsWith("~");
                    })
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new DemarcheException(folder + ": cannot be listed; check that you may read it", e);
        }
    }

    private static List<Entry> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return LexiconFile.read(file.toString(), in);
        } catch (IOException e) {
            throw new DemarcheException(file + ": cannot be read: is it UTF-8, and may you read it?", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DemarcheException(file + ": cannot be read; check that you may read it", e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
