package org.demarche.workbench;

import java.util.Objects;

/** Which Demarche this is. */
public final class Version {
    /** The number, such as {@code 0.1.0}; {@code development} where the classes come from no archive. */
    public static final String NUMBER =
            Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");

    /** What the ledger notes as the coder of a document. */
    public static final String NAME_AND_NUMBER = "demarche " + NUMBER;

    private Version() {}
}
