package org.demarche.workbench.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import org.demarche.workbench.Countries;
import org.demarche.workbench.Json;
import org.demarche.workbench.people.Audit;
import org.demarche.workbench.people.Role;
import org.demarche.workbench.people.Users;
import tools.jackson.databind.node.ObjectNode;

/** Who came in and who changed the users: for owners. */
final class AuditRoutes {
    private static final int PAGE = 100;
    private static final int MOST = 1000;

    private final Users users;
    private final Access access;

    AuditRoutes(Users users, Access access) {
        this.users = users;
        this.access = access;
    }

    void register(JavalinConfig config) {
        config.routes.get("/api/v1/audit", this::audit);
    }

    /** Not kept among the answers: it changes without the ledger. */
    private void audit(Context context) {
        access.demand(context, Role.OWNER);
        context.header("Cache-Control", "no-store");
        Asked asked = new Asked(context, Countries.standard());
        List<Audit.Act> acts = users.audit().all();
        int start = Math.min(acts.size(), asked.number("cursor", 0, 999_999_999));
        int end = Math.min(acts.size(), start + asked.number("limit", PAGE, MOST));
        List<Audit.Act> shown = acts.subList(start, end);
        if (RowTable.wanted(context)) {
            RowTable.answer(
                    context,
                    new String[] {"at", "act", "user", "by", "from"},
                    shown.stream().map(Audit.Act::json));
            return;
        }
        ObjectNode node = Json.object().put("total", acts.size());
        node.set("items", Json.array(shown, Audit.Act::json));
        asked.answer(node.put("next", end < acts.size() ? Integer.toString(end) : null));
    }
}
