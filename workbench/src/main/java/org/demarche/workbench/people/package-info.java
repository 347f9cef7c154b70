/**
 * Who may use a ledger that is served to others. {@link org.demarche.workbench.people.Users} is the entry point: the people in {@code users.json},
 * known by password or token. {@link org.demarche.workbench.people.LogIn} lets them in.
 */
@NullMarked
package org.demarche.workbench.people;

import org.jspecify.annotations.NullMarked;
