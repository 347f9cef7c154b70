package org.demarche.ledger.lake;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The note of a run that is done.
 *
 * @param name the run's folder is {@code run=NAME}; names of later runs sort behind those of earlier ones
 * @param input fingerprint of what was read, by which the same is not read again
 * @param coder name and version of what coded it
 * @param documents how many documents were coded
 * @param failed how many could not be read or coded: the table {@code problems} has them
 * @param events how many events were coded
 * @param pairs rows of {@code event_pairs}
 * @param superseded rows of {@code superseded}
 */
public record Run(
        String name,
        String input,
        String coder,
        long documents,
        long failed,
        long events,
        long pairs,
        long superseded) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Run ofJson(String text) {
        JsonNode note = JSON.readTree(text);
        return new Run(
                note.required("run").asString(),
                note.required("input").asString(),
                note.required("coder").asString(),
                note.required("documents").asLong(),
                note.required("failed").asLong(),
                note.required("events").asLong(),
                note.required("pairs").asLong(),
                note.required("superseded").asLong());
    }

    public String toJson() {
        return JSON.createObjectNode()
                .put("run", name)
                .put("input", input)
                .put("coder", coder)
                .put("documents", documents)
                .put("failed", failed)
                .put("events", events)
                .put("pairs", pairs)
                .put("superseded", superseded)
                .toString();
    }
}
