/**
 * The application, which puts the rooms together. {@link org.demarche.workbench.Intake} takes files into a ledger,
 * {@link org.demarche.workbench.Json} writes everything that leaves as JSON; the command line is in
 * {@link org.demarche.workbench.cli}, HTTP and the page in {@link org.demarche.workbench.web}.
 */
@NullMarked
package org.demarche.workbench;

import org.jspecify.annotations.NullMarked;
