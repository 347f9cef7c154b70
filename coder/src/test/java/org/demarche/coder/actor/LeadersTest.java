package org.demarche.coder.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.coder.syntax.Tokenizer;
import org.demarche.coder.syntax.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who governs, held against facts: the leaders of states in Archigos and REIGN, where these lie beside the repository. */
class LeadersTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("demarche.root"), "..", "shared", "data", "relations");
    private static final LocalDate SINCE = LocalDate.of(1990, 1, 1);
    private static final ActorLexicon LEXICON = ActorLexicon.standard((name, sure) -> java.util.Optional.empty());

    /** States that the lists call otherwise, by their number in Gleditsch and Ward's list. */
    private static final Map<Integer, String> CALLED_OTHERWISE = Map.ofEntries(
            Map.entry(2, "USA"),
            Map.entry(115, "SUR"),
            Map.entry(200, "GBR"),
            Map.entry(260, "DEU"),
            Map.entry(325, "ITA"),
            Map.entry(345, "SRB"),
            Map.entry(360, "ROU"),
            Map.entry(365, "RUS"),
            Map.entry(490, "COD"),
            Map.entry(630, "IRN"),
            Map.entry(640, "TUR"),
            Map.entry(775, "MMR"),
            Map.entry(816, "VNM"));

    private record Leader(String country, String name, LocalDate from, LocalDate to) {
        LocalDate middle() {
            LocalDate start = from.isBefore(SINCE) ? SINCE : from;
            return LocalDate.ofEpochDay((start.toEpochDay() + to.toEpochDay()) / 2);
        }

        boolean counts() {
            return to.isAfter(SINCE.plusDays(30)) && to.toEpochDay() - from.toEpochDay() > 30 && !country.isEmpty();
        }
    }

    @Test
    void leaders_ofArchigosSince1990_areKnownInOffice() throws IOException {
        Map<Integer, String> countries = countries();
        List<Leader> leaders = new ArrayList<>();
        for (String[] row : rows("archigos_leaders_1840_2015.csv")) {
            leaders.add(new Leader(
                    countries.getOrDefault(Integer.valueOf(row[1]), ""),
                    row[3],
                    LocalDate.parse(row[6]),
                    LocalDate.parse(row[7])));
        }
        hold(leaders, 800);
    }

    @Test
    void leaders_ofReignSince1990_areKnownInOffice() throws IOException {
        Map<Integer, String> countries = countries();
        List<Leader> leaders = new ArrayList<>();
        for (String[] row : rows("reign_leaderlist_2021_03.csv")) {
            boolean whole =
                    row.length > 8 && row[4].matches("\\d+") && row[6].matches("\\d{4}") && row[8].matches("\\d{4}");
            if (whole) {
                leaders.add(new Leader(
                        countries.getOrDefault(Integer.valueOf(row[1]), ""),
                        row[3],
                        LocalDate.of(Integer.parseInt(row[6]), Integer.parseInt(row[5]), Integer.parseInt(row[4])),
                        LocalDate.of(Integer.parseInt(row[8]), Integer.parseInt(row[7]), 28)));
            }
        }
        hold(leaders, 800);
    }

    /** A few the lists spell so that nobody finds them, or name who governed in fact. */
    private static void hold(List<Leader> all, int least) {
        List<Leader> leaders = all.stream().filter(Leader::counts).toList();
        List<Leader> missing =
                leaders.stream().filter(leader -> !inOffice(leader)).toList();
        assertThat(leaders).hasSizeGreaterThan(least);
        assertThat(missing.size() / (double) leaders.size()).as("%s", missing).isLessThan(.06);
    }

    /** Whether any word of the name finds somebody who leads the state in the middle of the term. */
    private static boolean inOffice(Leader leader) {
        return Arrays.stream(leader.name().split("\\s+"))
                .anyMatch(word -> people(word).stream().anyMatch(p -> leads(p, leader))
                        || people(leader.name()).stream().anyMatch(p -> leads(p, leader)));
    }

    private static boolean leads(Person person, Leader leader) {
        return person.country().equals(leader.country())
                && person.offices().stream()
                        .anyMatch(o -> o.kind().startsWith("head of ") && o.distance(leader.middle()) < 20);
    }

    private static List<Person> people(String name) {
        List<Word> words = new ArrayList<>(List.of());
        words.addAll(new Tokenizer().sentences("of " + name).getFirst());
        return LEXICON.find(words).stream()
                .flatMap(match -> match.entities().stream())
                .filter(Entity.Individual.class::isInstance)
                .map(entity -> ((Entity.Individual) entity).person())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "KAZ, head of state, 2014-03-10, Nursultan Nazarbayev",
        "BLR, foreign minister, 2014-03-10, Vladimir Makei",
        "MKD, defence minister, 2003-06-01, Vlado Buckovski",
        "VAT, foreign minister, 2010-06-01, Dominique Mamberti",
        "PAK, foreign minister, 2015-06-01, Nawaz Sharif",
    })
    void holder_ofAnOffice_isKnown(String country, String office, LocalDate day, String name) {
        assertThat(LEXICON.holder(country, office, day).map(Person::name)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "foreign minister, .97",
        "defence minister, .82",
    })
    void ministers_ofTheStatesThatMatterMost_leaveFewDaysEmpty(String office, double share) {
        Set<String> states = Set.of(
                ("ALB AUT BEL BIH BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT MDA NLD MKD NOR POL"
                                + " PRT ROU SRB SVK SVN ESP SWE CHE TUR UKR GBR BLR RUS ARM AZE GEO KAZ KGZ TJK TKM UZB ARG AUS BRA"
                                + " CAN CHN IND IDN JPN MEX SAU ZAF KOR USA BHR EGY IRN IRQ ISR JOR KWT LBN LBY OMN PSE QAT SYR ARE YEM")
                        .split(" "));
        int asked = 0;
        int known = 0;
        for (LocalDate day = LocalDate.of(2000, 1, 15); day.getYear() < 2025; day = day.plusMonths(1)) {
            for (String state : states) {
                asked++;
                known += LEXICON.holder(state, office, day).isPresent() ? 1 : 0;
            }
        }
        assertThat(known / (double) asked).as(office).isGreaterThan(share);
    }

    /** Numbers of states to ISO codes, by their names. */
    private static Map<Integer, String> countries() throws IOException {
        Map<String, String> byName = new HashMap<>();
        LEXICON.countryNames().forEach((iso, name) -> byName.put(plain(name), iso));
        Map<Integer, String> countries = new HashMap<>();
        for (String[] row : rows("gw_states.csv")) {
            String iso = byName.getOrDefault(plain(row[2]), byName.get(plain(row[2].replaceAll("\\(.*", ""))));
            if (iso != null) {
                countries.put(Integer.valueOf(row[0]), iso);
            }
        }
        countries.putAll(CALLED_OTHERWISE);
        return countries;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).strip();
    }

    private static List<String[]> rows(String file) throws IOException {
        Path path = FOLDER.resolve(file);
        boolean there = Files.exists(path);
        if (!there) {
            System.err.println("SKIPPED: " + path.normalize() + " is not there; leaders were not held against it");
        }
        assumeTrue(there, file + " is not there");
        try (InputStream in = Files.newInputStream(path)) {
            String text = new String(
                    in.readAllBytes(), file.startsWith("reign") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                    .map(row -> Arrays.stream(row)
                            .map(field -> field.replace("\"", ""))
                            .toArray(String[]::new))
                    .toList();
        }
    }
}
