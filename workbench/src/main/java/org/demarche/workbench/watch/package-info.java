/**
 * Feeds that are followed: {@link org.demarche.workbench.watch.Watch} is the entry point. Nothing here reaches an address of this machine or
 * of a private network, unless the file of feeds allows it by name.
 */
@NullMarked
package org.demarche.workbench.watch;

import org.jspecify.annotations.NullMarked;
