package org.demarche.reader.format;

import java.io.IOException;
import org.demarche.reader.html.WebPage;
import org.demarche.reader.source.Input;

/** A web page with one article on it. */
record HtmlFormat() implements Format {
    @Override
    public void read(Input input, Sink sink) throws IOException {
        sink.document(WebPage.read(input.text()), 0, 0);
    }
}
