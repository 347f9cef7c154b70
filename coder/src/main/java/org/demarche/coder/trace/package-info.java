/**
 * How the coder came to its events: it tells its {@link org.demarche.coder.trace.Step}s to a {@link org.demarche.coder.trace.Trace}, if anybody
 * listens.
 */
@NullMarked
package org.demarche.coder.trace;

import org.jspecify.annotations.NullMarked;
