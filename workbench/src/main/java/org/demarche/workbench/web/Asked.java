package org.demarche.workbench.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.workbench.Countries;
import org.demarche.workbench.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a request asks, read and checked; what is wrong is refused with the remedy. */
final class Asked {
    private final Context context;
    private final Countries countries;

    Asked(Context context, Countries countries) {
        this.context = context;
        this.countries = countries;
    }

    String part(String name) {
        return context.pathParam(name);
    }

    /** A country of the path. */
    String country(String name) {
        return code(context.pathParam(name));
    }

    /** Two countries of the path, which must differ. */
    List<String> pair() {
        String a = country("a");
        String b = country("b");
        if (a.equals(b)) {
            throw wrong("two different countries are wanted, and both are " + a);
        }
        return List.of(a, b);
    }

    @Nullable
    String wantedCountry(String name) {
        String words = text(name);
        return words == null ? null : code(words);
    }

    List<String> countries(String name) {
        return context.queryParams(name).stream().map(this::code).toList();
    }

    @Nullable
    String text(String name) {
        String value = context.queryParam(name);
        return value == null || value.isEmpty() ? null : value;
    }

    @Nullable
    LocalDate day(String name) {
        String value = text(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw wrong(name, "'" + name + "' is '" + value + "': write it as 2014-03-07");
        }
    }

    int number(String name, int standard, int most) {
        String value = text(name);
        if (value == null) {
            return standard;
        }
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) > most) {
            throw wrong(name, "'" + name + "' is '" + value + "': give a number from 0 to " + most);
        }
        return Integer.parseInt(value);
    }

    /** Those of these values that a parameter names, given once or several times; in any case, words apart by blank, hyphen or low line. */
    <E> List<E> many(String name, E[] values, Function<E, String> label) {
        return context.queryParams(name).stream()
                .filter(text -> !text.isEmpty())
                .map(text -> Arrays.stream(values)
                        .filter(value -> plain(label.apply(value)).equals(plain(text)))
                        .findFirst()
                        .orElseThrow(() -> wrong(
                                name,
                                "'" + name + "' is '" + text + "': give one of "
                                        + Arrays.stream(values).map(label).collect(Collectors.joining(", ")))))
                .toList();
    }

    /** A hyphen at the start is no blank: it turns an order round. */
    private static String plain(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("(?<=.)[-_ ]+", " ");
    }

    void answer(JsonNode node) {
        context.contentType("application/json").result(Json.line(node));
    }

    static Refusal wrong(String message) {
        return new Refusal(HttpStatus.BAD_REQUEST, message);
    }

    /** @param field that is wrong */
    static Refusal wrong(String field, String message) {
        return new Refusal(HttpStatus.BAD_REQUEST, message, field);
    }

    private String code(String words) {
        return countries
                .code(words)
                .orElseThrow(() -> wrong(
                        "no country is called '" + words + "': give its English name or ISO 3166-1 alpha-3 code"));
    }
}
