package org.demarche.coder.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.coder.actor.ActorLexicon;
import org.demarche.coder.claim.ClaimWords;
import org.demarche.coder.event.FrameLexicon;
import org.demarche.coder.stance.Cues;
import org.demarche.coder.syntax.Conllu;
import org.demarche.coder.syntax.Tree;
import org.demarche.coder.time.TimeTagger;
import org.demarche.model.DemarcheException;
import org.demarche.model.Fuzzed;

/** What users give the coder: trees, dictionaries of other coders, files of a lexicon. See docs/fuzzing.md. */
class ParserFuzzTest {
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
            "sounds.txt",
            "people");
    /** Enough to change and strike. */
    private static final Map<String, List<Entry>> FEW = FILES.stream()
            .collect(Collectors.toMap(
                    file -> file,
                    file -> LexiconFile.load(file.equals("people") ? "people/europe.txt" : file)
                            .subList(0, 3)));

    @FuzzTest(maxDuration = Fuzzed.AS_LONG_AS_WANTED)
    void conllu(byte[] bytes) {
        check(() -> {
            Conllu.ParsedText text = Conllu.text(Conllu.read("a.conllu", new StringReader(new String(bytes, UTF_8))));
            for (Tree tree : text.trees()) {
                tree.tokens().forEach(token -> {
                    tree.subtree(token);
                    token.span().of(text.text());
                });
            }
        });
    }

    @FuzzTest(maxDuration = Fuzzed.AS_LONG_AS_WANTED)
    void dictionary(byte[] bytes) {
        check(() -> {
            Dictionary dictionary = Dictionary.of("a.actors.txt", new String(bytes, UTF_8));
            ActorLexicon.of(
                    new Lexicon(file -> List.of(), Map.of(), List.of(dictionary), ""),
                    (name, sure) -> Optional.empty());
        });
    }

    /** The first letter says which file it is. */
    @FuzzTest(maxDuration = Fuzzed.AS_LONG_AS_WANTED)
    void lexicon(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        String file = FILES.get(Math.floorMod(bytes[0] - 'a', FILES.size()));
        check(() -> {
            List<Entry> own = entries(file, bytes);
            made(file, new Lexicon(all -> List.of(), Map.of(file, own), List.of(), ""));
            new Merge(file).of(FEW.getOrDefault(file, List.of()), own);
        });
    }

    private static void made(String file, Lexicon lexicon) {
        switch (file) {
            case "frames.txt" -> FrameLexicon.standard(lexicon);
            case "ties.txt" -> FrameLexicon.ties(lexicon);
            case "claims.txt" -> ClaimWords.of(lexicon);
            case "cues.txt" -> Cues.of(lexicon);
            case "times.txt" -> new TimeTagger(lexicon);
            default -> ActorLexicon.of(lexicon, (name, sure) -> Optional.empty());
        }
    }

    private static List<Entry> entries(String file, byte[] bytes) {
        try {
            return LexiconFile.read(file, new ByteArrayInputStream(bytes, 1, bytes.length - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Runnable parse) {
        Fuzzed.check(parse, DemarcheException.class);
    }
}
