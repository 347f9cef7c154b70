/** The account of two states as a document to be passed on. {@link org.demarche.workbench.report.Report} is the entry point. */
@NullMarked
package org.demarche.workbench.report;

import org.jspecify.annotations.NullMarked;
