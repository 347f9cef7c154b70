package org.demarche.coder.lexicon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.model.DemarcheException;
import org.demarche.model.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of actors or agents in the format of TABARI and PETRARCH.
 *
 * @param file its name
 * @param listed what was understood, in the order of the file
 * @param problems what was not: file, line and why
 */
public record Dictionary(String file, List<Listed> listed, List<String> problems) {
    /**
     * Names that stand for the same.
     *
     * @param names as they stand in running text: actors with capitals, agents without
     * @param agent whether it is a role noun rather than a name
     * @param terms whom they stand for, and when; those without days hold whenever no other does
     */
    public record Listed(List<String> names, boolean agent, List<Term> terms) {
        public Listed {
            names = List.copyOf(names);
            terms = List.copyOf(terms);
        }
    }

    /**
     * Whom a name stands for.
     *
     * @param country ISO 3166-1 alpha-3, IGO, NGO, IMG or MNC; empty where the code names none
     * @param from first day; null where it is open
     * @param until last day; null where it is open
     */
    public record Term(
            String country,
            List<Sector> sectors,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public Term {
            sectors = List.copyOf(sectors);
        }

        /** Whether it is bound to a time. */
        public boolean dated() {
            return from != null || until != null;
        }
    }

    public Dictionary {
        listed = List.copyOf(listed);
        problems = List.copyOf(problems);
    }

    /** How many names were understood. */
    public int names() {
        return listed.stream().mapToInt(l -> l.names().size()).sum();
    }

    static Dictionary read(Path file) {
        try {
            return of(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new DemarcheException(file + ": cannot be read; check that you may read it", e);
        }
    }

    /** The dictionary in a text. Lines that are not understood are told, the rest goes on. */
    static Dictionary of(String file, String text) {
        DictionaryReader reader = new DictionaryReader(file);
        text.lines().forEach(reader::line);
        return reader.dictionary();
    }
}
