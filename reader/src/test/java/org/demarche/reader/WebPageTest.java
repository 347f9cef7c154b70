package org.demarche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.demarche.model.Document;
import org.junit.jupiter.api.Test;

class WebPageTest {
    @Test
    void body_holdsArticleAndNoClutter() throws IOException {
        Document page = Reads.one("page.html", Reads.resource("page.html"));
        assertThat(page.text()).isEqualTo("""
                Minsk turns down observers for Crimea

                The foreign ministry in Minsk said on Friday that it would send no observers to the vote in Crimea, which is planned for 16 March.

                A spokesman, asked by reporters whether Moscow had sent an invitation, said it had.

                "We were asked, and we answered," he said.""");
    }

    @Test
    void facts_comeFromWhatThePageSays() throws IOException {
        Document page = Reads.one("page.html", Reads.resource("page.html"));
        assertThat(page.title()).isEqualTo("Minsk turns down observers for Crimea");
        assertThat(page.published())
                .as("the day as written, not moved to another zone")
                .isEqualTo(LocalDate.of(2014, 3, 7));
        assertThat(page.publisher()).isEqualTo("Border Gazette");
        assertThat(page.author()).isEqualTo("Alena Novik, Ivan Karas");
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.address()).isEqualTo("https://gazette.example/2014/03/07/minsk-observers");
        assertThat(page.id()).isEqualTo(page.address());
        assertThat(page.topics()).contains("Belarus");
    }

    @Test
    void date_fromTimeElement() {
        Document page = Reads.one("p.html", """
                <html><body><h1>Talks end</h1><time datetime="2014-03-06">yesterday</time>
                <p>The consultations of the two foreign ministries ended on Thursday without a paper.</p></body></html>""");
        assertThat(page.published()).isEqualTo(LocalDate.of(2014, 3, 6));
        assertThat(page.title()).isEqualTo("Talks end");
        assertThat(page.id()).isEqualTo("p.html");
    }

    @Test
    void date_fromAddressWithMonthInLetters() {
        Document page = Reads.one("p.html", """
                <html><head><link rel="canonical" href="https://g.example/world/2014/mar/05/belarus"></head>
                <body><p>Minsk refused to support the move, two diplomats said, and gave no reason for it.</p></body></html>""");
        assertThat(page.published()).isEqualTo(LocalDate.of(2014, 3, 5));
    }

    @Test
    void date_unreadableOnPage_isNoProblem() {
        Document page = Reads.one("p.html", """
                <html><head><meta name="date" content="some time ago"></head>
                <body><p>Minsk refused to support the move, two diplomats said, and gave no reason for it.</p></body></html>""");
        assertThat(page.published()).isNull();
        assertThat(page.language()).isEqualTo("und");
    }

    @Test
    void paragraphs_partedByDoubleBreaks() {
        Document page = Reads.one("p.html", """
                <body><div>The first paragraph stands here and is long enough to be one.<br><br>
                The second follows it,<br>with a line of its own, and it is long enough, too.</div></body>""");
        assertThat(page.text()).isEqualTo("""
                The first paragraph stands here and is long enough to be one.

                The second follows it, with a line of its own, and it is long enough, too.""");
    }

    @Test
    void pageLaidOutAsTable_givesTheCellOfTheArticle() {
        Document page = Reads.one("old.html", """
                <html><head><title>Europe: Up to a point | Weekly</title></head><body><table>
                <tr><td colspan="3" class="masthead"><b>Weekly</b> Letters since 1891</td></tr>
                <tr><td class="menu"><a href="/a">Britain</a><br><a href="/b">Europe</a></td>
                <td><h1>Up to a point</h1><p class="dateline">8 March 2014 | By E. Farrow</p>
                <p>When the three presidents met on Wednesday, two of them would not support the third.</p>
                <table><tr><th>State</th><th>Vote</th></tr><tr><td>Belarus</td><td>No</td></tr></table></td>
                <td class="promo"><b>Also in Europe</b><p>Twelve issues for twelve pounds, and a bag.</p></td></tr>
                </table></body></html>""");
        assertThat(page.text()).isEqualTo("""
                Up to a point

                When the three presidents met on Wednesday, two of them would not support the third.

                State Vote

                Belarus No""");
    }

    @Test
    void noArticle_isOneProblem() {
        assertThat(Reads.problem("index.html", """
                <html><body><nav><a href="/a">World news of the day</a> <a href="/b">Sports news of the day</a></nav>
                <ul><li><a href="/c">A headline that leads to another page of this site</a></li>
                <li><a href="/d">One more headline that leads to yet another page</a></li></ul></body></html>"""))
                .isEqualTo(
                        "index.html: no article found on the page; save the page of the article itself, or its text as .txt");
    }

    @Test
    void deeplyNestedPage_isRead() {
        String deep = "<div>".repeat(20_000)
                + "<p>At the bottom of it all, the ministry said that it had nothing to say.</p>";
        Reading reading = Reads.read("deep.html", "<html><body>" + deep);
        assertThat(reading.documents().size() + reading.problems().size()).isEqualTo(1);
    }
}
