package org.demarche.model;

/**
 * The one root of Demarche's own errors. The message names file, line or field, and the remedy, in one line that can be shown to a
 * user as it is.
 */
public class DemarcheException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DemarcheException(String message) {
        super(message);
    }

    public DemarcheException(String message, Throwable cause) {
        super(message, cause);
    }
}
