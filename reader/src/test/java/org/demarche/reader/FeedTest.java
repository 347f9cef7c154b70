package org.demarche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import org.demarche.model.Document;
import org.junit.jupiter.api.Test;

class FeedTest {
    @Test
    void rss_givesItsItems() throws IOException {
        Reading reading = DocumentReader.standard().read("feed.rss", Reads.resource("feed.rss"));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.documents()).extracting(Document::id).containsExactly("dvina-1", "https://dvina.example/2");
        Document first = reading.documents().getFirst();
        assertThat(first.text()).isEqualTo("""
                Envoys meet & part in Vilnius

                The envoys of both countries met on Saturday.

                They parted after an hour.""");
        assertThat(first.published())
                .as("the day as written, though it was still February in London")
                .isEqualTo(LocalDate.of(2014, 3, 1));
        assertThat(first.publisher()).isEqualTo("Dvina Wire");
        assertThat(first.author()).isEqualTo("Rasa Petraite");
        assertThat(first.language()).isEqualTo("en");
        assertThat(first.topics()).containsExactly("Lithuania", "Talks, visits");
        assertThat(first.address()).isEqualTo("https://dvina.example/1");
        assertThat(reading.documents().get(1).text())
                .isEqualTo("Bridge closed\n\nThe bridge is closed\n\nuntil Monday.");
    }

    @Test
    void atom_givesItsEntries() throws IOException {
        Document entry = Reads.one("feed.atom", Reads.resource("feed.atom"));
        assertThat(entry.id()).isEqualTo("urn:polesia:7");
        assertThat(entry.text())
                .isEqualTo("Gas price under discussion\n\nThe price of gas was discussed.\n\nNo figure was named.");
        assertThat(entry.published()).as("published, not updated").isEqualTo(LocalDate.of(2014, 3, 12));
        assertThat(entry.publisher()).isEqualTo("Polesia Monitor");
        assertThat(entry.author()).isEqualTo("Maria Hryn");
    }

    @Test
    void truncated_isOneProblemWithItsLine() throws IOException {
        byte[] whole = Reads.resource("feed.rss");
        assertThat(Reads.problem("feed.rss", Arrays.copyOf(whole, whole.length / 2)))
                .contains("ends too early");
    }

    @Test
    void unreadableDate_leavesOutThatItemOnly() throws IOException {
        String feed = new String(Reads.resource("feed.rss"), java.nio.charset.StandardCharsets.UTF_8)
                .replace("Sat, 01 Mar 2014 00:30:00 +0200", "soon");
        Reading reading = Reads.read("feed.rss", feed);
        assertThat(reading.documents()).extracting(Document::title).containsExactly("Bridge closed");
        assertThat(reading.problems())
                .extracting(ReadProblem::toString)
                .containsExactly("feed.rss: item 1: the date \"soon\" cannot be read; write it like 2014-03-07");
    }

    @Test
    void entityBomb_isRefused() {
        assertThat(Reads.problem("bomb.rss", """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
                <rss version="2.0"><channel><title>&b;</title></channel></rss>""")).contains("not valid XML");
    }

    @Test
    void otherXml_isNamed() {
        assertThat(Reads.problem("map.xml", "<?xml version=\"1.0\"?><urlset><url/></urlset>"))
                .contains("<urlset>");
    }

    @Test
    void feedWithoutItems_isAProblem() {
        assertThat(Reads.problem(
                        "empty.rss",
                        "<rss version=\"2.0\"><channel><title>T</title><link>http://t.example</link>"
                                + "<description>d</description></channel></rss>"))
                .contains("no documents");
    }
}
