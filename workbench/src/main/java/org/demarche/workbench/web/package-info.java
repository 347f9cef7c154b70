/** HTTP and the page: {@link org.demarche.workbench.web.WebServer} is the entry point. */
@NullMarked
package org.demarche.workbench.web;

import org.jspecify.annotations.NullMarked;
