package org.demarche.reader.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Cuts a page into the paragraphs a reader sees, in their order. */
final class Blocks implements NodeFilter {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
            "sup", "time", "tt", "u", "var", "wbr", "nobr");

    private static final Set<String> CELLS = Set.of("td", "th");
    private static final int FIGURE = 60;

    /** Elements whose text is not for reading. */
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "canvas",
            "object",
            "embed",
            "video",
            "audio",
            "select",
            "button",
            "textarea",
            "link",
            "meta",
            "map",
            "applet",
            "math",
            "head",
            "title",
            "datalist");

    private final Element root;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Element holder;
    private int links;
    private int linked;
    private int breaks;

    private Blocks(Element root) {
        this.root = root;
        this.holder = root;
    }

    static List<Block> of(Element root) {
        Blocks cut = new Blocks(root);
        NodeTraversor.filter(cut, root);
        return cut.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (isSilent(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            enter(element);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            lineBreak();
        } else if (isFigure(element)) {
            append(" ");
        } else if (!isInline(element)) {
            flush();
            holder = element;
        }
        links += isLink(element) ? 1 : 0;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            links -= isLink(element) ? 1 : 0;
            if (element == holder) {
                flush();
                holder = around(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    private Element around(Element element) {
        Element around = element;
        while (around != root && around.parent() instanceof Element parent) {
            around = parent;
            if (!isInline(around)) {
                break;
            }
        }
        return around;
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                if (!run.isEmpty() && run.charAt(run.length() - 1) != ' ') {
                    run.append(' ');
                }
            } else {
                run.append(c);
                linked += links > 0 ? 1 : 0;
                breaks = 0;
            }
        }
    }

    /** One break is a line, two are a paragraph. */
    private void lineBreak() {
        if (++breaks >= 2) {
            flush();
        } else if (!run.isEmpty()) {
            run.append(' ');
        }
    }

    private void flush() {
        String text = run.toString().strip();
        if (!text.isEmpty()) {
            blocks.add(new Block(holder, text, linked));
        }
        run.setLength(0);
        linked = 0;
        breaks = 0;
    }

    private static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName())
                || (element.normalName().equals("span") && Clutter.isCaption(element));
    }

    private static boolean isLink(Element element) {
        // a link within the page is a footnote or a heading's anchor
        return element.normalName().equals("a")
                && element.hasAttr("href")
                && !element.attr("href").startsWith("#");
    }

    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName()) || isFigure(element);
    }

    /** A cell of a table of figures, which stands on one line with its row; cells of a page laid out as a table are blocks. */
    private static boolean isFigure(Element element) {
        return CELLS.contains(element.normalName())
                && element.children().stream().allMatch(child -> INLINE.contains(child.normalName()))
                && element.wholeText().length() < FIGURE
                && Clutter.suspicion(element) == 0;
    }
}
