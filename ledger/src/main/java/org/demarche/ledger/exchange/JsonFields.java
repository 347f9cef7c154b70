package org.demarche.ledger.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.demarche.model.DemarcheException;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object. A field may go by several names: the first that is there counts. Errors name the field. */
record JsonFields(JsonNode node) {
    private @Nullable JsonNode find(String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (!value.isMissingNode() && !value.isNull()) {
                return value;
            }
        }
        return null;
    }

    boolean has(String name) {
        return find(name) != null;
    }

    @Nullable
    String text(String... names) {
        JsonNode value = find(names);
        if (value == null) {
            return null;
        }
        if (!value.isValueNode()) {
            throw new DemarcheException("field '" + names[0] + "' is " + value + ": give it as a string");
        }
        return value.asString();
    }

    String textOrEmpty(String... names) {
        String text = text(names);
        return text == null ? "" : text;
    }

    String required(String... names) {
        String text = text(names);
        if (text == null) {
            throw new DemarcheException("field '" + names[0] + "' is missing");
        }
        return text;
    }

    /** A number, or the digits of one. */
    @Nullable
    Double real(String name) {
        JsonNode value = find(name);
        if (value == null) {
            return null;
        }
        try {
            return value.isNumber() ? value.doubleValue() : Double.valueOf(value.asString());
        } catch (NumberFormatException e) {
            throw new DemarcheException("field '" + name + "' is '" + value.asString() + "': write a number", e);
        }
    }

    @Nullable
    LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new DemarcheException("field '" + name + "' is '" + text + "': write a day as 2014-03-07", e);
        }
    }

    /** The constant of that name in lower case; the other where the field is not there. */
    <E extends Enum<E>> E label(Class<E> type, String name, E otherwise) {
        String text = text(name);
        try {
            return text == null ? otherwise : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new DemarcheException(
                    "field '" + name + "' is '" + text + "': write one of "
                            + String.join(
                                    ", ",
                                    Stream.of(type.getEnumConstants())
                                            .map(each -> each.name().toLowerCase(Locale.ROOT))
                                            .toList()),
                    e);
        }
    }

    /** The members of a list; a value that stands alone is a list of one. */
    List<JsonNode> items(String... names) {
        JsonNode value = find(names);
        if (value == null) {
            return List.of();
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).toList()
                : List.of(value);
    }

    /** The objects of a list. */
    <T> List<T> objects(Function<JsonFields, T> reader, String... names) {
        return items(names).stream()
                .map(item -> reader.apply(new JsonFields(item)))
                .toList();
    }

    /** The strings of a list; in a string that stands alone, blanks, commas and semicolons part them. */
    List<String> texts(String name) {
        return items(name).stream()
                .flatMap(item -> Stream.of(item.asString().split("[\\s,;]+")))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Nullable
    JsonFields object(String name) {
        JsonNode value = find(name);
        return value == null || !value.isObject() ? null : new JsonFields(value);
    }

    /** The span of the object's own {@code start} and {@code end}. */
    @Nullable
    Span span() {
        JsonNode start = find("start");
        JsonNode end = find("end");
        if (start == null || end == null) {
            return null;
        }
        if (!start.isInt() || !end.isInt() || start.intValue() < 0 || end.intValue() < start.intValue()) {
            throw new DemarcheException(
                    "fields 'start', 'end' are " + start + ", " + end + ": write two offsets from 0 up");
        }
        return new Span(start.intValue(), end.intValue());
    }
}
