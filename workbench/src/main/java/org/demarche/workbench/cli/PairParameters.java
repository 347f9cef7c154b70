package org.demarche.workbench.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code A B}: two different countries. */
final class PairParameters {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Parameters(
            index = "0",
            paramLabel = "A",
            converter = CountryConverter.class,
            description = "One country: name or ISO code.")
    private String a = "";

    @Parameters(index = "1", paramLabel = "B", converter = CountryConverter.class, description = "The other country.")
    private String b = "";

    String a() {
        if (a.equals(b)) {
            throw new ParameterException(
                    command.commandLine(), "'" + command.name() + "' is about two countries, and both are " + a);
        }
        return a;
    }

    String b() {
        return b;
    }
}
