package org.demarche.ledger.exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.ledger.store.Entry;
import org.demarche.model.DemarcheException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PLOVER JSONL: an event a line, as {@link PloverJson} has it. It carries all there is to an event. */
public final class PloverFormat implements WritableFormat {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public String label() {
        return "plover";
    }

    @Override
    public Optional<String> heading() {
        return Optional.empty();
    }

    @Override
    public boolean isHeading(String line) {
        return false;
    }

    @Override
    public Set<Part> lost() {
        return EnumSet.noneOf(Part.class);
    }

    @Override
    public Optional<String> refusal(Entry entry) {
        return Optional.empty();
    }

    @Override
    public List<String> write(Entry entry) {
        return List.of(MAPPER.writeValueAsString(PloverJson.entry(entry)));
    }

    @Override
    public Reading read(String line) {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new DemarcheException("is no JSON: write one object a line", e);
        }
        if (!node.isObject()) {
            throw new DemarcheException("is no JSON object: write {\"id\": ..., \"event\": ...}");
        }
        return new Reading.Told(new PloverReader(new JsonFields(node)).entry());
    }
}
