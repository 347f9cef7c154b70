package org.demarche.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.store.CodedDocument;
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
import org.demarche.model.When;

/**
 * What somebody may put into a text so that it runs in the browser of whoever reads it. All that run set {@code window.ran}, or ask for
 * something at {@code evil.example}.
 */
public final class HostileText {
    public static final List<String> ALL = List.of(
            "<script>window.ran=1</script>",
            "</title><script>window.ran=1</script>",
            "</textarea><script>window.ran=1</script>",
            "</style><script>window.ran=1</script>",
            "</script><script>window.ran=1</script>",
            "--><script>window.ran=1</script><!--",
            "]]><script>window.ran=1</script>",
            "<SCRIPT SRC=https://evil.example/a.js></SCRIPT>",
            "<script type=module>window.ran=1</script>",
            "<script src=\"data:text/javascript,window.ran=1\"></script>",
            "<img src=x onerror=window.ran=1>",
            "<img src=https://evil.example/pixel.png>",
            "<img srcset=\"https://evil.example/pixel.png 2x\">",
            "\"><img src=x onerror=window.ran=1>",
            "'><img src=x onerror=window.ran=1>",
            "`><img src=x onerror=window.ran=1>",
            "\" onmouseover=\"window.ran=1\" x=\"",
            "' onfocus='window.ran=1' autofocus='",
            "\" autofocus onfocus=window.ran=1 tabindex=0 x=\"",
            "<svg onload=window.ran=1>",
            "<svg><script>window.ran=1</script></svg>",
            "<svg><animate onbegin=window.ran=1 attributeName=x dur=1s>",
            "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>window.ran=1</script></svg>#x\">",
            "<math><mtext><table><mglyph><style><img src=x onerror=window.ran=1>",
            "<body onload=window.ran=1>",
            "<iframe src=\"javascript:parent.ran=1\"></iframe>",
            "<iframe srcdoc=\"<script>parent.ran=1</script>\"></iframe>",
            "<object data=\"javascript:window.ran=1\"></object>",
            "<embed src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='parent.ran=1'/>\">",
            "<details open ontoggle=window.ran=1>",
            "<video><source onerror=window.ran=1></video>",
            "<audio src=x onerror=window.ran=1></audio>",
            "<input autofocus onfocus=window.ran=1>",
            "<select autofocus onfocus=window.ran=1>",
            "<marquee onstart=window.ran=1>",
            "<a href=\"javascript:window.ran=1\">read on</a>",
            "<a href=\"java&#10;script:window.ran=1\">read on</a>",
            "<form action=\"javascript:window.ran=1\"><button>go</button></form>",
            "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
            "<meta http-equiv=refresh content=\"0;url=javascript:window.ran=1\">",
            "<base href=https://evil.example/>",
            "<link rel=stylesheet href=https://evil.example/a.css>",
            "<style>@import 'https://evil.example/a.css'; body{display:none}</style>",
            "<div style=\"background:url(https://evil.example/a.png)\">",
            "javascript:window.ran=1",
            "JaVaScRiPt:window.ran=1//",
            "data:text/html,<script>parent.ran=1</script>",
            "data:text/html;base64,PHNjcmlwdD5wYXJlbnQucmFuPTE8L3NjcmlwdD4=",
            "vbscript:window.ran=1",
            "{{constructor.constructor('window.ran=1')()}}",
            "${window.ran=1}",
            "{@html '<img src=x onerror=window.ran=1>'}",
            "\u202e<script>window.ran=1</script>",
            "%3Cscript%3Ewindow.ran=1%3C/script%3E",
            "&lt;script&gt;window.ran=1&lt;/script&gt;",
            "=HYPERLINK(\"https://evil.example/\",\"read on\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0");

    private HostileText() {}

    /** A document a text, with it wherever a document, an event or a claim has text: all of Belarus and Russia, in March 2014. */
    public static void fill(Ledger ledger) {
        List<CodedDocument> documents = new ArrayList<>();
        for (int i = 0; i < ALL.size(); i++) {
            documents.add(new CodedDocument(document(ALL.get(i), i), coding(ALL.get(i), i)));
        }
        ledger.add(documents);
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2014, 3, 1 + number % 28);
    }

    private static String id(String text, int number) {
        return number % 2 == 0 ? "hostile" + number : text;
    }

    private static Document document(String text, int number) {
        String body = text + "\n\nBelarus refused to support Russia, said " + text + ".";
        return new Document(
                id(text, number),
                body,
                new Span(0, text.length()),
                day(number),
                text,
                text,
                "en",
                List.of(text),
                number % 3 == 0 ? text : "https://news.example/" + text);
    }

    private static Coding coding(String text, int number) {
        int start = text.length() + 2;
        Span sentence =
                new Span(start, start + "Belarus refused to support Russia, said ".length() + text.length() + 1);
        Actor belarus = new Actor("BLR", List.of(Sector.GOV), text, text, text, new Span(start, start + 7));
        Actor russia = new Actor("RUS", List.of(), text, null, "Russia", new Span(start + 27, start + 33));
        LocalDate day = day(number);
        List<Event> events = new ArrayList<>();
        events.add(new Event(
                "e1",
                EventType.REJECT,
                Mode.REJECT_ASSIST,
                EnumSet.noneOf(Context.class),
                List.of(belarus),
                List.of(russia),
                "125",
                -5,
                new When(day, day, When.Granularity.DAY, When.Basis.PUBLISHED, text, null),
                new Place(text, "BLR", 53.9 + number * .01, 27.57, Place.Level.TOWN, text, new Span(start, start + 7)),
                Stance.ACTUAL,
                List.of(new Attribution(
                        new Actor("", List.of(), text, text, text, new Span(start, start + 7)),
                        text,
                        Certainty.PROBABLE,
                        new Span(start, start + 7))),
                sentence,
                "Belarus refused to support Russia, said " + text + ".",
                List.of(new Span(start + 8, start + 26))));
        Claim claim = new Claim(
                "c1",
                text,
                List.of("BLR", "RUS"),
                text,
                text,
                Certainty.POSSIBLE,
                text,
                sentence,
                text + " will follow.");
        return new Coding(id(text, number), events, List.of(claim), List.of());
    }
}
