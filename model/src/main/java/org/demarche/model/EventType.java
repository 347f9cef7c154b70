package org.demarche.model;

/**
 * The sixteen event categories of PLOVER 2.0, in order of their quad category.
 *
 * <p>Source of scores and of the recipient rule: the PLOVER codebook (Open Event Data Alliance), version 2.0.
 */
public enum EventType {
    /** Agree, offer, promise or signal willingness to cooperate; the future tense of CONSULT, SUPPORT, COOPERATE, AID. */
    AGREE(Quad.VERBAL_COOPERATION, 2.5, false),

    /** Meetings, visits, talks, negotiation, mediation, calls that took place. */
    CONSULT(Quad.VERBAL_COOPERATION, 2.5, false),

    /** Non-material diplomatic support: praise, endorse, recognise, establish ties, sign or ratify. */
    SUPPORT(Quad.VERBAL_COOPERATION, 5.0, false),

    /** Verbal concession: ease rules, pardon, apologise, announce a ceasefire or a withdrawal. */
    CONCEDE(Quad.VERBAL_COOPERATION, 4.5, false),

    /** Mutual material cooperation: trade, joint exercises, extradition, sharing intelligence. */
    COOPERATE(Quad.MATERIAL_COOPERATION, 9.5, true),

    /** Material help whose benefit goes to the recipient: money, arms, relief, asylum, rescue, debt relief. */
    AID(Quad.MATERIAL_COOPERATION, 10.0, true),

    /** Material yielding: release, repatriate, withdraw forces, disarm, observe a ceasefire, admit observers, resign. */
    RETREAT(Quad.MATERIAL_COOPERATION, 6.5, false),

    /** Requests, demands, calls, orders (verbal). */
    REQUEST(Quad.VERBAL_CONFLICT, 0.0, false),

    /** Disapprove, complain, condemn, accuse, sue, charge, investigate. */
    ACCUSE(Quad.VERBAL_CONFLICT, -2.0, false),

    /** Refuse, decline, veto, bar, cancel a meeting. */
    REJECT(Quad.VERBAL_CONFLICT, -2.0, false),

    /** Threats, ultimatums and coercive warnings. */
    THREATEN(Quad.VERBAL_CONFLICT, -3.5, false),

    /** Physical collective dissent by civilians. */
    PROTEST(Quad.MATERIAL_CONFLICT, -5.0, false),

    /** Reduce, cut, break relations; expel; withdraw; convict. */
    SANCTION(Quad.MATERIAL_CONFLICT, -6.0, true),

    /** Military or police moves short of force. */
    MOBILIZE(Quad.MATERIAL_CONFLICT, -5.5, false),

    /** Repression and coercion short of violence: seize, arrest, deport, censor, cyber attack. */
    COERCE(Quad.MATERIAL_CONFLICT, -7.0, false),

    /** Deliberate violence. */
    ASSAULT(Quad.MATERIAL_CONFLICT, -9.0, false);

    private final Quad quad;
    private final double score;
    private final boolean recipientRequired;

    EventType(Quad quad, double score, boolean recipientRequired) {
        this.quad = quad;
        this.score = score;
        this.recipientRequired = recipientRequired;
    }

    public Quad quad() {
        return quad;
    }

    /** The PLOVER score of the category where no mode is known: -10 (most conflictual) to 10 (most cooperative). */
    public double score() {
        return score;
    }

    /** Whether PLOVER asks for a recipient: an event of this type without one is not coded. */
    public boolean recipientRequired() {
        return recipientRequired;
    }

    /** Whether the act is words: the two verbal quad categories. */
    public boolean verbal() {
        return quad == Quad.VERBAL_COOPERATION || quad == Quad.VERBAL_CONFLICT;
    }
}
