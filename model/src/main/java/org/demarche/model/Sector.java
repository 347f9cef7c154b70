package org.demarche.model;

/** The sectors of PLOVER 2.0: what part of a society an actor belongs to. */
public enum Sector {
    /** Police. */
    COP,
    /** Government: the executive, governing parties. */
    GOV,
    /** Judiciary. */
    JUD,
    /** Legislature. */
    LEG,
    /** Military. */
    MIL,
    /** Paramilitaries not opposed to the government. */
    PRM,
    /** Political parties. */
    PTY,
    /** Rebels: armed opposition. */
    REB,
    /** State intelligence. */
    SPY,
    /** Unidentified armed forces. */
    UAF,
    /** Generic unidentified actors. */
    UNK,
    /** Agricultural labour. */
    AGR,
    /** Business. */
    BUS,
    /** Criminals. */
    CRM,
    /** Civilians, protesters, activists. */
    CVL,
    /** Education. */
    EDU,
    /** Former officials and officials' families. */
    ELI,
    /** Journalists and media. */
    JRN,
    /** Labour. */
    LAB,
    /** Health (medical). */
    MED,
    /** Refugees and displaced people. */
    REF,
    /** Political opposition; usually secondary. */
    OPP,
    /** Partially recognised entity; added to the others. */
    PRE,
    /** Religious organisations. */
    REL,
    /** Other civil society. */
    SOC
}
