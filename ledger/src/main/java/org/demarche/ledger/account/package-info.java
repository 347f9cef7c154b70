/**
 * What the events between two states add up to: {@link org.demarche.ledger.account.Account} is the entry point. Each measure is a class
 * of its own, {@link org.demarche.ledger.account.DyadMeasure} is what they have in common.
 */
@NullMarked
package org.demarche.ledger.account;

import org.jspecify.annotations.NullMarked;
