/**
 * What states do to each other, by day, from our own coding and from the event files of others. {@link org.demarche.ledger.flows.EventImport}
 * takes files in; {@link org.demarche.ledger.flows.Flows} answers.
 */
@NullMarked
package org.demarche.ledger.flows;

import org.jspecify.annotations.NullMarked;
