package org.demarche.reader.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article on a page. The page is cut into blocks, the paragraphs a reader sees. What is clutter by tag, role or class and holds
 * only a part of the page's prose goes. Each block left speaks for the elements around it, the nearer the louder, as in Mozilla's
 * Readability; the element with most of that is the article, unless one around it holds clearly more prose. What is in it is the body,
 * less lines of links and asides such as "Read more".
 *
 * <p>Takes time and memory linear in the size of the page times the depth of its elements. Not thread-safe; made for one page.
 */
final class ArticleBody {
    private static final Set<String> NAMES_FOR_ARTICLES =
            Set.of("article", "body", "content", "entry", "hentry", "main", "post", "text", "blog", "story");
    /** Elements that are part of a text, not the frame around it. */
    private static final Set<String> TEXTUAL = Set.of(
            "p",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "blockquote",
            "td",
            "tr",
            "tbody",
            "th",
            "dd",
            "dt",
            "dl");

    /** A block shorter than this says nothing about where the article is. */
    private static final int TELLING = 25;
    /** An article has at least one paragraph as long as this. */
    private static final int SENTENCE = 40;
    /** How much more prose an outer element must hold to be the article in place of one within. */
    private static final double CLEARLY_MORE = 1.2;

    private static final double MOSTLY_LINKS = 0.8;
    private static final int REACH = 6;
    private static final int BONUS = 25;

    private final Element page;
    private final Map<Element, Weight> weights = new IdentityHashMap<>();
    private final Map<Element, Boolean> clutter = new IdentityHashMap<>();
    private final Map<Element, Double> votes = new IdentityHashMap<>();

    private ArticleBody(Element page) {
        this.page = page;
    }

    /**
     * The paragraphs of the article, in order; empty where the page holds none.
     *
     * @param title the headline, which is left out of the body; null if not known
     */
    static List<String> of(Element page, @Nullable String title) {
        return new ArticleBody(page).find(title);
    }

    private List<String> find(@Nullable String title) {
        List<Block> all = Blocks.of(page);
        all.forEach(this::weigh);
        List<Block> blocks =
                all.stream().filter(block -> !inClutter(block.holder())).toList();
        weights.clear();
        blocks.forEach(this::weigh);
        blocks.forEach(this::vote);
        Element article = article();
        if (article == null || weight(article).linkShare() > 0.5) {
            return List.of();
        }
        List<Block> body = blocks.stream()
                .filter(block -> within(block.holder(), article)
                        && belongs(block)
                        && !block.text().equals(title))
                .toList();
        boolean any = body.stream().anyMatch(block -> block.text().length() >= SENTENCE && block.linkShare() < 0.5);
        return any ? withoutLooseHeadings(body) : List.of();
    }

    private void weigh(Block block) {
        for (Element e = block.holder(); e != null; e = outer(e)) {
            weights.computeIfAbsent(e, element -> new Weight()).add(block);
        }
    }

    private boolean inClutter(Element element) {
        List<Element> way = new ArrayList<>();
        boolean found = false;
        for (Element e = element; e != null; e = outer(e)) {
            Boolean known = clutter.get(e);
            if (known != null) {
                found = known;
                break;
            }
            way.add(e);
        }
        for (Element e : way.reversed()) {
            found = found || isClutter(e);
            clutter.put(e, found);
        }
        return found;
    }

    private boolean isClutter(Element element) {
        double suspicion = Clutter.suspicion(element);
        return suspicion > 0 && weight(element).prose < suspicion * Math.max(1, weight(page).prose);
    }

    private void vote(Block block) {
        int size = block.text().length();
        if (size < TELLING || block.isHeading()) {
            return;
        }
        long commas = block.text()
                .chars()
                .filter(c -> c == ',' || c == '،' || c == '、' || c == '，')
                .count();
        double worth = (1 + commas + Math.min(3, size / 100)) * (1 - block.linkShare());
        Element e = block.holder();
        while (TEXTUAL.contains(e.normalName()) && outer(e) instanceof Element around) {
            e = around;
        }
        for (int level = 0; level < REACH && e != null; level++, e = outer(e)) {
            votes.merge(e, worth / (level == 0 ? 1 : level == 1 ? 2 : level * 3), Double::sum);
        }
    }

    private @Nullable Element article() {
        Element best = votes.keySet().stream()
                .max(Comparator.comparingDouble(this::score).thenComparing(e -> -e.siblingIndex()))
                .orElse(null);
        for (Element e = best; e != null && best != null && !isArticle(best); e = outer(e)) {
            if (weight(e).prose > CLEARLY_MORE * weight(best).prose && weight(e).linkShare() < 0.25) {
                best = e;
            }
            if (isArticle(e)) {
                break; // what is around an article is other articles
            }
        }
        return best;
    }

    private double score(Element element) {
        boolean named = isArticle(element) || Clutter.words(element).stream().anyMatch(NAMES_FOR_ARTICLES::contains);
        return (votes.getOrDefault(element, 0.0) + (named ? BONUS : 0))
                * (1 - weight(element).linkShare());
    }

    private static boolean isArticle(Element element) {
        return element.normalName().equals("article") || element.normalName().equals("main");
    }

    private static boolean belongs(Block block) {
        return block.linkShare() < MOSTLY_LINKS && !Asides.isAside(block);
    }

    /** A heading with nothing after it headed something that has been left out. */
    private static List<String> withoutLooseHeadings(List<Block> body) {
        int end = body.size();
        while (end > 0 && body.get(end - 1).isHeading()) {
            end--;
        }
        return body.subList(0, end).stream().map(Block::text).toList();
    }

    private boolean within(Element element, Element outer) {
        for (Element e = element; e != null; e = outer(e)) {
            if (e == outer) {
                return true;
            }
        }
        return false;
    }

    /** The element around this one, up to the page's body. */
    private @Nullable Element outer(Element element) {
        return element == page ? null : element.parent();
    }

    private Weight weight(Element element) {
        return weights.getOrDefault(element, NONE);
    }

    private static final Weight NONE = new Weight();

    /** What an element holds, in characters. */
    private static final class Weight {
        private int prose;
        private int text;
        private int linked;

        void add(Block block) {
            prose += block.isProse() ? block.text().length() : 0;
            text += block.text().length();
            linked += block.linked();
        }

        double linkShare() {
            return text == 0 ? 0 : Math.min(1, (double) linked / text);
        }
    }
}
