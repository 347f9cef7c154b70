/**
 * What two states will do to each other in the next weeks, as distributions, and how well that was foretold before:
 * {@link org.demarche.ledger.forecast.Forecaster} is the entry point, {@link org.demarche.ledger.forecast.Backtest} holds it against the
 * past.
 */
@NullMarked
package org.demarche.ledger.forecast;

import org.jspecify.annotations.NullMarked;
