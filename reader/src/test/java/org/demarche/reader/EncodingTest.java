package org.demarche.reader;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    private static final String RUSSIAN =
            "Министр иностранных дел Белоруссии заявил в пятницу, что страна не направит наблюдателей в Крым.\n\n"
                    + "Переговоры с украинской стороной прошли в Киеве, сообщили дипломаты.";
    private static final String BELARUSIAN =
            "Міністр замежных спраў Беларусі заявіў у пятніцу, што краіна не накіруе назіральнікаў у Крым.\n\n"
                    + "Перамовы з украінскім бокам прайшлі ў Кіеве, паведамілі дыпламаты.";
    private static final String FRENCH =
            "Le ministre a déclaré vendredi que le pays n’enverrait pas d’observateurs en Crimée, où un référendum était prévu.";
    private static final String ENGLISH = "The minister said on Friday that the country would send no observers.";

    @ParameterizedTest
    @ValueSource(strings = {RUSSIAN, BELARUSIAN, FRENCH, ENGLISH})
    void utf_isReadWithAndWithoutMark(String text) {
        for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
            assertThat(Reads.one("a.txt", text.getBytes(charset)).text())
                    .as("%s", charset)
                    .isEqualTo(text);
            assertThat(Reads.one("a.txt", ("\uFEFF" + text).getBytes(charset)).text())
                    .as("%s, mark", charset)
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R"})
    void cyrillic_isTold(String charset) {
        assertThat(Reads.one("a.txt", RUSSIAN.getBytes(Charset.forName(charset)))
                        .text())
                .isEqualTo(RUSSIAN);
    }

    @Test
    void windows1251_isToldInBelarusian() {
        assertThat(Reads.one("a.txt", BELARUSIAN.getBytes(Charset.forName("windows-1251")))
                        .text())
                .isEqualTo(BELARUSIAN);
    }

    @Test
    void windows1252_isTold() {
        assertThat(Reads.one("a.txt", FRENCH.getBytes(Charset.forName("windows-1252")))
                        .text())
                .isEqualTo(FRENCH);
    }

    @Test
    void declaration_inPage_isFollowed() {
        String page =
                "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'></head><body><p>"
                        + "Посол уехал в Минск, и на этом встреча закончилась.</p></body></html>";
        assertThat(Reads.one("a.html", page.getBytes(Charset.forName("windows-1251")))
                        .text())
                .isEqualTo("Посол уехал в Минск, и на этом встреча закончилась.");
    }

    @Test
    void declaration_thatIsWrong_givesWayToUtf8() {
        String page =
                "<html><head><meta charset=windows-1251></head><body><p>Посол уехал в Минск, и на этом встреча закончилась.</p>";
        assertThat(Reads.one("a.html", page.getBytes(UTF_8)).text()).startsWith("Посол");
    }

    @Test
    void declaration_inProlog_isFollowed() {
        String feed =
                "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss version=\"2.0\"><channel><title>Лента</title>"
                        + "<link>http://l.example</link><description>d</description><item><title>Посол уехал</title></item></channel></rss>";
        assertThat(Reads.one("a.rss", feed.getBytes(Charset.forName("windows-1251")))
                        .publisher())
                .isEqualTo("Лента");
    }

    @Test
    void lateLetters_areWaitedFor() {
        String text =
                ENGLISH + (" " + ENGLISH).repeat(2000) + " It was signed by Николай Иванович Петров, советник посла.";
        assertThat(Reads.one("a.txt", text.getBytes(Charset.forName("windows-1251")))
                        .text())
                .endsWith("советник посла.");
    }

    @Test
    void jsonLines_inUtf16() {
        byte[] bytes = "{\"text\": \"Посол уехал.\"}\n{\"text\": \"Посол приехал.\"}\n".getBytes(UTF_16LE);
        assertThat(DocumentReader.standard().read("a.jsonl", bytes).documents()).hasSize(2);
    }
}
