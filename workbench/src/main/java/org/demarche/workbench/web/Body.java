package org.demarche.workbench.web;

import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The JSON object that is the body of a request. Whatever was sent instead is refused, with what to send.
 *
 * @param fields of the object
 */
record Body(JsonNode fields) {
    /**
     * @param what the body is, such as {@code a judgement}
     * @param example of one
     */
    static Body of(String text, String what, String example) {
        try {
            JsonNode fields = Json.parse(text);
            if (fields.isObject()) {
                return new Body(fields);
            }
        } catch (JacksonException e) {
            String reason = e.getOriginalMessage() == null
                    ? ""
                    : " (" + e.getOriginalMessage().lines().findFirst().orElse("") + ")";
            throw Asked.wrong(what + " is a JSON object, and the body is no JSON" + reason + ": send " + example);
        }
        throw Asked.wrong(what + " is a JSON object: send " + example);
    }

    /** A field that is a text or a number; null where it is not there. */
    @Nullable
    String text(String field) {
        JsonNode value = fields.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw Asked.wrong(field, "'" + field + "' is a list or an object: give a text");
        }
        return value.asString();
    }

    String text(String field, String otherwise) {
        String text = text(field);
        return text == null ? otherwise : text;
    }
}
