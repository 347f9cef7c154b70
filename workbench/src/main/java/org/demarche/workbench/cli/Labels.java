package org.demarche.workbench.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.model.EventType;
import org.demarche.model.Quad;
import org.demarche.model.Stance;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options whose values are the vocabulary's words. */
final class Labels {
    private Labels() {}

    static final class TypeConverter implements ITypeConverter<EventType> {
        @Override
        public EventType convert(String text) {
            return find(EventType.values(), Enum::name, text, "event type");
        }
    }

    /** A quad category by number, label, or both words joined: {@code 3}, {@code verbal conflict}, {@code verbal-conflict}. */
    static final class QuadConverter implements ITypeConverter<Quad> {
        @Override
        public Quad convert(String text) {
            return text.matches("[1-4]")
                    ? Quad.values()[Integer.parseInt(text) - 1]
                    : find(Quad.values(), Quad::label, text, "quad category");
        }
    }

    static final class StanceConverter implements ITypeConverter<Stance> {
        @Override
        public Stance convert(String text) {
            return find(Stance.values(), Stance::label, text, "stance");
        }
    }

    private static <E extends Enum<E>> E find(E[] values, Function<E, String> label, String text, String kind) {
        String wanted = plain(text);
        return Arrays.stream(values)
                .filter(value -> plain(label.apply(value)).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no " + kind + ": choose one of "
                        + Arrays.stream(values).map(label).collect(Collectors.joining(", "))));
    }

    private static String plain(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[-_ ]+", "-");
    }
}
