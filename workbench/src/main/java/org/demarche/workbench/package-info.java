/** The application: command line, HTTP interface, pages. */
@NullMarked
package org.demarche.workbench;

import org.jspecify.annotations.NullMarked;
