package org.demarche.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.ledger.reports.AlikeTexts;
import org.demarche.ledger.reports.Grouping;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Document;
import org.demarche.reader.DocumentReader;

/**
 * One event, many reports: marked pairs of articles (tgcontest) that are of one thread or not, and the reports of the dossier that are of
 * one event. The bar for both was set on the same texts; docs/reports.md says so.
 */
final class ReportsMeasure implements Misses {
    private static final String PAIRS = "data/duplicates/tgcontest_en_train_pool.tsv";
    private static final Path DOSSIER = Path.of("examples");

    /** How many pairs are of one thing by the marks, and how many by us. */
    private record Pairs(Set<String> marked, Set<String> found) {
        List<Figure> figures(String what) {
            Set<String> both = new TreeSet<>(marked);
            both.retainAll(found);
            double precision = found.isEmpty() ? 0 : (double) both.size() / found.size();
            double recall = marked.isEmpty() ? 0 : (double) both.size() / marked.size();
            double f1 = both.isEmpty() ? 0 : 2 * precision * recall / (precision + recall);
            return List.of(
                    Figure.share(what + ": precision", precision, found.size()),
                    Figure.share(what + ": recall", recall, marked.size()),
                    Figure.share(what + ": F1", f1, marked.size()));
        }
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public List<String> needs() {
        return List.of(PAIRS);
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException {
        List<Figure> figures = new ArrayList<>(articles(setting));
        figures.addAll(dossier(dossierEvents(setting)).figures("dossier, pairs of reports of one event"));
        return figures;
    }

    /** All articles are put together, as in a ledger; a pair is found where the search among them all finds it. */
    private static List<Figure> articles(Setting setting) throws IOException {
        Set<String> marked = new TreeSet<>();
        Set<String> judged = new TreeSet<>();
        Set<String> seen = new LinkedHashSet<>();
        AlikeTexts texts = new AlikeTexts();
        Set<String> copies = new TreeSet<>();
        Set<String> alike = new TreeSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator('\t')
                .quoteCharacter('\u0000')
                .ofNamedCsvRecord(setting.file(PAIRS))) {
            for (NamedCsvRecord row : rows) {
                String first = row.getField("INPUT:first_url");
                String second = row.getField("INPUT:second_url");
                judged.add(key(first, second));
                if (row.getField("GOLDEN:quality").equals("OK")) {
                    marked.add(key(first, second));
                }
                for (String side : List.of("first", "second")) {
                    String url = row.getField("INPUT:" + side + "_url");
                    if (seen.add(url)) {
                        String title = row.getField("INPUT:" + side + "_title");
                        String text = title + "\n\n" + row.getField("INPUT:" + side + "_text");
                        texts.add(url, text, title).forEach(pair -> {
                            alike.add(key(pair.a(), pair.b()));
                            if (pair.how().kind().label().equals("copy")) {
                                copies.add(key(pair.a(), pair.b()));
                            }
                        });
                    }
                }
            }
        }
        int unjudged =
                (int) alike.stream().filter(pair -> !judged.contains(pair)).count();
        alike.retainAll(judged);
        copies.retainAll(judged);
        List<Figure> figures = new ArrayList<>(new Pairs(marked, alike).figures("articles of one thread"));
        figures.add(new Pairs(marked, copies).figures("the same, copies alone").getFirst());
        figures.add(new Pairs(marked, copies).figures("the same, copies alone").get(1));
        int others = seen.size() * (seen.size() - 1) / 2 - judged.size();
        figures.add(Figure.count("pairs joined among those nobody judged", unjudged, others));
        return figures;
    }

    private static List<Entry> dossierEvents(Setting setting) {
        List<Document> documents = new ArrayList<>();
        DocumentReader.standard().read(DOSSIER, documents::add, problem -> System.err.println("bench: " + problem));
        return documents.parallelStream()
                .flatMap(document -> Entry.of(document, setting.coder().code(document)).stream())
                .toList();
    }

    /** Pairs of reports from two documents. */
    private static Pairs dossier(List<Entry> events) throws IOException {
        DossierEvents marks = DossierEvents.read();
        Map<String, String> groups = Grouping.of(events);
        Pairs pairs = new Pairs(new TreeSet<>(), new TreeSet<>());
        for (Entry a : events) {
            for (Entry b : events) {
                if (a.document().compareTo(b.document()) < 0) {
                    if (marks.same(a, b)) {
                        pairs.marked().add(key(a.id(), b.id()));
                    }
                    if (java.util.Objects.equals(groups.get(a.id()), groups.get(b.id()))) {
                        pairs.found().add(key(a.id(), b.id()));
                    }
                }
            }
        }
        return pairs;
    }

    private static String key(String a, String b) {
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }

    @Override
    public List<Miss> misses(Setting setting) throws IOException {
        List<Entry> events = dossierEvents(setting);
        Pairs pairs = dossier(events);
        List<Miss> misses = new ArrayList<>();
        for (Entry a : events) {
            for (Entry b : events) {
                String key = key(a.id(), b.id());
                boolean marked = pairs.marked().contains(key);
                if (a.document().compareTo(b.document()) < 0
                        && marked != pairs.found().contains(key)) {
                    misses.add(new Miss(
                            key,
                            a.event().type() + " " + b.event().type(),
                            a.event().text() + " / " + b.event().text(),
                            marked ? "one event" : "two events",
                            List.of(marked ? "two events" : "one event"),
                            Set.of()));
                }
            }
        }
        return misses;
    }
}
