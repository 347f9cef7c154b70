package org.demarche.workbench.cli;

import static org.demarche.workbench.cli.Terminal.pad;

import java.util.List;
import org.demarche.ledger.store.Entry;
import org.demarche.model.Actor;
import org.demarche.model.Event;
import org.demarche.model.Stance;
import org.demarche.workbench.EventWords;
import org.demarche.workbench.Story;

/**
 * Events for the eye. Each has a line of date, codes, type and stance, below it who is meant, the sentence, and who said so:
 *
 * <pre>
 *  2014-03-05  BLR GOV, KAZ GOV → RUS GOV    REJECT assist        actual   CAMEO 125  −1.5
 *              Alexander Lukashenko, Nursultan Nazarbayev → Vladimir Putin
 *              “On 5 March, ...”
 *              Vilnius Wire, 2014-03-06; also Steppe Herald, 2014-03-07
 * </pre>
 */
final class EventText {
    private static final int DATE = 13;
    private static final int TYPE = 24;
    private static final int STANCE = 14;
    private static final int WIDEST = 120;

    private final Terminal terminal;
    private final int width;
    private boolean publicationDays;

    EventText(Terminal terminal) {
        this.terminal = terminal;
        this.width = Math.min(terminal.columns(), WIDEST);
    }

    void print(List<Entry> entries) {
        for (Story story : Story.of(entries)) {
            print(story);
        }
        if (publicationDays) {
            terminal.print(terminal.faint("~ the day of publication stands in: the text gives none"));
            terminal.print("");
        }
    }

    private void print(Story story) {
        Entry entry = story.first();
        Event event = entry.event();
        int who = Math.max(20, width - DATE - TYPE - STANCE - 16);
        String parties = EventWords.parties(event, Actor::code);
        String date = EventWords.date(event.when());
        publicationDays |= date.startsWith("~");
        String codes = "CAMEO " + pad(event.cameo(), 4) + EventWords.signed(event.score());
        String rest = typeStyled(event, pad(EventWords.type(event), TYPE))
                + stanceStyled(event.stance(), pad(event.stance().label(), STANCE))
                + terminal.faint(codes);
        String shown = (date.startsWith("~") ? "" : " ") + date;
        if (parties.length() < who) {
            terminal.print(pad(shown, DATE) + terminal.bold(pad(parties, who)) + rest);
        } else {
            terminal.print(pad(shown, DATE) + terminal.bold(parties));
            terminal.print(" ".repeat(DATE) + rest);
        }
        if (named(event)) {
            indented(EventWords.parties(event, EventWords::called), false);
        }
        indented("“" + event.text().strip() + "”", false);
        indented(EventWords.said(story), true);
        terminal.print("");
    }

    private void indented(String text, boolean faint) {
        for (String line : Terminal.wrap(text, width - DATE)) {
            terminal.print(" ".repeat(DATE) + (faint ? terminal.faint(line) : line));
        }
    }

    private String typeStyled(Event event, String text) {
        return event.type().quad().cooperation() ? terminal.good(text) : terminal.bad(text);
    }

    private String stanceStyled(Stance stance, String text) {
        return stance.happened() ? text : terminal.faint(text);
    }

    private static boolean named(Event event) {
        return java.util.stream.Stream.concat(event.actors().stream(), event.recipients().stream())
                .anyMatch(actor -> actor.name() != null);
    }
}
