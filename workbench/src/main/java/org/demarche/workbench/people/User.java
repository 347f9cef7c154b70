package org.demarche.workbench.people;

import java.time.Instant;

/**
 * Somebody who may use the ledger.
 *
 * @param name unique; stands beside each correction
 * @param role what he may do
 * @param password Argon2id, as the PHC string format writes it
 * @param token SHA-256 of the token, in hexadecimal digits
 * @param added when
 */
public record User(String name, Role role, String password, String token, Instant added) {
    User with(String newPassword, String newToken) {
        return new User(name, role, newPassword, newToken, added);
    }

    /** Neither hash is for anybody's eyes. */
    @Override
    public String toString() {
        return name + " (" + role.label() + ")";
    }
}
