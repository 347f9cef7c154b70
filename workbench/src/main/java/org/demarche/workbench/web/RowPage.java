package org.demarche.workbench.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import org.demarche.workbench.Json;
import tools.jackson.databind.node.ObjectNode;

/** A page of a list that is worked out whole: {@code items}, how many there are in {@code total}, and {@code next}, the cursor of the next page. */
final class RowPage {
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private RowPage() {}

    /**
     * Answers with the page that {@code limit} and {@code cursor} ask for, as JSON or as a table.
     *
     * @param columns of the table, in their order
     */
    static <T> void answer(Context context, Asked asked, List<T> all, Function<T, ObjectNode> row, String... columns) {
        int limit = asked.number("limit", PAGE, LARGEST_PAGE);
        int from = Math.min(asked.number("cursor", 0, Integer.MAX_VALUE), all.size());
        int to = Math.min(from + limit, all.size());
        List<T> page = all.subList(from, to);
        if (RowTable.wanted(context)) {
            RowTable.answer(context, columns, page.stream().map(row));
            return;
        }
        ObjectNode node = Json.object().put("total", all.size());
        node.set("items", Json.array(page, row::apply));
        asked.answer(node.put("next", to < all.size() && limit > 0 ? Integer.toString(to) : null));
    }
}
