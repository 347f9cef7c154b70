package org.demarche.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.demarche.ledger.Ledger;
import org.demarche.model.Actor;
import org.demarche.model.Attribution;
import org.demarche.model.Certainty;
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
import org.demarche.model.When;
import org.jspecify.annotations.Nullable;

/** A few dispatches coded by hand, so that the workbench is tested on content whatever the coder makes of a text. */
public final class Samples {
    private Samples() {}

    /** A refusal told by two outlets, talks, a demand, and a conditional: Belarus, Russia and Kazakhstan in March 2014. */
    public static void fill(Ledger ledger) {
        for (Sample sample : all()) {
            ledger.add(sample.document, sample.coding());
        }
    }

    public static List<Sample> all() {
        Sample refusal = new Sample(
                "https://wire.example/2014/03/06/refusal",
                "Vilnius Wire",
                LocalDate.of(2014, 3, 6),
                "Two presidents keep their distance",
                """
                On 5 March, the presidents of Belarus and Kazakhstan refused to support Russia in Crimea. A spokesman in Minsk \
                said the matter was one for Moscow alone.

                The customs union of the three states goes on. Talks on gas prices are set for April.""");
        refusal.event(
                EventType.REJECT,
                Mode.REJECT_ASSIST,
                "135",
                -4,
                Stance.ACTUAL,
                refusal.when("On 5 March", LocalDate.of(2014, 3, 5)),
                List.of(refusal.actor("BLR", "Belarus", Sector.GOV), refusal.actor("KAZ", "Kazakhstan", Sector.GOV)),
                List.of(refusal.actor("RUS", "Russia")),
                "refused to support");
        Sample again =
                new Sample("herald-17", "Steppe Herald", LocalDate.of(2014, 3, 7), "Astana and Minsk say no", """
                Belarus and Kazakhstan refused to back Russia on 5 March, officials told the Herald.""");
        again.event(
                EventType.REJECT,
                null,
                "125",
                -5,
                Stance.ACTUAL,
                again.when("on 5 March", LocalDate.of(2014, 3, 5)),
                List.of(again.actor("BLR", "Belarus"), again.actor("KAZ", "Kazakhstan")),
                List.of(again.actor("RUS", "Russia")),
                "refused to back");
        again.attribute("officials", "tell");
        Sample talks = new Sample(
                "courier-3", "Neman Courier", LocalDate.of(2014, 3, 7), "Foreign ministers compare notes", """
                Vladimir Makei and Sergey Lavrov held consultations in Moscow on 6 March. If Belarus recognises the vote, Russia \
                will lend it money.

                Russia demanded the sale of Belarusian refineries last week, a newspaper wrote.""");
        Actor makei = talks.person("BLR", "Vladimir Makei", "foreign minister");
        Actor lavrov = talks.person("RUS", "Sergey Lavrov", "foreign minister");
        talks.event(
                EventType.CONSULT,
                null,
                "046",
                7,
                Stance.ACTUAL,
                talks.when("on 6 March", LocalDate.of(2014, 3, 6)),
                List.of(makei, lavrov),
                List.of(makei, lavrov),
                "held consultations");
        talks.event(
                EventType.AID,
                null,
                "071",
                7.4,
                Stance.HYPOTHETICAL,
                null,
                List.of(talks.actor("RUS", "Russia")),
                List.of(talks.actor("BLR", "it")),
                "lend");
        talks.event(
                EventType.REQUEST,
                Mode.REQUEST_CHANGE,
                "104",
                -5,
                Stance.ACTUAL,
                new When(
                        LocalDate.of(2014, 2, 24),
                        LocalDate.of(2014, 3, 2),
                        When.Granularity.WEEK,
                        When.Basis.STATED,
                        "last week",
                        talks.span("last week")),
                List.of(talks.actorAt("RUS", "Russia demanded", "Russia")),
                List.of(talks.actor("BLR", "Belarusian")),
                "demanded");
        talks.attribute("a newspaper", "write");
        return List.of(refusal, again, talks);
    }

    /** Three more: a support that one tells as done and one as to come, and a reproach of nobody in particular. */
    public static void doubtful(Ledger ledger) {
        Sample done = new Sample("echo-1", "Minsk Echo", LocalDate.of(2014, 3, 12), "Astana behind Moscow", """
                Kazakhstan backed Russia on 12 March.""");
        done.event(
                EventType.SUPPORT,
                null,
                "051",
                3.4,
                Stance.ACTUAL,
                done.when("on 12 March", LocalDate.of(2014, 3, 12)),
                List.of(done.actor("KAZ", "Kazakhstan")),
                List.of(done.actor("RUS", "Russia")),
                "backed");
        Sample toCome = new Sample("echo-2", "Minsk Echo", LocalDate.of(2014, 3, 12), "Astana to decide", """
                Kazakhstan will back Russia on 13 March.""");
        toCome.event(
                EventType.SUPPORT,
                null,
                "051",
                3.4,
                Stance.FUTURE,
                toCome.when("on 13 March", LocalDate.of(2014, 3, 13)),
                List.of(toCome.actor("KAZ", "Kazakhstan")),
                List.of(toCome.actor("RUS", "Russia")),
                "will back");
        Sample nobody = new Sample("echo-3", "Minsk Echo", LocalDate.of(2014, 3, 12), "A minister complains", """
                Belarus accused somebody of lies on 11 March.""");
        nobody.event(
                EventType.ACCUSE,
                null,
                "112",
                -2,
                Stance.ACTUAL,
                nobody.when("on 11 March", LocalDate.of(2014, 3, 11)),
                List.of(nobody.actor("BLR", "Belarus")),
                List.of(nobody.actor("", "somebody")),
                "accused");
        for (Sample sample : List.of(done, toCome, nobody)) {
            ledger.add(sample.document, sample.coding());
        }
    }

    /** A document and its events while they are being written down. */
    public static final class Sample {
        public final Document document;
        private final List<Event> events = new ArrayList<>();

        Sample(String id, String publisher, LocalDate published, String headline, String body) {
            String text = headline + "\n\n" + body;
            String address = id.startsWith("http") ? id : null;
            document = new Document(
                    id,
                    text,
                    new Span(0, headline.length()),
                    published,
                    publisher,
                    null,
                    "en",
                    List.of("diplomacy"),
                    address);
        }

        public Coding coding() {
            return new Coding(document.id(), events, List.of(), List.of());
        }

        Span span(String words) {
            int start = document.text().indexOf(words);
            if (start < 0) {
                throw new IllegalArgumentException(words);
            }
            return new Span(start, start + words.length());
        }

        When when(String words, LocalDate day) {
            return new When(day, day, When.Granularity.DAY, When.Basis.STATED, words, span(words));
        }

        Actor actor(String country, String words, Sector... sectors) {
            return new Actor(country, Arrays.asList(sectors), null, null, words, span(words));
        }

        Actor actorAt(String country, String around, String words) {
            int start = span(around).start();
            return new Actor(country, List.of(), null, null, words, new Span(start, start + words.length()));
        }

        Actor person(String country, String name, String office) {
            return new Actor(country, List.of(Sector.GOV), name, office, name, span(name));
        }

        void event(
                EventType type,
                @Nullable Mode mode,
                String cameo,
                double goldstein,
                Stance stance,
                @Nullable When when,
                List<Actor> actors,
                List<Actor> recipients,
                String trigger) {
            Span words = span(trigger);
            Span sentence = sentence(words);
            Set<Context> contexts =
                    type == EventType.CONSULT ? EnumSet.of(Context.DIPLOMATIC) : EnumSet.noneOf(Context.class);
            Place place = type == EventType.CONSULT
                    ? new Place("Moscow", "RUS", 55.75, 37.62, Place.Level.TOWN, "Moscow", span("Moscow"))
                    : null;
            events.add(new Event(
                    "e" + (events.size() + 1),
                    type,
                    mode,
                    contexts,
                    actors,
                    recipients,
                    cameo,
                    goldstein,
                    when,
                    place,
                    stance,
                    List.of(),
                    sentence,
                    sentence.of(document.text()),
                    List.of(words)));
        }

        /** Has the last event told by somebody. */
        void attribute(String source, String verb) {
            Event e = events.removeLast();
            Actor who = new Actor("", List.of(), null, null, source, span(source));
            events.add(new Event(
                    e.id(),
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
                    List.of(new Attribution(who, verb, Certainty.PROBABLE, who.span())),
                    e.sentence(),
                    e.text(),
                    e.trigger()));
        }

        private Span sentence(Span words) {
            String text = document.text();
            int start = words.start();
            while (start > 0 && text.charAt(start - 1) != '\n' && !text.startsWith(". ", start - 2)) {
                start--;
            }
            int end = text.indexOf('.', words.end());
            return new Span(start, end + 1);
        }
    }
}
