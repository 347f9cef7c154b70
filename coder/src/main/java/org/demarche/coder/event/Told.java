package org.demarche.coder.event;

import org.demarche.coder.stance.StanceReader.Reading;
import org.demarche.coder.syntax.Tree;
import org.demarche.model.Stance;

/**
 * What an act is once it is known whether it happened: what is only to come is not done yet, but said.
 *
 * @param future whether it is to come
 */
record Told(Meaning.Act meaning, Stance stance, boolean future) {
    static Told of(Tree tree, Act act, Reading reading) {
        boolean negated = reading.negated() ^ act.negated();
        boolean supposed = reading.hypothetical() || act.supposed();
        Meaning.Act meaning = act.meaning();
        boolean cooperation = meaning.type().quad().cooperation();
        if (!negated && reading.future() && unless(tree, act)) {
            meaning = Composition.threatened(meaning);
            supposed = false;
        } else if (reading.future() && (cooperation && negated || !supposed && (cooperation || !negated))) {
            meaning = negated ? Composition.refused(meaning) : Composition.promised(meaning);
            negated = false;
        }
        Stance stance = new Reading(negated, reading.future(), supposed, reading.historical()).stance();
        return new Told(meaning, stance, reading.future());
    }

    /** "will withdraw its troops unless ...": what is held out so is a threat. */
    private static boolean unless(Tree tree, Act act) {
        return tree.children(act.head(), "advcl").stream()
                .flatMap(c -> tree.children(c, "mark").stream())
                .anyMatch(m -> m.form().equalsIgnoreCase("unless"));
    }
}
