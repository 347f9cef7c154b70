package org.demarche.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.coder.Coder;
import org.junit.jupiter.api.Test;

class FoundingArticleTest {
    /** The article itself is not ours to ship: it lies beside the repository, where it is to be had at all. */
    private static final Path FOLDER = Path.of(System.getProperty("demarche.root"), "..", "shared", "article");

    @Test
    void score_mustEventsComeOutRight() throws IOException {
        boolean there = Files.exists(FOLDER.resolve("article.txt"));
        if (!there) {
            System.err.println(
                    "SKIPPED: the founding article is not at " + FOLDER.normalize() + "; its events were not checked");
        }
        assumeTrue(there, "the founding article is not there");
        ArticleEvents.Score score =
                FoundingArticle.score(Coder.standard(), FOLDER).events();
        assertThat(score.must()).isEqualTo(11);
        assertThat(score.right()).as("must events that came out right").isGreaterThanOrEqualTo(10);
        assertThat(score.wrong()).as("events that the article does not tell").hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void score_claimsAndRecordsComeOut() throws IOException {
        boolean there = Files.exists(FOLDER.resolve("article.txt"));
        if (!there) {
            System.err.println(
                    "SKIPPED: the founding article is not at " + FOLDER.normalize() + "; its claims were not checked");
        }
        assumeTrue(there, "the founding article is not there");
        FoundingClaims.Score score = FoundingClaims.score(Coder.standard(), FOLDER);
        assertThat(score.claims()).as("missed: " + score.missedClaims()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(score.records()).as("missed: " + score.missedRecords()).hasSizeGreaterThanOrEqualTo(8);
    }
}
