/** The command line: {@link org.demarche.workbench.cli.Demarche} is the entry point. One class per command. */
@NullMarked
package org.demarche.workbench.cli;

import org.jspecify.annotations.NullMarked;
