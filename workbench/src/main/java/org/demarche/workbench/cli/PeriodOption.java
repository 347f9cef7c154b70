package org.demarche.workbench.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --from} and {@code --to}, or {@code --since} and {@code --until}: a day, a month or a year. */
final class PeriodOption {
    @Option(
            names = {"--from", "--since"},
            paramLabel = "DATE",
            converter = First.class,
            description = "First day: 2014-03-01, 2014-03 or 2014.")
    @Nullable
    LocalDate from;

    @Option(
            names = {"--to", "--until"},
            paramLabel = "DATE",
            converter = Last.class,
            description = "Last day, included: 2014-03-31, 2014-03 or 2014.")
    @Nullable
    LocalDate to;

    static final class First implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return day(text, false);
        }
    }

    static final class Last implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return day(text, true);
        }
    }

    static LocalDate day(String text, boolean last) {
        try {
            return switch (text.length()) {
                case 4 ->
                    last
                            ? Year.parse(text).atMonth(12).atEndOfMonth()
                            : Year.parse(text).atDay(1);
                case 7 ->
                    last
                            ? YearMonth.parse(text).atEndOfMonth()
                            : YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no date: write 2014-03-07, 2014-03 or 2014");
        }
    }
}
