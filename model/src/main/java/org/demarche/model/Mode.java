package org.demarche.model;

/**
 * The modes of PLOVER 2.0: how an event of its type was done. CONSULT, RETREAT, REQUEST, REJECT, ACCUSE, THREATEN, PROTEST,
 * SANCTION, MOBILIZE, COERCE and ASSAULT have modes, the others have none.
 */
public enum Mode {
    /** Actor visits, recipient hosts. */
    CONSULT_VISIT(EventType.CONSULT, "visit", 4),
    /** Hosted by a third party. */
    CONSULT_THIRD_PARTY(EventType.CONSULT, "third-party", 1),
    /** In an alliance or igo setting. */
    CONSULT_MULTILATERAL(EventType.CONSULT, "multilateral", 4),
    /** By phone or another remote medium. */
    CONSULT_PHONE(EventType.CONSULT, "phone", 1.5),
    /** Leave territory or pull forces out. */
    RETREAT_WITHDRAW(EventType.RETREAT, "withdraw", 8),
    /** Release captives. */
    RETREAT_RELEASE(EventType.RETREAT, "release", 6.5),
    /** Give up weapons. */
    RETREAT_DISARM(EventType.RETREAT, "disarm", 10),
    /** Implement a ceasefire. */
    RETREAT_CEASEFIRE(EventType.RETREAT, "ceasefire", 7.5),
    /** Let observers, peacekeepers or relief in. */
    RETREAT_ACCESS(EventType.RETREAT, "access", 6.5),
    /** Official resignation. */
    RETREAT_RESIGN(EventType.RETREAT, "resign", 4.5),
    /** Exchange, relations or help. */
    REQUEST_ASSIST(EventType.REQUEST, "assist", 0.5),
    /** Change of policy, government, institutions, officials. */
    REQUEST_CHANGE(EventType.REQUEST, "change", -1),
    /** Release, end sanctions, ease restrictions, ceasefire. */
    REQUEST_YIELD(EventType.REQUEST, "yield", -1),
    /** Meetings and negotiations. */
    REQUEST_MEET(EventType.REQUEST, "meet", 0),
    /** Exchange, relations or help. */
    REJECT_ASSIST(EventType.REJECT, "assist", -1.5),
    /** Change of policy, government, institutions. */
    REJECT_CHANGE(EventType.REJECT, "change", -2),
    /** Release, end sanctions, ease restrictions, ceasefire. */
    REJECT_YIELD(EventType.REJECT, "yield", -2),
    /** Meetings and negotiations. */
    REJECT_MEET(EventType.REJECT, "meet", -2),
    /** Disapprove, condemn, complain. */
    ACCUSE_DISAPPROVE(EventType.ACCUSE, "disapprove", -2),
    /** Any investigation. */
    ACCUSE_INVESTIGATE(EventType.ACCUSE, "investigate", -3.5),
    /** Accuse, sue, indict, charge. */
    ACCUSE_ALLEGE(EventType.ACCUSE, "allege", -3.5),
    /** Restrict movement or political activity. */
    THREATEN_RESTRICT(EventType.THREATEN, "restrict", -3),
    /** Arrest or imprison. */
    THREATEN_ARREST(EventType.THREATEN, "arrest", -3.5),
    /** Suspend relations or talks. */
    THREATEN_RELATIONS(EventType.THREATEN, "relations", -3.5),
    /** Expel diplomats, peacekeepers, ngos. */
    THREATEN_EXPEL(EventType.THREATEN, "expel", -3.5),
    /** Occupy or seize territory. */
    THREATEN_TERRITORY(EventType.THREATEN, "territory", -4),
    /** Use violence. */
    THREATEN_VIOLENCE(EventType.THREATEN, "violence", -3.5),
    /** Demonstration. */
    PROTEST_DEMO(EventType.PROTEST, "demo", -5),
    /** Violent riot. */
    PROTEST_RIOT(EventType.PROTEST, "riot", -7),
    /** Labour strike. */
    PROTEST_STRIKE(EventType.PROTEST, "strike", -5),
    /** Hunger strike. */
    PROTEST_HUNGER(EventType.PROTEST, "hunger", -4.5),
    /** Boycott. */
    PROTEST_BOYCOTT(EventType.PROTEST, "boycott", -4.5),
    /** Obstruct passage. */
    PROTEST_OBSTRUCT(EventType.PROTEST, "obstruct", -4.5),
    /** Symbolic damage. */
    PROTEST_VANDALIZE(EventType.PROTEST, "vandalize", -5.0),
    /** Found guilty or liable. */
    SANCTION_CONVICT(EventType.SANCTION, "convict", -6),
    /** Expel a diplomat or a member. */
    SANCTION_EXPEL(EventType.SANCTION, "expel", -5.5),
    /** Withdraw oneself or non-military resources. */
    SANCTION_WITHDRAW(EventType.SANCTION, "withdraw", -6),
    /** Cut, reduce or end exchanges; economic sanctions. */
    SANCTION_DISCONTINUE(EventType.SANCTION, "discontinue", -6),
    /** Armed personnel. */
    MOBILIZE_TROOPS(EventType.MOBILIZE, "troops", -6.5),
    /** Weapons systems, ships, vehicles. */
    MOBILIZE_WEAPONS(EventType.MOBILIZE, "weapons", -6.5),
    /** Police or security units. */
    MOBILIZE_POLICE(EventType.MOBILIZE, "police", -5.5),
    /** Non-state armed units. */
    MOBILIZE_MILITIA(EventType.MOBILIZE, "militia", -6),
    /** Search, confiscate, raid. */
    COERCE_SEIZE(EventType.COERCE, "seize", -7),
    /** Restrict political freedom or movement. */
    COERCE_RESTRICT(EventType.COERCE, "restrict", -7),
    /** Ban or restrict information. */
    COERCE_CENSOR(EventType.COERCE, "censor", -6.5),
    /** Curfew. */
    COERCE_CURFEW(EventType.COERCE, "curfew", -6.5),
    /** State of emergency. */
    COERCE_MARTIAL_LAW(EventType.COERCE, "martial-law", -7.5),
    /** Arrest or detain. */
    COERCE_ARREST(EventType.COERCE, "arrest", -7),
    /** Expel or deport individuals. */
    COERCE_DEPORT(EventType.COERCE, "deport", -7),
    /** Withhold public goods. */
    COERCE_WITHHOLD(EventType.COERCE, "withhold", -7),
    /** Deception; adds the context misinformation. */
    COERCE_MISINFORMATION(EventType.COERCE, "misinformation", -6.5),
    /** Cyber attack; adds the context cyber. */
    COERCE_CYBER(EventType.COERCE, "cyber", -7),
    /** Abduct. */
    ASSAULT_ABDUCT(EventType.ASSAULT, "abduct", -8.5),
    /** Beat. */
    ASSAULT_BEAT(EventType.ASSAULT, "beat", -7.5),
    /** Torture. */
    ASSAULT_TORTURE(EventType.ASSAULT, "torture", -8.5),
    /** Sexual. */
    ASSAULT_SEXUAL(EventType.ASSAULT, "sexual", -8.5),
    /** Assassination, execution, deliberate mass killing. */
    ASSAULT_TARGETED(EventType.ASSAULT, "targeted", -9.5),
    /** Intentional destruction of property. */
    ASSAULT_DESTROY(EventType.ASSAULT, "destroy", -8.5),
    /** Fire, blades, rocks. */
    ASSAULT_PRIMITIVE(EventType.ASSAULT, "primitive", -8),
    /** Firearms. */
    ASSAULT_FIREARMS(EventType.ASSAULT, "firearms", -9),
    /** Mines, bombs. */
    ASSAULT_EXPLOSIVES(EventType.ASSAULT, "explosives", -9),
    /** Suicide-attack. */
    ASSAULT_SUICIDE_ATTACK(EventType.ASSAULT, "suicide-attack", -9.5),
    /** Manned aircraft. */
    ASSAULT_AERIAL(EventType.ASSAULT, "aerial", -9.5),
    /** Drone. */
    ASSAULT_DRONE(EventType.ASSAULT, "drone", -9.5),
    /** Artillery, rockets, armour. */
    ASSAULT_HEAVY_WEAPONS(EventType.ASSAULT, "heavy-weapons", -9.5),
    /** Tear gas, water cannon. */
    ASSAULT_CROWD_CONTROL(EventType.ASSAULT, "crowd-control", -7.5),
    /** Cbrn. */
    ASSAULT_UNCONVENTIONAL(EventType.ASSAULT, "unconventional", -10);

    private final EventType type;
    private final String label;
    private final double score;

    Mode(EventType type, String label, double score) {
        this.type = type;
        this.label = label;
        this.score = score;
    }

    public EventType type() {
        return type;
    }

    /** The name PLOVER gives the mode, such as {@code third-party}. */
    public String label() {
        return label;
    }

    /** The PLOVER score of an event in this mode, -10 to 10. Where the codebook gives none, that of the type. */
    public double score() {
        return score;
    }

    /**
     * The mode of that name under that type.
     *
     * @throws IllegalArgumentException where the type has no such mode
     */
    public static Mode of(EventType type, String label) {
        for (Mode mode : values()) {
            if (mode.type == type && mode.label.equals(label)) {
                return mode;
            }
        }
        throw new IllegalArgumentException(type + " has no mode '" + label + "'");
    }
}
