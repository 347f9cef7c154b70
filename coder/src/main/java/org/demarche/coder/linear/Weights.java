package org.demarche.coder.linear;

/** What features say for and against each label: a model in use, or one in training. */
public interface Weights {
    /** Adds the weights of the features to {@code scores}, one a label. */
    void add(Features features, float[] scores);
}
