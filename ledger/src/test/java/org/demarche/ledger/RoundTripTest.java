package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.demarche.ledger.store.Outcome;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Certainty;
import org.demarche.model.Claim;
import org.demarche.model.Coding;
import org.demarche.model.Context;
import org.demarche.model.Document;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Mode;
import org.demarche.model.Place;
import org.demarche.model.Sector;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.Tie;
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/** Whatever the model can hold comes back from the file equal to what went in. */
class RoundTripTest {
    private static final Path FOLDER = folder();
    private static final Ledger LEDGER = Ledger.open(FOLDER);

    private static Path folder() {
        try {
            return Files.createTempDirectory("ledger");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterContainer
    static void close() throws IOException {
        LEDGER.close();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 100)
    void add_anyDocumentAndCoding_comeBackEqual(@ForAll("documents") Document document, @ForAll("codings") Coding any) {
        Coding coding = new Coding(document.id(), any.events(), any.claims(), any.ties());
        assertThat(LEDGER.add(document, coding)).isNotEqualTo(Outcome.UNCHANGED);
        assertThat(LEDGER.document(document.id())).contains(document);
        assertThat(LEDGER.coding(document.id())).contains(coding);
        assertThat(LEDGER.holds(document)).isTrue();
        assertThat(LEDGER.add(document, coding)).isEqualTo(Outcome.UNCHANGED);
    }

    @Provide
    Arbitrary<Document> documents() {
        Arbitrary<String> optional = texts().injectNull(0.3);
        return Combinators.combine(
                        texts(), texts(), days().injectNull(0.3), optional, optional, texts().list(), optional)
                .as((id, text, published, publisher, author, topics, address) -> new Document(
                        // never the same twice, that each try adds
                        id + System.nanoTime(),
                        text,
                        text.isEmpty() ? null : new Span(0, text.length() / 2),
                        published,
                        publisher,
                        author,
                        "uk",
                        topics,
                        address));
    }

    @Provide
    Arbitrary<Coding> codings() {
        return Combinators.combine(
                        events().list().ofMaxSize(4),
                        claims().list().ofMaxSize(3),
                        ties().list().ofMaxSize(3))
                .as((events, claims, ties) ->
                        new Coding("", numbered(events), numberedClaims(claims), numberedTies(ties)));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMaxLength(12)
                // as Java's strings can, DuckDB's hold NUL and characters beyond the first plane; half a character
                // neither can
                .withChars('\0', '\n', '\'', '"', '\\', ';', '#', 'é', 'Я', '\uFFFF')
                .alpha()
                .map(text -> text.length() % 3 == 0 ? text + "🕊" : text);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(-700_000, 700_000).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, Integer.MAX_VALUE / 2),
                        Arbitraries.integers().between(0, Integer.MAX_VALUE / 2))
                .as((start, length) -> new Span(start, start + length));
    }

    private static Arbitrary<Actor> actors() {
        return Combinators.combine(
                        Arbitraries.of("BLR", "RUS", "IGO", ""),
                        Arbitraries.of(Sector.class).list().ofMaxSize(3),
                        texts().injectNull(0.5),
                        texts().injectNull(0.5),
                        texts(),
                        spans().injectNull(0.2))
                .as(Actor::new);
    }

    private static Arbitrary<When> whens() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 4000),
                        Arbitraries.of(When.Granularity.class),
                        Arbitraries.of(When.Basis.class),
                        texts(),
                        spans().injectNull(0.5))
                .as((start, length, granularity, basis, text, span) ->
                        new When(start, start.plusDays(length), granularity, basis, text, span));
    }

    private static Arbitrary<Place> places() {
        Arbitrary<Double> degrees =
                Arbitraries.doubles().between(-180, 180).ofScale(9).injectNull(0.3);
        return Combinators.combine(
                        texts(),
                        Arbitraries.of("BLR", "UKR"),
                        degrees,
                        degrees,
                        Arbitraries.of(Place.Level.class),
                        texts(),
                        spans())
                .as(Place::new);
    }

    private static Arbitrary<Attribution> attributions() {
        return Combinators.combine(actors(), texts(), Arbitraries.of(Certainty.class), spans().injectNull(0.5))
                .as(Attribution::new);
    }

    private static Arbitrary<Event> events() {
        Arbitrary<Event> bare = Combinators.combine(
                        Arbitraries.of(EventType.class),
                        Arbitraries.of(Context.class).set().ofMaxSize(4),
                        actors().list().ofMaxSize(3),
                        actors().list().ofMaxSize(3),
                        Arbitraries.doubles().between(-10, 10),
                        Arbitraries.of(Stance.class),
                        spans(),
                        texts())
                .as((type, contexts, actors, recipients, goldstein, stance, sentence, text) -> new Event(
                        "",
                        type,
                        null,
                        contexts,
                        actors,
                        recipients,
                        "0234",
                        goldstein,
                        null,
                        null,
                        stance,
                        List.of(),
                        sentence,
                        text,
                        List.of()));
        return Combinators.combine(
                        bare,
                        Arbitraries.integers().between(0, 99),
                        whens().injectNull(0.3),
                        places().injectNull(0.5),
                        attributions().list().ofMaxSize(3),
                        spans().list().ofMaxSize(3))
                .as((e, pick, when, place, attribution, trigger) -> new Event(
                        "",
                        e.type(),
                        mode(e.type(), pick),
                        e.contexts(),
                        e.actors(),
                        e.recipients(),
                        e.cameo(),
                        e.goldstein(),
                        when,
                        place,
                        e.stance(),
                        attribution,
                        e.sentence(),
                        e.text(),
                        trigger));
    }

    private static @Nullable Mode mode(EventType type, int pick) {
        List<Mode> modes =
                Arrays.stream(Mode.values()).filter(mode -> mode.type() == type).toList();
        int index = pick % (modes.size() + 1);
        return index == modes.size() ? null : modes.get(index);
    }

    private static Arbitrary<Claim> claims() {
        return Combinators.combine(
                        texts(),
                        Arbitraries.of("BLR", "RUS", "UKR").list().ofMaxSize(3),
                        texts().injectNull(0.5),
                        texts(),
                        Arbitraries.of(Certainty.class),
                        texts().injectNull(0.5),
                        spans(),
                        texts())
                .as((by, about, condition, consequence, modality, horizon, sentence, text) ->
                        new Claim("", by, about, condition, consequence, modality, horizon, sentence, text));
    }

    private static Arbitrary<Tie> ties() {
        return Combinators.combine(texts(), actors(), actors().list().ofMaxSize(3), spans(), texts())
                .as((relation, of, to, sentence, text) -> new Tie("", relation, of, to, sentence, text));
    }

    private static List<Event> numbered(List<Event> events) {
        List<Event> numbered = new ArrayList<>();
        for (Event e : events) {
            numbered.add(new Event(
                    "e" + (numbered.size() + 1),
                    e.type(),
                    e.mode(),
                    e.contexts(),
                    e.actors(),
                    e.recipients(),
                    e.cameo(),
                    e.goldstein(),
                    e.when(),
                    e.place(),
                    e.stance(),
                    e.attribution(),
                    e.sentence(),
                    e.text(),
                    e.trigger()));
        }
        return numbered;
    }

    private static List<Claim> numberedClaims(List<Claim> claims) {
        List<Claim> numbered = new ArrayList<>();
        for (Claim c : claims) {
            numbered.add(new Claim(
                    "c" + (numbered.size() + 1),
                    c.by(),
                    c.about(),
                    c.condition(),
                    c.consequence(),
                    c.modality(),
                    c.horizon(),
                    c.sentence(),
                    c.text()));
        }
        return numbered;
    }

    private static List<Tie> numberedTies(List<Tie> ties) {
        List<Tie> numbered = new ArrayList<>();
        for (Tie t : ties) {
            numbered.add(new Tie("t" + (numbered.size() + 1), t.relation(), t.of(), t.to(), t.sentence(), t.text()));
        }
        return numbered;
    }
}
