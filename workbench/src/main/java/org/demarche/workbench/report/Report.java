package org.demarche.workbench.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.account.DayAccount;
import org.demarche.ledger.measures.Question;
import org.demarche.workbench.Countries;
import org.jspecify.annotations.Nullable;

/**
 * The account of two states on a day as one HTML file that stands by itself: pictures within, nothing loaded, nothing run, each number with
 * a note that leads to its sentences and rows. The same ledger gives the same bytes.
 *
 * <p>Immutable; serves any number of threads.
 */
public final class Report {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private final Ledger ledger;
    private final Countries countries;
    private final String style;

    public Report(Ledger ledger, Countries countries) {
        this.ledger = ledger;
        this.countries = countries;
        this.style = style();
    }

    /**
     * The file's text.
     *
     * @param since first day of the window; null for that of the account
     * @param question whose events count and what composites are made of
     */
    public String html(String a, String b, LocalDate on, @Nullable LocalDate since, Question question) {
        Question rows = question.rows(true);
        DayAccount account = ledger.accountOn(a, b, on, since, rows);
        Page page = new PageWriter(ledger, countries, account, rows).page(style, policy());
        StringOutput output = new StringOutput();
        ENGINE.render("report.jte", page, output);
        return output.toString();
    }

    /** Nothing may be loaded or run, and no style counts but the one that is known by its fingerprint. */
    private String policy() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static String style() {
        try (InputStream stream = Report.class.getResourceAsStream("report.css")) {
            return new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
