/**
 * When: {@link org.demarche.coder.time.TimeTagger} finds the times in a sentence and resolves them against the day of publication.
 */
@NullMarked
package org.demarche.coder.time;

import org.jspecify.annotations.NullMarked;
