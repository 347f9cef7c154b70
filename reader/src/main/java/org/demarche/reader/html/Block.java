package org.demarche.reader.html;

import org.jsoup.nodes.Element;

/**
 * A paragraph as the page shows it: text between two breaks.
 *
 * @param holder the innermost block element that holds it
 * @param text whitespace collapsed, not empty
 * @param linked how many of its characters stand in links
 */
record Block(Element holder, String text, int linked) {
    /** Shorter than this it is a label, not a sentence. */
    private static final int SENTENCE = 60;

    double linkShare() {
        long visible = text.chars().filter(c -> c != ' ').count();
        return Math.min(1, (double) linked / visible);
    }

    /** Reads like running text: long enough and mostly no links. */
    boolean isProse() {
        return text.length() >= SENTENCE && linkShare() < 0.5;
    }

    boolean isHeading() {
        String tag = holder.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }
}
