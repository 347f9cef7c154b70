package org.demarche.workbench.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a command needs of the program around it: where it prints, and how it says that it was given what makes no sense. */
@Command // picocli takes no class without an option for a mixin otherwise
final class Surroundings {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    Terminal terminal() {
        return ((Demarche) command.root().userObject()).terminal();
    }

    /** To be thrown: the command line is wrong. */
    ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
