package org.demarche.workbench;

import java.time.LocalDate;
import java.util.Locale;
import org.demarche.ledger.claims.Resolution;
import org.demarche.ledger.claims.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A claim and what came of it, as JSON; its fields are the columns of {@code claims --csv} too. */
public final class ClaimJson {
    public static final String[] COLUMNS = {
        "id",
        "by",
        "outlet",
        "published",
        "countries",
        "claim",
        "condition",
        "modality",
        "probability",
        "stated",
        "until",
        "horizon",
        "condition_rule",
        "condition_outcome",
        "condition_why",
        "rule",
        "statement",
        "outcome",
        "why",
        "evidence"
    };

    private ClaimJson() {}

    public static ObjectNode of(Verdict verdict) {
        Resolution condition = verdict.condition();
        ObjectNode row = Json.object()
                .put("id", verdict.entry().id())
                .put("by", verdict.by())
                .put("outlet", verdict.entry().publisher())
                .put("published", text(verdict.entry().published()));
        verdict.entry().claim().about().forEach(row.putArray("countries")::add);
        row.put("claim", verdict.entry().claim().consequence())
                .put("condition", verdict.entry().claim().condition())
                .put("modality", verdict.entry().claim().modality().name().toLowerCase(Locale.ROOT))
                .put("probability", verdict.probability())
                .put("stated", verdict.stated())
                .put(
                        "until",
                        verdict.horizon() == null
                                ? null
                                : text(verdict.horizon().until()))
                .put(
                        "horizon",
                        verdict.horizon() == null ? null : verdict.horizon().basis())
                .put("condition_rule", condition == null ? null : condition.rule())
                .put(
                        "condition_outcome",
                        condition == null ? null : condition.outcome().label())
                .put("condition_why", condition == null ? null : condition.why())
                .put("rule", verdict.consequence().rule())
                .put("statement", verdict.consequence().statement())
                .put("outcome", verdict.outcome().label())
                .put("why", verdict.why());
        verdict.consequence().evidence().forEach(row.putArray("evidence")::add);
        return row;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
