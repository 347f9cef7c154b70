package org.demarche.reader.format;

import java.io.IOException;
import java.io.Reader;
import org.demarche.reader.source.Input;
import org.demarche.reader.source.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** JSON over several lines: one object, several after each other, or an array of objects. Read object by object. */
record JsonFormat() implements Format {
    @Override
    public void read(Input input, Sink sink) throws IOException {
        int item = 0;
        try (Reader reader = input.reader();
                JsonParser parser = Json.MAPPER.createParser(reader)) {
            boolean array = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (item == 0 && !array && token == JsonToken.START_ARRAY) {
                    array = true;
                } else if (token != JsonToken.END_ARRAY) {
                    item++;
                    read(parser, item, sink);
                }
            }
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException damaged) {
                throw damaged;
            }
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new Unreadable(line, Json.told(e));
        }
    }

    private static void read(JsonParser parser, int item, Sink sink) {
        long line = parser.currentTokenLocation().getLineNr();
        JsonNode node = parser.readValueAsTree();
        try {
            sink.document(Json.draft(node), item, line);
        } catch (Unreadable e) {
            sink.problem(line, e.getMessage());
        }
    }
}
