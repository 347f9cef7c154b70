package org.demarche.workbench.cli;

import org.demarche.workbench.Countries;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A country by name or code, to its ISO 3166-1 alpha-3 code. */
final class CountryConverter implements ITypeConverter<String> {
    @Override
    public String convert(String words) {
        Countries countries = Countries.standard();
        return countries
                .code(words)
                .orElseThrow(() -> new TypeConversionException("no country is called '" + words + "'"
                        + countries
                                .suggestion(words)
                                .map(name -> ": did you mean " + name + "?")
                                .orElse(": give its English name or ISO 3166-1 alpha-3 code")));
    }
}
