package org.demarche.reader.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says about its article in JSON-LD, by schema.org's names. Pages write it carelessly; what cannot be read is passed over. */
final class JsonLd {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final int NESTED = 5;

    private final List<JsonNode> articles = new ArrayList<>();

    private JsonLd() {}

    static JsonLd of(Document page) {
        JsonLd found = new JsonLd();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                found.collect(MAPPER.readTree(script.data().strip()), 0);
            } catch (JacksonException e) {
                // the page says the same in its meta elements
            }
        }
        return found;
    }

    private void collect(JsonNode node, int depth) {
        if (depth > NESTED) {
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, depth + 1));
        } else if (node.isObject()) {
            if (isArticle(node.path("@type"))) {
                articles.add(node);
            }
            collect(node.path("@graph"), depth + 1);
            collect(node.path("mainEntity"), depth + 1);
        }
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (isArticle(each)) {
                    return true;
                }
            }
            return false;
        }
        String name = type.asString("");
        return name.endsWith("Article")
                || name.endsWith("Posting")
                || name.equals("Report")
                || name.equals("CreativeWork");
    }

    /** A property of the article as text; several values are parted by this separator. */
    Optional<String> get(String property, String separator) {
        return articles.stream()
                .map(article -> text(article.path(property), separator))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static String text(JsonNode node, String separator) {
        if (node.isArray()) {
            List<String> texts = new ArrayList<>();
            node.forEach(element -> texts.add(text(element, separator)));
            texts.removeIf(String::isBlank);
            return String.join(separator, texts);
        } else if (node.isObject()) {
            String name = text(node.path("name"), separator);
            return name.isBlank() ? node.path("@id").asString("") : name;
        }
        return node.isString() ? Parser.unescapeEntities(node.asString(), false) : "";
    }
}
