package org.demarche.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.model.Document;
import org.demarche.reader.source.Source;
import org.junit.jupiter.api.Test;

/** Archives of web pages (WARC). */
class ArchiveTest {
    private static final String PAGE = "<html><head><title>Minsk turns down observers</title></head><body><article>"
            + "<h1>Minsk turns down observers</h1><p>The foreign ministry of Belarus said on Friday that it would not let observers in.</p>"
            + "<p>Its neighbours had asked for them in a letter, and said that they would write again.</p></article></body></html>";

    private static byte[] record(String type, String headers, byte[] block) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(("WARC/1.0\r\nWARC-Type: " + type
                        + "\r\nWARC-Record-ID: <urn:uuid:8e6a3d60-0f4c-4b1f-9a7b-2f3f6f3a0a01>\r\nWARC-Date: 2014-03-07T10:00:00Z\r\n"
                        + headers + "Content-Length: " + block.length + "\r\n\r\n")
                .getBytes(UTF_8));
        record.writeBytes(block);
        record.writeBytes("\r\n\r\n".getBytes(UTF_8));
        return record.toByteArray();
    }

    private static byte[] answer(String address, String status, String headers, byte[] body) {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes(("HTTP/1.1 " + status + "\r\n" + headers + "\r\n").getBytes(UTF_8));
        http.writeBytes(body);
        return record(
                "response",
                "WARC-Target-URI: " + address + "\r\nContent-Type: application/http; msgtype=response\r\n",
                http.toByteArray());
    }

    private static byte[] page(String address) {
        return answer(address, "200 OK", "Content-Type: text/html\r\n", PAGE.getBytes(UTF_8));
    }

    private static byte[] info() {
        return record("warcinfo", "Content-Type: application/warc-fields\r\n", "software: none\r\n".getBytes(UTF_8));
    }

    private static byte[] all(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static Reading read(byte[] bytes) {
        return DocumentReader.standard().read("crawl.warc", bytes);
    }

    @Test
    void pageOfAnArchive_isADocumentWithItsAddress() {
        Document document = Reads.one("crawl.warc", all(info(), page("https://gazette.example/a")));
        assertThat(document.id()).isEqualTo("https://gazette.example/a");
        assertThat(document.text())
                .startsWith("Minsk turns down observers\n\nThe foreign ministry")
                .endsWith("write again.");
    }

    @Test
    void recordsPackedOneByOne_areReadAsWhenPlain() throws IOException {
        byte[] packed = all(Reads.gzip(info()), Reads.gzip(page("a:1")), Reads.gzip(page("a:2")));
        assertThat(read(packed).documents())
                .isEqualTo(read(all(info(), page("a:1"), page("a:2"))).documents());
        assertThat(read(packed).documents()).hasSize(2);
    }

    @Test
    void whatIsNoArticle_isPassedOver() {
        byte[] image = answer("a:3", "200 OK", "Content-Type: image/png\r\n", new byte[] {(byte) 0x89, 'P', 0, 1, 2});
        byte[] gone = answer("a:4", "404 Not Found", "Content-Type: text/html\r\n", PAGE.getBytes(UTF_8));
        byte[] bare = answer("a:5", "200 OK", "Content-Type: text/html\r\n", "<html><p>Hi</html>".getBytes(UTF_8));
        Reading reading = read(all(info(), image, gone, bare, page("a:6")));
        assertThat(reading.documents()).extracting(Document::id).containsExactly("a:6");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void textMadeOfAPage_isADocument() {
        byte[] text = record(
                "conversion",
                "WARC-Target-URI: a:7\r\nContent-Type: text/plain\r\n",
                "Talks end in Minsk.".getBytes(UTF_8));
        assertThat(Reads.one("crawl.warc", all(info(), text)).text()).isEqualTo("Talks end in Minsk.");
    }

    @Test
    void packedAnswer_isUnpacked() throws IOException {
        String headers = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n";
        Reading reading = read(all(info(), answer("a:8", "200 OK", headers, Reads.gzip(PAGE.getBytes(UTF_8)))));
        assertThat(reading.documents()).hasSize(1);
    }

    @Test
    void encoding_isTheServersWhereThePageDoesNotSay() {
        String page = PAGE.replace("observers", "наблюдателей");
        byte[] body = page.getBytes(Charset.forName("KOI8-R"));
        Reading reading =
                read(all(info(), answer("a:9", "200 OK", "Content-Type: text/html; charset=koi8-r\r\n", body)));
        assertThat(reading.documents().getFirst().text()).contains("наблюдателей");
    }

    @Test
    void archiveCutOff_givesWhatComesBeforeTheCut() {
        byte[] whole = all(info(), page("a:10"), page("a:11"));
        Reading reading = read(Arrays.copyOf(whole, whole.length - 300));
        assertThat(reading.documents()).extracting(Document::id).contains("a:10");
        assertThat(reading.problems()).hasSize(1);
    }

    @Test
    void oversizedPage_isToldAndTheNextIsRead() {
        byte[] large = answer("a:12", "200 OK", "Content-Type: text/html\r\n", new byte[30_000]);
        List<Document> documents = new ArrayList<>();
        List<ReadProblem> problems = new ArrayList<>();
        DocumentReader.standard()
                .withLimit(20_000)
                .read(Source.of("crawl.warc", all(info(), large, page("a:13"))), documents::add, problems::add);
        assertThat(documents).extracting(Document::id).containsExactly("a:13");
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().toString()).contains("record 2").contains("too large");
    }
}
