package org.demarche.coder.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.coder.Coder;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    private static final Coder CODER = Coder.standard();

    /** The chain as country and sectors, word and certainty, the outermost first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Polish minister said that Russia attacked Ukraine.|POL GOV say CERTAIN",
                "Russia attacked Ukraine, the Polish minister said.|POL GOV say CERTAIN",
                "Ukraine claims that Russia attacked Georgia.|UKR claim POSSIBLE",
                "According to the Polish army, Russia attacked Ukraine.|POL MIL accord CERTAIN",
                "As Poland reported, Russia attacked Ukraine.|POL report CERTAIN",
                "Poland said that Latvia had claimed that Russia attacked Ukraine.|POL say CERTAIN, LVA claim POSSIBLE",
                "Poland said, citing Latvia, that Russia attacked Ukraine.|POL say CERTAIN, LVA cite CERTAIN",
                "Kyiv's claim that Russia bombed the port was denied by Moscow.|RUS GOV deny DOUBTED, UKR GOV claim POSSIBLE",
                "Poland and Latvia said that Russia attacked Ukraine.|POL say CERTAIN, LVA say CERTAIN",
                "Russia attacked Ukraine.|''"
            })
    void of_findsTheChain(String sentence, String chain) {
        List<Event> events = CODER.code(Document.of("d", sentence, LocalDate.of(2014, 3, 10)))
                .events();
        assertThat(events)
                .filteredOn(e -> e.actors().getFirst().country().equals("RUS"))
                .singleElement()
                .satisfies(event -> assertThat(event.attribution().stream()
                                .map(a -> a.source().code() + " " + a.verb() + " " + a.certainty())
                                .collect(Collectors.joining(", ")))
                        .isEqualTo(chain));
    }
}
