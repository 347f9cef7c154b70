package org.demarche.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.coder.Coder;
import org.demarche.coder.lexicon.Lexicon;

/** One coder for each lexicon in a process, made when it is first needed: all tasks of an executor share it. */
final class Coders {
    private static final Map<List<String>, Coder> CODERS = new ConcurrentHashMap<>();

    private Coders() {}

    /**
     * The coder.
     *
     * @param folders the user's own additions to the lexicon, which every machine has at the same place
     */
    static Coder of(List<String> folders) {
        return CODERS.computeIfAbsent(folders, given -> Coder.of(lexicon(given)));
    }

    /** Its name, as the ledger notes it. */
    static String name(List<String> folders) {
        String version =
                Objects.requireNonNullElse(Coders.class.getPackage().getImplementationVersion(), "development");
        String fingerprint = lexicon(folders).fingerprint();
        return "demarche " + version + (fingerprint.isEmpty() ? "" : " lexicon " + fingerprint);
    }

    private static Lexicon lexicon(List<String> folders) {
        Lexicon lexicon = Lexicon.standard();
        for (String folder : folders) {
            lexicon = lexicon.with(Path.of(folder));
        }
        return lexicon;
    }
}
