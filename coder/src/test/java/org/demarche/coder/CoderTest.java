package org.demarche.coder;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.coder.syntax.Conllu;
import org.demarche.model.Actor;
import org.demarche.model.Coding;
import org.demarche.model.DemarcheException;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoderTest {
    private static final Coder CODER = Coder.standard();
    private static final LocalDate DAY = LocalDate.of(2014, 3, 10);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Poland condemned Russia.|POL ACCUSE RUS actual",
                "Poland condemned the Russian invasion of Ukraine.|POL ACCUSE RUS actual",
                "Russia was condemned by Poland.|POL ACCUSE RUS actual",
                "Belarus refused to support Russia.|BLR REJECT RUS actual",
                "Belarus will not support Russia.|BLR REJECT RUS future",
                "Belarus promised to help Ukraine.|BLR AGREE UKR actual",
                "Germany urged Russia to withdraw its troops.|DEU REQUEST RUS actual",
                "Russia threatened to attack Ukraine.|RUS THREATEN UKR actual",
                "The United States imposed sanctions on Russia.|USA SANCTION RUS actual",
                "The United States lifted sanctions on Belarus.|USA RETREAT BLR actual",
                "Lithuania may expel Russia.|LTU SANCTION RUS hypothetical",
                "If Belarus supports Russia, it will lose money.|BLR SUPPORT RUS hypothetical",
                "Ukraine has not recognised Abkhazia.|UKR SUPPORT GEO negation",
                "Officials in Kazakhstan praised China.|KAZ SUPPORT CHN actual",
                "Belarus continues to support Syria.|BLR SUPPORT SYR actual",
                "Russia deployed troops near Ukraine.|RUS MOBILIZE UKR actual",
                "Lukashenko visited Kazakhstan.|BLR CONSULT KAZ actual",
                "Latvia recalled its ambassador from Belarus.|LVA SANCTION BLR actual",
                "Poland and Lithuania met on Friday.|POL+LTU CONSULT POL+LTU actual",
                "Norway and Sweden agreed to hold joint exercises.|NOR+SWE AGREE NOR+SWE actual",
                "Turkey will expel Kurdish refugees.|TUR THREATEN TUR future",
                "Norway gave 30 million euros to promote schools in Ethiopia.|NOR AID ETH actual",
                "Israeli jets fired four missiles at targets in the West Bank.|ISR ASSAULT PSE actual",
                "A Polish journalist was arrested in Minsk.|BLR COERCE POL actual",
                "Algerian workers began a hunger strike.|DZA PROTEST DZA actual",
                "British and French negotiators failed to reach a deal.|GBR+FRA REJECT GBR+FRA actual",
                "The Polish parliament passed a resolution criticising Russia.|POL ACCUSE RUS actual",
                "Two Polish inspectors were expelled from Belarus.|BLR SANCTION POL actual",
                "Norway prepared to attack Sweden.|NOR MOBILIZE SWE actual",
                "Israel launched strikes against Syria.|ISR ASSAULT SYR actual",
                "Poland rejected a proposal by Lithuania.|POL REJECT LTU actual",
                "Russia will not release the Ukrainian sailors.|RUS REJECT UKR future",
                "Latvia complained to the United Nations about Russian air raids.|LVA ACCUSE RUS actual",
                "The French president ordered an attack on Mali.|FRA ASSAULT MLI actual",
                "Serbia eased emergency measures in Montenegro.|SRB CONCEDE MNE actual",
                "Norway will withdraw its peacekeepers from Chad unless Chad pays.|NOR THREATEN TCD future",
                "Poland hosted the Latvian president.|POL CONSULT LVA actual",
                "Swiss doctors handed over 700 doses of vaccine to Iran.|CHE AID IRN actual",
                "Kenyan soldiers took part in peacekeeping operations in Somalia.|KEN AID SOM actual",
                "Macron called Merkel to thank her for her help.|FRA SUPPORT DEU actual",
                "Ghana sent peacekeeping troops to Lebanon.|GHA AID LBN actual",
                "Turkey overthrew nobody but withheld its help from Syria.|TUR SANCTION SYR actual",
            })
    void code_oneSentence(String sentence, String expected) {
        List<String> events =
                code(sentence).events().stream().map(CoderTest::brief).toList();
        assertThat(events).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The weather in Minsk was fine.",
                "Poland is a large country.",
                "Belarus and Poland share a border.",
                "The match between Latvia and Estonia was lost."
            })
    void code_whatIsNoEventGivesNone(String sentence) {
        assertThat(code(sentence).events()).isEmpty();
    }

    @Test
    void code_whatSomebodyIsPunishedForIsNoSecondEvent() {
        assertThat(code("Switzerland expelled two Russian diplomats for spying.")
                        .events())
                .extracting(CoderTest::brief)
                .containsExactly("CHE SANCTION RUS actual");
    }

    @Test
    void code_victimsOfADeedAreNoSecondEvent() {
        assertThat(code("Burundian soldiers attacked a Congolese village, killing ten.")
                        .events())
                .extracting(CoderTest::brief)
                .containsExactly("BDI ASSAULT COD actual");
    }

    @Test
    void code_coordinationTitlesAndLeadingDate() {
        Event event =
                code("On 4 March, Uladzimir Makej and Ivan Ivanou, deputy foreign minister of the Republic of Kazakhstan, met in Minsk.")
                        .events()
                        .getFirst();
        assertThat(event.actors()).extracting(Actor::country).containsExactly("BLR", "KAZ");
        assertThat(requireNonNull(event.when()).day()).isEqualTo(LocalDate.of(2014, 3, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MINSK, March 5 (Wire) -- Belarus condemned Russia on Tuesday.|2014-03-04",
                "MINSK, March 5 (Wire) -- On Tuesday, Belarus condemned Russia.|2014-03-04",
                "Poland will host the Latvian minister on Thursday.|2014-03-13",
                "Latvia and Poland met on 3 March. Poland condemned Russia the next day.|2014-03-04",
            })
    void code_whenItHappened(String text, LocalDate day) {
        assertThat(requireNonNull(code(text).events().getLast().when()).day()).isEqualTo(day);
    }

    @Test
    void code_datelineOfATextWithoutDate_datesIt() {
        Document document = Document.of("a", "MINSK, March 5, 2014 (Wire) -- Belarus condemned Russia.", null);
        Event event = CODER.code(document).events().getFirst();
        assertThat(requireNonNull(event.when()).day()).isEqualTo(LocalDate.of(2014, 3, 5));
        assertThat(event.when().basis()).isEqualTo(org.demarche.model.When.Basis.PUBLISHED);
    }

    @Test
    void code_sourceAtTheHead_isNoPartOfTheSubject() {
        Event event = code("According to a note published on its website, Poland and Latvia condemned Russia.")
                .events()
                .getFirst();
        assertThat(event.actors()).extracting(Actor::country).containsExactly("POL", "LVA");
        assertThat(event.recipients()).extracting(Actor::country).containsExactly("RUS");
    }

    @Test
    void code_whoSaysSo() {
        Event event = code("Reuters reported that Belarus refused to support Russia.")
                .events()
                .getFirst();
        assertThat(event.attribution()).hasSize(1);
        assertThat(event.attribution().getFirst().source().name()).isEqualTo("Reuters");
    }

    @Test
    void code_pronounsAndPairsResolve() {
        Coding coding = code(
                "Belarus and Russia vote alike. The two countries support Syria. Lukashenko arrived. He criticised Poland.");
        assertThat(coding.events())
                .extracting(CoderTest::brief)
                .contains("BLR+RUS SUPPORT SYR actual", "BLR ACCUSE POL actual");
    }

    @Test
    void code_oneEventToldTwiceIsOne() {
        assertThat(code("Poland condemned Russia. Warsaw is angry. Poland condemned Russia.")
                        .events())
                .hasSize(1);
    }

    @Test
    void code_claimsHaveAuthorConditionAndHorizon() {
        Coding coding = code("If the price of oil falls, Russia will pay less to Belarus in the coming months.");
        assertThat(coding.claims()).hasSize(1);
        assertThat(coding.claims().getFirst().about()).containsExactly("RUS", "BLR");
        assertThat(coding.claims().getFirst().condition()).isEqualTo("If the price of oil falls");
        assertThat(coding.claims().getFirst().horizon()).isEqualTo("in the coming months");
    }

    @Test
    void code_tiesAreKeptApartFromEvents() {
        Coding coding = code("Belarus mediates between Russia and Georgia.");
        assertThat(coding.ties()).hasSize(1);
        assertThat(coding.ties().getFirst().relation()).isEqualTo("mediates between");
        assertThat(coding.ties().getFirst().to()).extracting(Actor::country).containsExactly("RUS", "GEO");
    }

    @Test
    void code_spansPointAtTheirWords() {
        Document document = Document.of("d", "In brief. On 5 March, Belarus refused to support Russia.", DAY);
        Event event = CODER.code(document).events().getFirst();
        assertThat(event.sentence().of(document.text())).isEqualTo(event.text());
        assertThat(event.trigger()).extracting(s -> s.of(document.text())).containsExactly("refused", "support");
        assertThat(requireNonNull(event.actors().getFirst().span()).of(document.text()))
                .isEqualTo("Belarus");
    }

    @Test
    void code_treesOfAnotherParser() {
        String trees = "1\tPoland\tPoland\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
                + "2\tcondemned\tcondemn\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                + "3\tRussia\tRussia\tPROPN\tNNP\t_\t2\tobj\t_\tSpaceAfter=No\n"
                + "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";
        Conllu.ParsedText text = Conllu.text(Conllu.read("t", new StringReader(trees + trees)));
        assertThat(text.text()).isEqualTo("Poland condemned Russia.\n\nPoland condemned Russia.");
        Coding coding = CODER.code(Document.of("d", text.text(), DAY), text.trees());
        assertThat(coding.events()).extracting(CoderTest::brief).containsExactly("POL ACCUSE RUS actual");
    }

    @Test
    void code_sameOnEveryThread() {
        Document document = Document.of(
                "d",
                "Poland condemned Russia. On Friday, Germany and France urged Russia to withdraw its troops. He said they met in Minsk.",
                DAY);
        Coding first = CODER.code(document);
        List<Coding> all = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> CODER.code(document))
                .toList();
        assertThat(all).allMatch(first::equals);
    }

    @Test
    void code_anyTextIsCodedWithoutError() {
        for (String text : List.of(
                "",
                " ",
                "\n\n\n",
                "…",
                "'''''",
                "a",
                "İ",
                "\uD83D\uDE00 Minsk \uD83D\uDE00",
                "Minsk ".repeat(500),
                "(((((((((",
                "It's. 's. n't. cannot")) {
            assertThat(CODER.code(Document.of("d", text, null)).document()).isEqualTo("d");
        }
    }

    private static Coding code(String text) {
        return CODER.code(Document.of("d", text, DAY));
    }

    private static String brief(Event event) {
        return countries(event.actors()) + " " + event.type() + " " + countries(event.recipients()) + " "
                + (event.stance() == Stance.HISTORICAL
                        ? "actual"
                        : event.stance().label());
    }

    private static String countries(List<Actor> actors) {
        return actors.stream().map(Actor::country).distinct().collect(Collectors.joining("+"));
    }

    @Test
    void code_documentThatTakesTooLong() {
        Document document = Document.of("d1", "Poland condemned Russia. Belarus refused to support Russia.", DAY);
        assertThatThrownBy(() -> CODER.within(Duration.ZERO).code(document))
                .isInstanceOf(DemarcheException.class)
                .hasMessage("took longer than 0.0 s for 0 of its 2 sentences; split it, if it is several articles");
        assertThat(CODER.within(Duration.ofMinutes(1)).code(document)).isEqualTo(CODER.code(document));
    }

    @Test
    void code_namesWithoutAnEnd_areNoSentence() {
        String text = "Russia and Poland ".repeat(20_000) + "met.\n\nBelarus refused to support Russia.";
        assertThat(CODER.within(Duration.ofSeconds(20))
                        .code(Document.of("d1", text, DAY))
                        .events())
                .hasSize(1);
    }
}
