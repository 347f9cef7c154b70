package org.demarche.coder.event;

import static org.demarche.model.EventType.ACCUSE;
import static org.demarche.model.EventType.AGREE;
import static org.demarche.model.EventType.CONCEDE;
import static org.demarche.model.EventType.REJECT;
import static org.demarche.model.EventType.REQUEST;
import static org.demarche.model.EventType.RETREAT;
import static org.demarche.model.EventType.SANCTION;
import static org.demarche.model.EventType.THREATEN;

import java.util.Optional;
import org.demarche.coder.event.Meaning.Kind;
import org.demarche.model.EventType;
import org.demarche.model.Mode;

/**
 * What becomes of an act that is refused, promised, demanded, threatened, ended or allowed: the algebra of PLOVER's rules on ambiguity.
 *
 * <p>The rules, from the PLOVER codebook: words about a deed are coded by what they do, not by the deed; willingness to cooperate is
 * AGREE; a refusal or a demand takes its mode from what is refused or demanded; the end of cooperation is SANCTION, the end of
 * conflict RETREAT. Where CAMEO has a parallel code, {@link Parallels} has it; what follows here is for the rest.
 */
final class Composition {
    private Composition() {}

    /** The meaning of the whole; empty where the operator leaves no event (the end of a protest). */
    static Optional<Meaning.Act> apply(Meaning.Kind operator, Meaning.Act inner) {
        return switch (operator) {
            case REFUSE, PREVENT -> Optional.of(refused(inner));
            case PROMISE -> Optional.of(promised(inner));
            case DECIDE -> Optional.of(inner.type() == CONCEDE || inner.type() == RETREAT ? inner : promised(inner));
            case PREPARE -> Optional.of(prepared(inner));
            case DEMAND -> Optional.of(demanded(inner));
            case THREATEN -> Optional.of(threatened(inner));
            case ACCUSE -> Optional.of(act(ACCUSE, Mode.ACCUSE_ALLEGE, "112", inner));
            case CEASE -> ceased(inner);
            case ALLOW -> Optional.of(allowed(inner));
            case DENY, ATTEMPT, CONTINUE, FAIL, FORESEE -> Optional.of(inner);
        };
    }

    static Meaning.Act refused(Meaning.Act inner) {
        return Parallels.STANDARD.of(Kind.REFUSE, inner).orElseGet(() -> switch (inner.type()) {
            case CONSULT -> act(REJECT, Mode.REJECT_MEET, "125", inner);
            case AGREE, SUPPORT, COOPERATE, AID -> act(REJECT, Mode.REJECT_ASSIST, "121", inner);
            case CONCEDE, RETREAT -> act(REJECT, Mode.REJECT_YIELD, "124", inner);
            case REQUEST ->
                act(REJECT, inner.mode() == Mode.REQUEST_YIELD ? Mode.REJECT_YIELD : Mode.REJECT_CHANGE, "123", inner);
            default -> act(REJECT, null, "120", inner);
        });
    }

    /** Also what is only to come: a future CONSULT is AGREE. */
    static Meaning.Act promised(Meaning.Act inner) {
        return Parallels.STANDARD.of(Kind.PROMISE, inner).orElseGet(() -> switch (inner.type()) {
            case CONSULT -> act(AGREE, null, "036", inner);
            case SUPPORT -> act(AGREE, null, "032", inner);
            case COOPERATE -> act(AGREE, null, "031", inner);
            case AID -> act(AGREE, null, "033", inner);
            case CONCEDE, RETREAT -> act(AGREE, null, "035", inner);
            case AGREE, REQUEST, REJECT, ACCUSE, PROTEST -> inner;
            case THREATEN, SANCTION, MOBILIZE, COERCE, ASSAULT -> threatened(inner);
        });
    }

    private static Meaning.Act prepared(Meaning.Act inner) {
        return switch (inner.type()) {
            case ASSAULT, MOBILIZE -> act(EventType.MOBILIZE, Mode.MOBILIZE_TROOPS, "154", inner);
            default -> promised(inner);
        };
    }

    static Meaning.Act demanded(Meaning.Act inner) {
        return Parallels.STANDARD.of(Kind.DEMAND, inner).orElseGet(() -> switch (inner.type()) {
            case CONSULT -> act(REQUEST, Mode.REQUEST_MEET, "106", inner);
            case AGREE, SUPPORT, COOPERATE, AID -> act(REQUEST, Mode.REQUEST_ASSIST, "101", inner);
            case CONCEDE, RETREAT -> act(REQUEST, Mode.REQUEST_YIELD, "105", inner);
            default -> act(REQUEST, Mode.REQUEST_CHANGE, "104", inner);
        });
    }

    static Meaning.Act threatened(Meaning.Act inner) {
        return Parallels.STANDARD.of(Kind.THREATEN, inner).orElseGet(() -> threat(inner));
    }

    private static Meaning.Act threat(Meaning.Act inner) {
        Mode mode = switch (inner.type()) {
            case ASSAULT, MOBILIZE -> Mode.THREATEN_VIOLENCE;
            case SANCTION -> inner.mode() == Mode.SANCTION_EXPEL ? Mode.THREATEN_EXPEL : Mode.THREATEN_RELATIONS;
            case COERCE -> inner.mode() == Mode.COERCE_ARREST ? Mode.THREATEN_ARREST : Mode.THREATEN_RESTRICT;
            default -> null;
        };
        return act(THREATEN, mode, inner.type() == EventType.ASSAULT ? "138" : "130", inner);
    }

    private static Optional<Meaning.Act> ceased(Meaning.Act inner) {
        Optional<Meaning.Act> parallel = Parallels.STANDARD.of(Kind.CEASE, inner);
        return parallel.isPresent()
                ? parallel
                : switch (inner.type()) {
                    case CONSULT -> Optional.of(act(REJECT, Mode.REJECT_MEET, "125", inner));
                    case AGREE, SUPPORT, COOPERATE, AID ->
                        Optional.of(act(SANCTION, Mode.SANCTION_DISCONTINUE, "160", inner));
                    case ASSAULT -> Optional.of(act(RETREAT, Mode.RETREAT_CEASEFIRE, "0871", inner));
                    case MOBILIZE -> Optional.of(act(RETREAT, Mode.RETREAT_WITHDRAW, "0874", inner));
                    case SANCTION, COERCE -> Optional.of(act(RETREAT, null, "085", inner));
                    case CONCEDE, RETREAT -> Optional.of(act(REJECT, Mode.REJECT_YIELD, "124", inner));
                    case REQUEST, ACCUSE, REJECT, THREATEN, PROTEST -> Optional.empty();
                };
    }

    private static Meaning.Act allowed(Meaning.Act inner) {
        return inner.type() == RETREAT ? inner : act(CONCEDE, null, "080", inner);
    }

    private static Meaning.Act act(
            EventType type, @org.jspecify.annotations.Nullable Mode mode, String cameo, Meaning.Act inner) {
        return new Meaning.Act(type, mode, cameo, inner.contexts());
    }
}
