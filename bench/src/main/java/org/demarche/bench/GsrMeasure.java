package org.demarche.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.model.Coding;

/** The coder on PLOVER's gold records. */
final class GsrMeasure implements Misses {
    static final String GOLD = "gold/gsr-dev.json";

    @Override
    public String name() {
        return "gsr";
    }

    @Override
    public List<String> needs() {
        return List.of(GOLD);
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException {
        List<GsrGold.Entry> entries = GsrGold.read(setting.file(GOLD));
        Map<String, List<Prediction>> said = new LinkedHashMap<>();
        code(setting, entries)
                .forEach((id, coding) -> said.put(
                        id, coding.events().stream().map(Prediction::of).toList()));
        return figures(GsrScore.of(GsrGold.units(entries), said, PloverNames.namesOnly()));
    }

    static List<Figure> figures(GsrScore score) {
        int n = score.units();
        return List.of(
                Figure.share("GSR root F1", score.view(GsrScore.View.ROOT).f1(), n)
                        .atLeast(.75),
                Figure.share(
                                "GSR source country F1",
                                score.view(GsrScore.View.SOURCE).f1(),
                                n)
                        .atLeast(.85),
                Figure.share(
                                "GSR target country F1",
                                score.view(GsrScore.View.TARGET).f1(),
                                n)
                        .atLeast(.85),
                Figure.share("GSR triple F1", score.view(GsrScore.View.TRIPLE).f1(), n)
                        .atLeast(.60),
                Figure.share("GSR sentences coded", score.coded(), n).atLeast(.95),
                Figure.share("GSR quad F1", score.view(GsrScore.View.QUAD).f1(), n));
    }

    private static Map<String, Coding> code(Setting setting, List<GsrGold.Entry> entries) {
        return setting.code(entries.stream().map(GsrGold.Entry::line).toList());
    }

    /** Texts of which no event is right in all. */
    @Override
    public List<Miss> misses(Setting setting) throws IOException {
        List<GsrGold.Entry> entries = GsrGold.read(setting.file(GOLD));
        Map<String, Coding> codings = code(setting, entries);
        List<Miss> misses = new ArrayList<>();
        for (GsrGold.Unit unit : GsrGold.units(entries)) {
            miss(unit, Objects.requireNonNull(codings.get(unit.ids().getFirst())), misses);
        }
        return misses;
    }

    private static void miss(GsrGold.Unit unit, Coding coding, List<Miss> misses) {
        Set<Triple> gold = unit.triples();
        Set<Triple> said = new LinkedHashSet<>();
        coding.events().forEach(e -> said.addAll(GsrScore.triples(Prediction.of(e), PloverNames.namesOnly())));
        List<String> wrong = new ArrayList<>();
        for (GsrScore.View view : List.of(GsrScore.View.ROOT, GsrScore.View.SOURCE, GsrScore.View.TARGET)) {
            Set<Object> asked = view.of(gold);
            if (!asked.isEmpty() && asked.stream().noneMatch(view.of(said)::contains)) {
                wrong.add(view.name().toLowerCase(Locale.ROOT));
            }
        }
        if (gold.stream().noneMatch(said::contains)) {
            Set<String> roots = new TreeSet<>();
            gold.forEach(t -> roots.add(t.event()));
            said.forEach(t -> roots.add(t.event()));
            misses.add(new Miss(
                    String.join(" ", unit.ids()),
                    said.isEmpty() ? "nothing coded" : wrong.isEmpty() ? "combination" : String.join(", ", wrong),
                    unit.text(),
                    gold.stream().map(Triple::toString).sorted().collect(Collectors.joining("; ")),
                    Miss.events(coding),
                    roots));
        }
    }
}
