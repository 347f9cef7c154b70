/**
 * Scenarios: what measures and claims would say if some rows of the ledger were others. {@link org.demarche.ledger.scenario.Scenarios} is the
 * entry point, {@link org.demarche.ledger.scenario.ScenarioReader} reads what the user declares; docs/scenarios.md explains both.
 */
@NullMarked
package org.demarche.ledger.scenario;

import org.jspecify.annotations.NullMarked;
