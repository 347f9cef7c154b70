/**
 * Web pages: {@link org.demarche.reader.html.WebPage} is the entry point. {@link org.demarche.reader.html.ArticleBody} finds the
 * article on the page, {@link org.demarche.reader.html.PageFacts} what the page says about it.
 */
@NullMarked
package org.demarche.reader.html;

import org.jspecify.annotations.NullMarked;
