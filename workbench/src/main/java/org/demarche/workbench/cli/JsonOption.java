package org.demarche.workbench.cli;

import picocli.CommandLine.Option;

/** {@code --json}: for programs instead of for people. */
final class JsonOption {
    @Option(names = "--json", description = "Print JSON.")
    boolean wanted;
}
