package org.demarche.coder.time;

import org.demarche.model.When;

/**
 * A time in a sentence.
 *
 * @param from first token, with its preposition
 * @param to behind the last token
 * @param when its value
 */
public record TimeExpression(int from, int to, When when) {}
