package org.demarche.workbench;

/** Who reviews where nobody says who it is. */
public final class Reviewer {
    private Reviewer() {}

    /** The name by which the user of this machine is logged in. */
    public static String local() {
        String login = System.getProperty("user.name", "");
        return login.isBlank() ? "local" : login;
    }
}
